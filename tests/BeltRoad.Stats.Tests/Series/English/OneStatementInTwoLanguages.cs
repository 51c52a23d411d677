using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series.English;

/// <summary>An English and a Chinese version of one statement are one observation with two citations.</summary>
public sealed class OneStatementInTwoLanguages
{
    /// <summary>A lexicon of the test's own, which has read no subject before.</summary>
    private IndicatorLexicon Lexicon { get; } = IndicatorLexicon.Of(LexiconSource.Embedded);

    [Theory]
    [InlineData(
        "trade.total",
        "2013—2022年，中国与共建国家进出口总额累计19.1万亿美元。",
        "From 2013 to 2022, the cumulative value of imports and exports between China and partner countries reached US$19.1 trillion."
    )]
    [InlineData(
        "trade.total",
        "2022年，中国与共建国家进出口总额近2.9万亿美元。",
        "In 2022, trade between China and partner countries was nearly 2.9 trillion U.S. dollars."
    )]
    [InlineData(
        "trade.growth",
        "2013—2022年，中国与共建国家进出口总额年均增长6.4%。",
        "From 2013 to 2022, trade between China and partner countries had an average annual growth rate of 6.4 percent."
    )]
    [InlineData(
        "trade.share",
        "2022年，中国与共建国家进出口总额占同期中国外贸总值的45.4%。",
        "In 2022, imports and exports with partner countries accounted for 45.4 percent of China's total foreign trade over the "
            + "same period."
    )]
    [InlineData(
        "invest.two_way",
        "2013—2022年，与共建国家双向投资累计超过3800亿美元。",
        "From 2013 to 2022, cumulative two-way investment with partner countries exceeded US$380 billion."
    )]
    [InlineData(
        "agree.docs",
        "截至2023年6月底，中国签署了200多份共建“一带一路”合作文件。",
        "By the end of June 2023, China had signed more than 200 BRI cooperation documents."
    )]
    [InlineData(
        "train.runs",
        "截至2023年6月底，中欧班列累计开行7.4万列。",
        "By the end of June 2023, China-Europe freight trains had made a total of 74,000 trips."
    )]
    [InlineData(
        "freight.teu",
        "截至2023年6月底，中欧班列累计运输近700万标箱。",
        "By the end of June 2023, China-Europe freight trains had transported nearly 7 million TEUs."
    )]
    [InlineData(
        "pass.sent",
        "截至2023年8月31日，中老铁路累计发送旅客2079万人次。",
        "As of August 31, 2023, the China-Laos Railway had carried 20.79 million passengers."
    )]
    public void AreOneObservation(string indicator, string chinese, string english)
    {
        var observation = Assert.Single(Of(chinese, english));
        Assert.Equal((indicator, 2), (observation.Indicator?.Id, observation.Claims.Count));
    }

    [Theory]
    [InlineData(
        "2022年，中国与共建国家进出口总额近2.9万亿美元。",
        "In 2022, trade between China and countries along the Belt and Road was nearly 2.9 trillion U.S. dollars."
    )]
    [InlineData(
        "2022年，中国与共建国家进出口总额近2.9万亿美元。",
        "In 2022, trade in farm products between China and partner countries was nearly 2.9 trillion U.S. dollars."
    )]
    [InlineData(
        "2022年，中国与共建国家进出口总额近2.9万亿美元。",
        "In 2021, trade between China and partner countries was nearly 2.9 trillion U.S. dollars."
    )]
    [InlineData(
        "2022年，中国与共建国家进出口总额近2.9万亿美元。",
        "In 2022, trade between China and partner countries was nearly 2.9 trillion yuan."
    )]
    [InlineData(
        "截至2023年6月底，中欧班列累计开行7.4万列。",
        "By the end of June 2023, freight trains of the western corridor had made a total of 74,000 trips."
    )]
    public void OfAnotherScopeSubjectTimeOrUnitAreTwo(string chinese, string english) => Assert.Equal(2, Of(chinese, english).Count);

    [Fact]
    public void EveryPatternIsOfAnIndicatorOfTheLexicon()
    {
        var known = Lexicon.Indicators.Select(static indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            LexiconTable.Read("Series/Indicators/English/indicators.csv", "id", "words", "counted", "also"),
            row => Assert.Contains(row[0], known)
        );
    }

    private IReadOnlyList<Observation> Of(params string[] texts)
    {
        var ledgers = texts
            .Select((text, i) => Lexicon.Name(StatisticsReader.Read(DocumentReader.FromText("text" + (i + 1), text))))
            .ToList();
        var letters = new Dictionary<string, string>(StringComparer.Ordinal) { ["text1"] = "A", ["text2"] = "B" };
        return Observations.Of(Observations.ClaimsOf(ledgers, letters), Lexicon);
    }
}
