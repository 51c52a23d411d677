using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition;

namespace BeltRoad.Stats.Tests.Facts.Tables;

public sealed class TablesBecomeFacts
{
    private const string Trade = "单位：亿元\n\n| 地区 | 2022年出口额 | 2023年出口额 | 比上年增长（%） | 列车（列） |\n|---|---|---|---|---|\n| 东盟 | 1,100.50 | 1200 | -2.8 | 17 |\n| 合计 | 2200 | — | 2.8 | 1.7万 |\n";

    private const string Years = "| 序号 | 年份 | 货运量（万吨） | 单位 | 数值 |\n|---|---|---|---|---|\n| 1 | 2022 | 12.5 | 亿美元 | 3 |\n| 2 | 2023 | 13 | 万人次 | 4.0 |\n";

    private const string Mixed = "单位：亿元、%\n\n| 项目 | 2023年金额 | 同比 | 增速 | 占出口比重 |\n|---|---|---|---|---|\n| 农产品出口 | 120.5 | -8.1 | 6.4 | 30 |\n";

    [Theory]
    [InlineData(Mixed, "120.5", "12050000000", "CNY", "2023", "农产品出口")]
    [InlineData(Mixed, "8.1", "-8.1", "percent", null, "农产品出口同比")]
    [InlineData(Mixed, "6.4", "6.4", "percent", null, "农产品出口增速")]
    [InlineData(Mixed, "30", "30", "percent", null, "比重")]
    [InlineData(Trade, "1,100.50", "110050000000", "CNY", "2022", "东盟")]
    [InlineData(Trade, "1200", "120000000000", "CNY", "2023", "东盟出口额")]
    [InlineData(Trade, "2.8", "-2.8", "percent", null, "增长")]
    [InlineData(Trade, "17", "17", "train", null, "东盟")]
    [InlineData(Trade, "2200", "220000000000", "CNY", "2022", "合计出口额")]
    [InlineData(Years, "12.5", "125000", "tonne", "2022", "货运量")]
    [InlineData(Years, "3", "300000000", "USD", "2022", "数值")]
    [InlineData(Years, "4.0", "40000", "person_time", "2023", "数值")]
    public void ACellTakesSubjectUnitAndPeriodFromItsHeadings(string table, string cell, string value, string unit, string? time, string subject)
    {
        var ledger = Read(table);
        var fact = ledger.Facts.First(fact => fact.Span.Of(table) == cell);
        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), unit), (fact.Value, fact.Unit.Code));
        Assert.Equal(time, fact.Time?.ToString());
        Assert.Contains(subject, fact.Subject, StringComparison.Ordinal);
        Assert.Contains(cell, fact.Sentence.Of(table), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Mixed, "8.1", Measure.Growth)]
    [InlineData(Mixed, "6.4", Measure.Growth)]
    [InlineData(Mixed, "30", Measure.Share)]
    [InlineData(Trade, "2.8", Measure.Growth)]
    public void APercentageIsWhatItsHeadingNames(string table, string cell, Measure measure) =>
        Assert.Equal(measure, Read(table).Facts.First(fact => fact.Span.Of(table) == cell).Measure);

    [Theory]
    [InlineData("| 地区 | 数值 |\n|---|---|\n| 东盟 | 12 |\n", "12", Refusals.CellWithoutUnit)]
    [InlineData("单位：亿元\n\n| 项目 | 金额 | 同比 |\n|---|---|---|\n| 出口 | 120.5 | 8.1 |\n", "8.1", Refusals.CellWithoutUnit)]
    [InlineData("单位：万人次、亿元\n\n| 地区 | 旅客 | 收入 |\n|---|---|---|\n| 昆明 | 120 | 35.6 |\n", "35.6", Refusals.CellWithoutUnit)]
    [InlineData("| | （亿元） |\n|---|---|\n| | 12 |\n", "12", Refusals.CellWithoutSubject)]
    public void ACellThatCannotBeReadIsRefusedWithItsReason(string table, string cell, string reason)
    {
        var mention = Assert.Single(Read(table).Mentions, mention => mention.Span.Of(table) == cell);
        Assert.Equal((MentionClass.Refused, reason), (mention.Class, mention.Refusal));
    }

    [Fact]
    public void AFigureThatLooksLikeAYearIsAFigureInAColumnOfFigures()
    {
        const string table = "| 地区 | 班列（列） |\n|---|---|\n| 重庆 | 2013 |\n| 成都 | 877 |\n";
        Assert.Equal([2013m, 877m], Read(table).Facts.Select(fact => fact.Value));
    }

    [Fact]
    public void YearsAndRowNumbersAreNoStatistics()
    {
        var mentions = Read(Years).Mentions.ToLookup(mention => mention.Span.Of(Years), mention => mention.Class);
        Assert.Equal(MentionClass.Date, Assert.Single(mentions["2022"]));
        Assert.Equal(MentionClass.Enumeration, Assert.Single(mentions["1"]));
    }

    [Fact]
    public void EveryFigureStandsInTheLedgerOnceAndInOrder()
    {
        var ledger = Read("前言共3列。\n\n" + Trade + "\n后记共5列。\n");
        Assert.Equal(ledger.Mentions.OrderBy(mention => mention.Span.Start).Select(mention => mention.Span), ledger.Mentions.Select(mention => mention.Span));
        Assert.Equal(ledger.Mentions.Where(mention => mention.Class == MentionClass.Statistic).Select(mention => mention.Span), ledger.Facts.Select(fact => fact.Span));
        Assert.Equal(["3", "5"], new[] { ledger.Facts[0], ledger.Facts[^1] }.Select(fact => fact.Span.Of(ledger.Document.Text)));
    }

    private static Ledger Read(string text) => StatisticsReader.Read(DocumentReader.FromText("a.md", text));
}
