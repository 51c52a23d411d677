using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts.Wording;

public sealed class FigureFormatTests
{
    [Theory]
    [InlineData("19100000000000", "19.1万亿", "USD", Modifier.Exact, "US$19.1 tn", "19.1万亿美元")]
    [InlineData("2000000000000", "2万亿", "USD", Modifier.Exact, "US$2 tn", "2万亿美元")]
    [InlineData("380000000000", "3800亿", "USD", Modifier.Over, "over US$380 bn", "超过3800亿美元")]
    [InlineData("22040000000", "220.4亿", "USD", Modifier.About, "about US$22.04 bn", "约220.4亿美元")]
    [InlineData("152540000000", "1525.4亿", "CNY", Modifier.Exact, "CNY 152.54 bn", "1525.4亿元")]
    [InlineData("350000000000", "3500亿", "CNY", Modifier.Nearly, "nearly CNY 350 bn", "近3500亿元")]
    [InlineData("1500000000000", "1.50万亿", "USD", Modifier.Exact, "US$1.50 tn", "1.50万亿美元")]
    [InlineData("74000", "7.4万", "train", Modifier.Exact, "74,000 trains", "7.4万列")]
    [InlineData("7000000", "700万", "TEU", Modifier.Nearly, "nearly 7 mn TEU", "近700万标箱")]
    [InlineData("1205000", "120.5万", "tonne", Modifier.Exact, "1.205 mn t", "120.5万吨")]
    [InlineData("1152", "1152", "person", Modifier.Exact, "1,152 people", "1,152人")]
    [InlineData("45.4", "45.4%", "percent", Modifier.Exact, "45.4%", "45.4%")]
    [InlineData("5.0", "5.0%", "percent", Modifier.Under, "under 5.0%", "不足5.0%")]
    [InlineData("150", "150", "count", Modifier.Over, "over 150", "超过150")]
    [InlineData("1000000", "数百万", "person", Modifier.Several, "some millions people", "数百万人")]
    [InlineData("16000", "1.6万", "TEU", Modifier.Exact, "16,000 TEU", "1.6万标箱")]
    public void AFigureKeepsItsDigitsItsHedgeAndItsUnit(
        string value,
        string printed,
        string unit,
        Modifier hedge,
        string english,
        string chinese
    )
    {
        var fact = SomeFact.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), UnitOf(unit)) with
        {
            AsPrinted = printed,
            Modifier = hedge,
            SignificantDigits = printed.Count(char.IsAsciiDigit),
        };
        Assert.Equal(english, In(DigestLanguage.English, fact));
        Assert.Equal(chinese, In(DigestLanguage.Chinese, fact));
    }

    [Theory]
    [InlineData(2.8, 9.7, Measure.Growth, "+2.8 to +9.7%")]
    [InlineData(2.8, 9.7, Measure.Share, "2.8–9.7%")]
    [InlineData(-1.8, null, Measure.Growth, "−1.8%")]
    [InlineData(21, null, Measure.Growth, "+21%")]
    [InlineData(21, null, Measure.Rate, "21%")]
    public void ChangesAreSigned(double low, double? high, Measure measure, string words)
    {
        var fact = SomeFact.Of((decimal)low, Unit.Percent) with { High = (decimal?)high, Measure = measure };
        Assert.Equal(words, In(DigestLanguage.English, fact));
    }

    [Fact]
    public void ADifferenceOfSharesIsNeverPerCent() =>
        Assert.Equal("+6.2 points", In(DigestLanguage.English, SomeFact.Of(6.2m, Unit.PercentagePoint) with { Measure = Measure.Change }));

    [Theory]
    [InlineData(Dimension.Multiple, 4, null, Modifier.Exact, "×4", "×4")]
    [InlineData(Dimension.Multiple, 9.4, null, Modifier.Over, "over ×9.4", "超过×9.4")]
    [InlineData(Dimension.Multiple, 2, 4.0, Modifier.Exact, "×2–4", "×2—4")]
    [InlineData(Dimension.Times, 2, null, Modifier.Exact, "+2 times (×3)", "+2倍（×3）")]
    [InlineData(Dimension.Times, 1.5, null, Modifier.Nearly, "nearly +1.5 times (×2.5)", "近+1.5倍（×2.5）")]
    [InlineData(Dimension.Times, 1, 2.0, Modifier.Exact, "+1 to +2 times (×2–3)", "1—2倍（×2—3）")]
    public void WhatIsMultipliedIsToldFromWhatGrew(
        Dimension dimension,
        double low,
        double? high,
        Modifier hedge,
        string english,
        string chinese
    )
    {
        var fact = SomeFact.Of((decimal)low, new Unit("times", dimension)) with
        {
            High = (decimal?)high,
            Measure = Measure.Growth,
            Modifier = hedge,
        };
        Assert.Equal(english, In(DigestLanguage.English, fact));
        Assert.Equal(chinese, In(DigestLanguage.Chinese, fact));
    }

    private static string In(DigestLanguage language, Fact fact) =>
        new FigureFormat(Words.Of(language)).Of(fact).HedgedFull.Replace('\u00A0', ' ');

    private static Unit UnitOf(string code) =>
        new(
            code,
            code switch
            {
                "train" => Dimension.Train,
                "TEU" => Dimension.Container,
                "tonne" => Dimension.Mass,
                "person" => Dimension.Person,
                "percent" => Dimension.Percent,
                "count" => Dimension.Count,
                _ => Dimension.Currency,
            }
        );
}
