using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Tests.Series.Checks;

/// <summary>The total row or column of a table is checked against the cells it sums up.</summary>
public sealed class TotalsOfTables
{
    private const string Head = "单位：亿元\n\n| 地区 | 2023年出口额 |\n|---|---|\n";

    [Theory]
    [InlineData("| 东盟 | 100.5 |\n| 中亚 | 30 |\n| 合计 | 130.5 |\n", CheckResult.Pass)]
    [InlineData("| 东盟 | 100.5 |\n| 中亚 | 30 |\n| 合计 | 140.5 |\n", CheckResult.Fail)]
    [InlineData("| 合　计 | 130.5 |\n| 东盟 | 100.5 |\n| 中亚 | 30 |\n", CheckResult.Pass)]
    [InlineData("| 东盟 | 100.4 |\n| 中亚 | 30.2 |\n| 西亚 | 9.4 |\n| 总计 | 140.1 |\n", CheckResult.Pass)]
    [InlineData("| 东盟 | 100.5 |\n| 其中：越南 | 50.5 |\n| 中亚 | 30 |\n| 合计 | 130.5 |\n", CheckResult.Pass)]
    [InlineData("| 东盟 | 100.5 |\n| 中亚 | — |\n| 西亚 | 7 |\n| 合计 | 130.5 |\n", CheckResult.NotCheckable)]
    [InlineData("| 东盟 | 100.5 |\n| 合计 | 130.5 |\n", CheckResult.NotCheckable)]
    internal void RowsAgainstTheirColumn(string rows, CheckResult result) => Assert.Equal(result, Assert.Single(Of(Head + rows)).Result);

    [Fact]
    public void SubtotalsAgainstTheirRowsAndTheTotalAgainstThem() =>
        Assert.Equal(
            [CheckResult.Fail, CheckResult.Pass, CheckResult.Pass],
            Of(Head + "| 越南 | 50 |\n| 泰国 | 30 |\n| 小计 | 80 |\n| 荷兰 | 20 |\n| 德国 | 10 |\n| 小计 | 35 |\n| 总计 | 115 |\n")
                .Select(static check => check.Result)
        );

    [Theory]
    [InlineData("| 年份 | 出口（亿元） | 进口（亿元） | 合计（亿元） |\n|---|---|---|---|\n| 2022 | 10 | 5 | 15 |\n", CheckResult.Pass)]
    [InlineData("| 年份 | 出口（亿元） | 进口（亿元） | 合计（亿元） |\n|---|---|---|---|\n| 2022 | 10 | 5 | 18 |\n", CheckResult.Fail)]
    [InlineData(
        "Trade of the partner countries with China in the year\n\nUnit: US$ billion\n\n| Region | 2022 |\n|---|---|\n| ASEAN | "
            + "5.5 |\n| Africa | 2.5 |\n| Total | 8.0 |\n",
        CheckResult.Pass
    )]
    internal void ColumnsAgainstTheirRow(string text, CheckResult result) => Assert.Equal(result, Assert.Single(Of(text)).Result);

    [Fact]
    public void GrowthRatesAreNotSummed() =>
        Assert.Empty(Of("| 地区 | 出口同比增长（%） |\n|---|---|\n| 东盟 | 5 |\n| 中亚 | 3 |\n| 合计 | 4 |\n"));

    private static List<Check> Of(string text)
    {
        IReadOnlyList<Ledger> ledgers = [StatisticsReader.Read(DocumentReader.FromText("t", text))];
        var letters = new Dictionary<string, string>(StringComparer.Ordinal) { ["t"] = "A" };
        return [.. ObservationSet.Of(ledgers, letters).Checks.Where(static check => check.Sort == CheckSort.TableTotal)];
    }
}
