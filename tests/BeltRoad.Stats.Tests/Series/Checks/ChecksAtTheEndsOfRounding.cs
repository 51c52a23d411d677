using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Tests.Series.Checks;

/// <summary>For each check, the last figures that rounding still explains and the first ones that it does not.</summary>
public sealed class ChecksAtTheEndsOfRounding
{
    private const string Trade = "中国与共建国家进出口总额";

    [Theory]
    [InlineData("100.6", "Pass part.pass")]
    [InlineData("100.7", "Fail part.fail")]
    public void APart(string part, string expected) =>
        IsChecked(CheckSort.PartOfTotal, expected, $"2022年，企业投资总额达到100.5亿美元，其中制造业投资{part}亿美元。");

    [Theory]
    [InlineData("4.96", "Fail share.fail")]
    [InlineData("4.97", "Pass share.pass")]
    [InlineData("5.03", "Pass share.pass")]
    [InlineData("5.04", "Fail share.fail")]
    public void AShare(string part, string expected) =>
        IsChecked(
            CheckSort.Share,
            expected,
            $"2022年，{Trade}10.0万亿美元。2022年，中国民营企业对共建国家进出口总额{part}万亿美元，占同期{Trade}的50.0%。"
        );

    [Theory]
    [InlineData("38.2", "Fail difference.fail")]
    [InlineData("38.3", "Pass difference.pass")]
    [InlineData("39.4", "Pass difference.pass")]
    [InlineData("39.5", "Fail difference.fail")]
    public void AChangeInPoints(string earlier, string expected) =>
        IsChecked(
            CheckSort.ShareDifference,
            expected,
            $"2013年，{Trade}占同期中国外贸总值的{earlier}%。2022年，{Trade}占同期中国外贸总值的45%，较2013年提高了6.2个百分点。"
        );

    [Theory]
    [InlineData("9.94", "Fail growth.fail")]
    [InlineData("9.95", "Pass growth.pass")]
    [InlineData("10.05", "Pass growth.pass")]
    [InlineData("10.06", "Fail growth.fail")]
    public void AGrowth(string earlier, string expected) =>
        IsChecked(CheckSort.Growth, expected, $"2021年，{Trade}为{earlier}万亿元。2022年，{Trade}为11.0万亿元，同比增长10.0%。");

    [Theory]
    [InlineData("9.94", "Fail chain.fail")]
    [InlineData("9.95", "Pass chain.pass")]
    [InlineData("10.05", "Pass chain.pass")]
    [InlineData("10.06", "Fail chain.fail")]
    public void AGrowthOverTwoYears(string earlier, string expected) =>
        IsChecked(
            CheckSort.GrowthChain,
            expected,
            $"2020年，{Trade}为{earlier}万亿元。2021年，{Trade}同比增长10.0%。2022年，{Trade}为12.1万亿元，同比增长10.0%。"
        );

    [Theory]
    [InlineData("4.4", "Fail sum.fail")]
    [InlineData("4.5", "Pass sum.pass")]
    [InlineData("5.6", "Pass sum.pass")]
    [InlineData("5.7", "Fail sum.fail")]
    public void ASum(string total, string expected) =>
        IsChecked(
            CheckSort.Sum,
            expected,
            $"2022年，{Trade}为{total}万亿元。2022年，中国对共建国家出口总额为3万亿元。2022年，中国自共建国家进口总额为2.0万亿元。"
        );

    [Theory]
    [InlineData("6.4", "Fail running.fail")]
    [InlineData("6.5", "Pass running.pass")]
    public void ARunningTotal(string later, string expected) =>
        IsChecked(
            CheckSort.RunningTotal,
            expected,
            $"截至2022年底，中欧班列累计开行6.5万列。截至2023年6月底，中欧班列累计开行{later}万列。"
        );

    [Theory]
    [InlineData("129.9", "Fail sum.fail")]
    [InlineData("130.0", "Pass sum.pass")]
    [InlineData("131.1", "Pass sum.pass")]
    [InlineData("131.2", "Fail sum.fail")]
    public void ATotalRow(string total, string expected) =>
        IsChecked(
            CheckSort.TableTotal,
            expected,
            $"单位：亿元\n\n| 地区 | 2023年出口额 |\n|---|---|\n| 东盟 | 100.5 |\n| 中亚 | 30 |\n| 合计 | {total} |\n"
        );

    /// <summary>Rates without levels lead back at most ten years.</summary>
    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 0)]
    public void AGrowthOverManyYears(int years, int checks)
    {
        var rates = Enumerable
            .Range(2022 - years + 1, years - 1)
            .Select(year => FormattableString.Invariant($"{year}年，{Trade}同比增长10.0%。"));
        var text =
            FormattableString.Invariant($"{2022 - years}年，{Trade}为5.0万亿元。{string.Concat(rates)}")
            + $"2022年，{Trade}为12.1万亿元，同比增长10.0%。";
        Assert.Equal(checks, Statements.Of(text).Lines(CheckSort.GrowthChain).Count);
    }

    /// <summary>
    /// Two documents that contradict each other at one time are not combined at others, whichever states the earlier total.
    /// </summary>
    [Theory]
    [InlineData("5.0", "4.0", "NotCheckable running.contested")]
    [InlineData("4.0", "5.0", "NotCheckable running.contested")]
    [InlineData("5.0", "5.0", "Pass running.pass")]
    public void RunningTotalsOfTwoDocuments(string first, string second, string expected)
    {
        const string Count = "中欧班列累计开行";
        var (early, late) = ($"截至2022年底，{Count}6.5万列。", $"截至2023年6月底，{Count}7.4万列。");
        var (one, other) = ($"截至2021年底，{Count}{first}万列。", $"截至2021年底，{Count}{second}万列。");
        foreach (var read in new[] { Statements.Of(one + early, other + late), Statements.Of(one + late, other + early) })
        {
            var line = read.Lines(CheckSort.RunningTotal)[^1];
            Assert.Equal($"{expected} 7.4万列 6.5万列", line);
        }
    }

    /// <summary>
    /// The values of one series, a document each, and how many figures they leave: each further statement must fit all those before it.
    /// </summary>
    [Theory]
    [InlineData("约3900 约4200 3779", 2)]
    [InlineData("约3900 约4200 3780", 1)]
    [InlineData("约4200 约3900 3779", 2)]
    [InlineData("约4200 约3900 4291", 2)]
    [InlineData("约3900 约4200 4290", 1)]
    [InlineData("约3900 约4200 4291", 2)]
    [InlineData("约900 约1100", 1)]
    [InlineData("约900 近990 约1100", 2)]
    [InlineData("近990 约900 约1100", 2)]
    [InlineData("约950 近990 约1100", 2)]
    [InlineData("约1100 约950 近990", 2)]
    public void StatementsThatAgree(string values, int figures) =>
        Assert.Equal(figures, Statements.Of([.. values.Split(' ').Select(static value => $"2022年，{Trade}为{value}亿元。")]).All.Count);

    /// <summary>The most exact statement leads a merged figure, and of two open ones that which begins higher.</summary>
    [Theory]
    [InlineData("约3900 3852", "3852亿元")]
    [InlineData("约3900 近4000", "近4000亿元")]
    [InlineData("超过3800 约3900", "约3900亿元")]
    [InlineData("超过3800 超过3900", "超过3900亿元")]
    [InlineData("超过3900 超过3800", "超过3900亿元")]
    public void TheMostExactStatementLeads(string values, string lead) =>
        Assert.Equal(
            lead,
            Assert
                .Single(Statements.Of([.. values.Split(' ').Select(static value => $"2022年，{Trade}为{value}亿元。")]).All)
                .Lead.Fact.AsPrinted
        );

    private static void IsChecked(CheckSort sort, string expected, string text) =>
        Assert.StartsWith(expected + " ", Assert.Single(Statements.Of(text).Lines(sort)), StringComparison.Ordinal);
}
