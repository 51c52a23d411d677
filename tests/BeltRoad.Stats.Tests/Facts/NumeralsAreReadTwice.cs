using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>What a second reader makes of the numerals of a text: it agrees, it disagrees, or it does not read the form.</summary>
public sealed class NumeralsAreReadTwice
{
    private const SecondVerdict Agreed = SecondVerdict.Agreed;
    private const SecondVerdict Disagreed = SecondVerdict.Disagreed;
    private const SecondVerdict NotRead = SecondVerdict.NotRead;

    [Theory]
    [InlineData("贸易额为3800亿美元。", Agreed)]
    [InlineData("貿易額為3,800億美元。", Agreed)]
    [InlineData("贸易额为１２.５亿元。", Agreed)]
    [InlineData("全线投资8亿7735万8000元。", Agreed)]
    [InlineData("成员单位增至三百五十家。", Agreed)]
    [InlineData("出口增长3.8%。", Agreed)]
    [InlineData("出口增长百分之三点五。", Agreed)]
    [InlineData("三成商户已恢复营业。", Agreed)]
    [InlineData("占比提高了6.2个百分点。", Agreed)]
    [InlineData("有3500多家企业参展。", Agreed)]
    [InlineData("500千伏线路长260公里。", Agreed, Agreed)]
    [InlineData("风电装机为120 MW。", Agreed)]
    [InlineData("每户补助5—6万元。", NotRead)]
    [InlineData("该项目投资两三万元。", NotRead)]
    [InlineData("用工十几万人。", NotRead)]
    [InlineData("受益群众8百多万人。", NotRead)]
    [InlineData("费率为2.5‰。", NotRead)]
    [InlineData("三分之一的产品销往海外。", NotRead)]
    [InlineData("外资企业占一半。", NotRead)]
    [InlineData("车程缩短为3个半小时。", NotRead)]
    [InlineData("机票最低打6.5折。", NotRead)]
    [InlineData("惠及14个亿人口。", NotRead)]
    [InlineData("项目总投资$3.2m。", NotRead)]
    [InlineData("中方派出专家廿三人。", NotRead)]
    [InlineData("外汇储备为3.2兆美元。", NotRead)]
    [InlineData("培训学员 3 500 人。", NotRead)]
    [InlineData("餐饮业营业额年增九.四%。", NotRead)]
    [InlineData("库存为13万2吨。", Disagreed)]
    [InlineData("利息为三万一天。", Disagreed)]
    [InlineData("Trade reached US$2.7 trillion in 2022.", Agreed)]
    [InlineData("More than 150 countries took part.", Agreed)]
    [InlineData("Output grew by 3.5% in 2022.", Agreed)]
    [InlineData("Two hundred and sixty-five agreements were signed.", Agreed)]
    [InlineData("The stock amounted to 3.4 hundred million yuan.", NotRead)]
    [InlineData("Nearly half of the participants are women.", NotRead)]
    [InlineData("They hope for 2 to 3 million tonnes of freight.", NotRead)]
    [InlineData("The sales were worth $15.6 and $20.3 billion.", NotRead, Agreed)]
    public void ByMicrosoft(string text, params SecondVerdict[] verdicts) =>
        Assert.Equal(verdicts, Read(text, NumberRecognizers.BuiltIn).Select(fact => fact.Second));

    [Theory]
    [InlineData("贸易额为3800亿美元。", Agreed)]
    [InlineData("占比提高了6.2个百分点。", Agreed)]
    [InlineData("十分之一的房源已售出。", Agreed)]
    [InlineData("港区共有泊位卅六个。", Disagreed)]
    [InlineData("Trade reached US$2.7 trillion in 2022.", Agreed)]
    public void AndByTheBuiltInRecogniserWhereMicrosoftReadsFirst(string text, SecondVerdict verdict) =>
        Assert.Equal([verdict], Read(text, MicrosoftNumbers.Recognizer).Select(fact => fact.Second));

    [Fact]
    public void WhatTheyDisagreeOnIsToldWithBothReadingsAndNotSure()
    {
        var fact = Assert.Single(Read("库存为13万2吨。", NumberRecognizers.BuiltIn));
        Assert.Equal(new TwoReadings("13万2", 132000, "13万2", 130002, "microsoft"), fact.BothReadings);
        Assert.Equal(Doubt.SecondReader, fact.Doubts[0]);
        Assert.InRange(fact.Confidence, 0, 0.49);
        var sure = Assert.Single(Read("库存为13万吨。", NumberRecognizers.BuiltIn));
        Assert.Null(sure.BothReadings);
        Assert.DoesNotContain(Doubt.SecondReader, sure.Doubts);
        Assert.InRange(sure.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("3800亿", 0, 2, 38, "3800亿")]
    [InlineData("3800亿", 0, 4, 3800, "3800亿")]
    [InlineData("3800亿", 1, 5, 80_000_000_000, "3800亿")]
    [InlineData("12.5%", 0, 4, 12.5, "12.5%")]
    [InlineData("1,234.5万", 0, 5, 1234, "1,234.5万")]
    [InlineData("三百五十", 0, 2, 300, "三百五十")]
    public void ANumeralCutTooShortShows(string numeral, int start, int end, double value, string second)
    {
        const string before = "贸易额达";
        var cut = new Numeral(before.Length + start, before.Length + end, (decimal)value, null, NumeralForms.Arabic, 1);
        Assert.Equal(Disagreed, SecondReader.Beside(NumberRecognizers.BuiltIn).Read(before + numeral + "元，", cut, out var both));
        Assert.Equal(second, both!.Second);
    }

    /// <summary>
    /// Whatever the text and wherever a first reader sees a numeral in it, what the second is given is bounded, and is given once.
    /// </summary>
    [Fact]
    public void TheWorkIsBounded()
    {
        var texts =
            from length in Gen.Choose(1, 200)
            from chars in Gen.ArrayOf(
                Gen.Elements("0123456789一三十百千万亿兆半几点成折分之多余.,%‰- 元年abMW\n\uD840".ToCharArray()),
                length
            )
            from start in Gen.Choose(0, length - 1)
            from span in Gen.Choose(1, length - start)
            from english in Gen.Elements(true, false)
            select (Text: new string(chars), Start: start, End: start + span, english);
        Prop.ForAll(
                texts.ToArbitrary(),
                static of =>
                {
                    var reader = of.english ? SecondReader.OfEnglish() : SecondReader.Beside(NumberRecognizers.BuiltIn);
                    var numeral = new Numeral(of.Start, of.End, 1, null, NumeralForms.Arabic, 1);
                    var verdict = reader.Read(of.Text, numeral, out var both);
                    var given = reader.Characters;
                    reader.Read(of.Text, numeral, out _);
                    return given <= SecondReader.Longest && reader.Characters == given && both is null == verdict is Agreed or NotRead;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(new Replay(new Rnd(2511, 9), null)));
    }

    [Theory]
    [InlineData("2023年，对越南出口{0}亿元，增长{1}.5%。")]
    [InlineData("Exports reached {0} billion yuan, up {1}.5 percent. ")]
    public void EachDistinctTextIsReadOnce(string sentence)
    {
        var once = string.Concat(
            Enumerable.Range(11, 80).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, i, i))
        );
        var readings = new SecondReadings(NumberRecognizers.BuiltIn);
        var facts = StatisticsReader.Read(DocumentReader.FromText("a", once), second: readings).Facts;
        var given = readings.Characters;
        Assert.InRange(facts.Count, 160, 200);
        Assert.InRange(given, 1, facts.Count * SecondReader.Longest);
        StatisticsReader.Read(DocumentReader.FromText("b", once + once), second: readings);
        Assert.Equal(given, readings.Characters);
    }

    private static IReadOnlyList<Fact> Read(string text, NumberRecognizers first) =>
        StatisticsReader.Read(DocumentReader.FromText("a", text), first, new SecondReadings(first)).Facts;
}
