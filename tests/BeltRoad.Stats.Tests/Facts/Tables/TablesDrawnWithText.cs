using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Tests.Facts.Tables;

/// <summary>Tables without marks: cells aligned by blanks or tabs, or parted by bars and box characters.</summary>
public sealed class TablesDrawnWithText
{
    private const string Blanks = """
        对外贸易公报

        表1  2023年对共建国家贸易情况
                                           单位：亿元
        地  区            2022年                2023年
                      出口      进口        出口      进口
        东盟         1,100.5    80.2      1,200.0    90.1
        中亚           300.0    20.0        310.5    25.5
        合　计       1,400.5   100.2      1,510.5   115.6

        双方合作不断深入。
        """;

    private const string Tabs = "单位：列\n年份\t开行列数\t重箱率（%）\n2021\t15183\t98.1\n2022\t16562\t98.5\n";

    private const string Boxes = """
        ┌──────┬────────────────┬──────────┐
        │ 国家 │ 出口额（亿美元） │ 占比（%） │
        ├──────┼────────────────┼──────────┤
        │ 越南 │ 1376.1         │ 45.0     │
        │ 泰国 │ 757.4          │ 30.0     │
        └──────┴────────────────┴──────────┘
        """;

    private const string Bars = """
        单位：万人次
        ______________________________
        线路     | 2022年 | 2023年
        ______________________________
        中老铁路 |  850.5 | 1,480
        蒙内铁路 |  239.0 |   250
        """;

    private const string Merged = "| 地区 | 2023年 | |\n| | 出口（亿元） | 进口（亿元） |\n| 东盟 | 100.5 | 80 |\n| 中亚 | 30 | 8 |\n";

    private const string English = """
        Trade with partner countries

        Unit: US$ billion

        Region            Exports               Imports
                       2022      2023        2022      2023
        ASEAN         567.3     523.7       408.1     388.0
        Central Asia   43.2      61.4        27.0      28.0

        The table shows that the trade between China and the partner countries has grown.
        """;

    private const string Yearbook =
        "| Item | Amount (100 million yuan) | Growth (%) | Workers (10,000 persons) |\n|---|---|---|---|\n| Contracts signed | "
        + "1,234.5 | -2.5 | 12.5 |\n\nThe contracts of the year were signed by the companies in the partner countries.\n";

    [Theory]
    [InlineData(Blanks, "1,100.5", "110050000000", "CNY", "2022", "东盟出口", "row 3 column 2")]
    [InlineData(Blanks, "90.1", "9010000000", "CNY", "2023", "东盟进口", "row 3 column 5")]
    [InlineData(Blanks, "1,510.5", "151050000000", "CNY", "2023", "合计出口", "row 5 column 4")]
    [InlineData(Tabs, "15183", "15183", "train", "2021", "开行列数", "row 2 column 2")]
    [InlineData(Tabs, "98.5", "98.5", "percent", "2022", "重箱率", "row 3 column 3")]
    [InlineData(Boxes, "1376.1", "137610000000", "USD", null, "越南出口额", "row 2 column 2")]
    [InlineData(Boxes, "30.0", "30", "percent", null, "泰国占比", "row 3 column 3")]
    [InlineData(Bars, "1,480", "14800000", "person_time", "2023", "中老铁路", "row 2 column 3")]
    [InlineData(Merged, "80", "8000000000", "CNY", "2023", "东盟进口", "row 3 column 3")]
    [InlineData(English, "61.4", "61400000000", "USD", "2023", "Central Asia, Exports", "row 4 column 3")]
    [InlineData(English, "388.0", "388000000000", "USD", "2023", "ASEAN, Imports", "row 3 column 5")]
    [InlineData(Yearbook, "1,234.5", "123450000000", "CNY", null, "Contracts signed", "row 2 column 2")]
    [InlineData(Yearbook, "2.5", "-2.5", "percent", null, "Growth", "row 2 column 3")]
    [InlineData(Yearbook, "12.5", "125000", "person", null, "Workers", "row 2 column 4")]
    public void GiveTheirCellsAsFacts(string table, string cell, string value, string unit, string? time, string subject, string place)
    {
        var ledger = Read(table);
        var fact = Assert.Single(ledger.Facts, fact => fact.Span.Of(table) == cell);
        Assert.Equal((value, unit, time), (PlainDecimal.Of(fact.Value), fact.Unit.Code, fact.Time?.ToString()));
        Assert.Contains(subject, fact.Subject, StringComparison.Ordinal);
        Assert.EndsWith(place, ledger.Document.Places.Describe(fact.Span.Start), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("合作发展  硕果累累\n开放包容  互利共赢\n")]
    [InlineData("2013年  提出倡议\n2017年  举办论坛\n")]
    [InlineData("一、政策沟通　　1\n二、设施联通　　5\n三、贸易畅通　　9\n")]
    [InlineData("公报\t2023\n")]
    [InlineData("2022年，出口  3.5  亿元，\n进口  4.5  亿元。\n")]
    public void AreNotSeenWhereNumbersHaveNoUnit(string text) =>
        Assert.DoesNotContain(Read(text).Mentions, static mention => mention.Rule == "table cell" && mention.Refusal is null);

    private static Ledger Read(string text) => StatisticsReader.Read(DocumentReader.FromText("t", text));
}
