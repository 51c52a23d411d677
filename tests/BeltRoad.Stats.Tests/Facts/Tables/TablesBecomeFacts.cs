using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Facts.Tables;

public sealed class TablesBecomeFacts
{
    private const string Trade =
        "单位：亿元\n\n| 地区 | 2022年出口额 | 2023年出口额 | 比上年增长（%） | 列车（列） |\n|---|---|---|---|---|\n| 东盟 | 1,100.50 | 1200 | -2.8 | 17 |\n"
        + "| 合计 | 2200 | — | 2.8 | 1.7万 |\n";

    private const string Years =
        "| 序号 | 年份 | 货运量（万吨） | 单位 | 数值 |\n|---|---|---|---|---|\n| 1 | 2022 | 12.5 | 亿美元 | 3 |\n| 2 | 2023 | 13 | 万人次 | 4.0 |\n";

    private const string Mixed =
        "单位：亿元、%\n\n| 项目 | 2023年金额 | 同比 | 增速 | 占出口比重 |\n|---|---|---|---|---|\n| 农产品出口 | 120.5 | -8.1 | 6.4 | 30 |\n";

    private const string NoEdges =
        "2012年出口 | 2013年出口 | 2014年出口 | 2015年出口 | 2016年出口 | 2017年出口 | 2018年出口 | 2019年出口 | 2020年出口 | 2021年出口 | 2022年出口\n--- | --- "
        + "| --- | --- | --- | --- | --- | --- | --- | --- | ---\n10亿元 | 11 亿元 | 12亿元 | 13亿元 | 14亿元 | 15亿元 | 16亿元 | 17亿元 | "
        + "18亿元 | 19亿元 | -2.5亿元\n";

    private const string UnitRow =
        "| 地区 | 出口 | 列车 | 增长 |\n|---|---|---|---|\n| 单位 | （亿元） | 列 | % |\n| 东盟 | 12.5 | 1.7万 | -2.8 |\n";

    private const string UnitRowWithoutName = "地区 | 出口 | 列车\n---|---|---\n | 亿美元 | 列\n中亚 | 12.5 | 17\n";

    private const string EnglishUnitRow =
        "| Region | Exports | Persons |\n|---|---|---|\n| | US$ billion | 10,000 persons |\n| ASEAN | 12.5 | 17 |\n\nThe table "
        + "shows that the trade between China and the partner countries has grown.\n";

    private const string Titled = "统计公报\n\n表1 2023年中欧班列开行列数\n单位：列\n\n| 2022年 | 2023年 |\n|---|---|\n| 16562 | 17523 |\n";

    [Theory]
    [InlineData(NoEdges, "10亿", "1000000000", "CNY", "2012", "出口")]
    [InlineData(NoEdges, "11 亿", "1100000000", "CNY", "2013", "出口")]
    [InlineData(NoEdges, "2.5亿", "-250000000", "CNY", "2022", "出口")]
    [InlineData(UnitRow, "12.5", "1250000000", "CNY", null, "东盟出口")]
    [InlineData(UnitRow, "1.7万", "17000", "train", null, "东盟列车")]
    [InlineData(UnitRow, "2.8", "-2.8", "percent", null, "东盟增长")]
    [InlineData(UnitRowWithoutName, "12.5", "1250000000", "USD", null, "中亚出口")]
    [InlineData(UnitRowWithoutName, "17", "17", "train", null, "中亚列车")]
    [InlineData(EnglishUnitRow, "12.5", "12500000000", "USD", null, "ASEAN, Exports")]
    [InlineData(EnglishUnitRow, "17", "170000", "person", null, "ASEAN, Persons")]
    [InlineData(Titled, "17523", "17523", "train", "2023", "中欧班列开行列数")]
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
    public void ACellTakesSubjectUnitAndPeriodFromItsHeadings(
        string table,
        string cell,
        string value,
        string unit,
        string? time,
        string subject
    )
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
        Assert.Equal(
            ledger.Mentions.OrderBy(mention => mention.Span.Start).Select(mention => mention.Span),
            ledger.Mentions.Select(mention => mention.Span)
        );
        Assert.Equal(
            ledger.Mentions.Where(mention => mention.Class == MentionClass.Statistic).Select(mention => mention.Span),
            ledger.Facts.Select(fact => fact.Span)
        );
        Assert.Equal(["3", "5"], new[] { ledger.Facts[0], ledger.Facts[^1] }.Select(fact => fact.Span.Of(ledger.Document.Text)));
    }

    [Theory]
    [InlineData("表1 中国与共建国家贸易\n\n", "", "partner")]
    [InlineData("中国与共建国家贸易（单位：亿元）\n", "", "partner")]
    [InlineData("中国与共建国家贸易\n单位：亿元\n\n", "", "partner")]
    [InlineData("**附表2-1 中国与沿线国家贸易**\n\n（单位：亿元）\n", "", "along")]
    [InlineData("中国与共建国家贸易\n\n", "东盟", "asean")]
    [InlineData("中国与共建国家贸易\n\n", "全国", null)]
    [InlineData("贸易统计\n\n", "", null)]
    [InlineData("中国与共建国家贸易不断发展。\n\n", "", null)]
    public void TheTitleOverATableNamesTheCountriesOfItsRows(string above, string row, string? scope)
    {
        var table = above + "| 年份 | " + row + "进出口总额（亿元） |\n|---|---|\n| 2022 | 12.5 |\n| 2023 | 13.5 |\n";
        Assert.All(IndicatorLexicon.Default.Name(Read(table)).Facts, fact => Assert.Equal(scope, fact.Scope));
        Assert.Equal(2, Read(table).Facts.Count);
    }

    [Theory]
    [InlineData(NoEdges)]
    [InlineData("出口数据 | 进口数据\n---|---|---\n10亿元 | 11亿元\n")]
    [InlineData("------------------------------------------------------------\n10亿元\n")]
    public void ALineOfDashesIsNoSignOfWhatStandsBelowIt(string text) => Assert.True(Read(text).Facts[0].Value > 0);

    private static Ledger Read(string text) => StatisticsReader.Read(DocumentReader.FromText("a.md", text));
}
