using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Tests.Series.Checks;

public sealed class SumsOverSentences
{
    [Theory]
    [InlineData(
        CheckSort.PartOfTotal,
        "2022年，双向投资超过3800亿美元，其中对外直接投资超过2400亿美元。",
        "Pass part.pass 超过2400亿美元 超过3800亿美元"
    )]
    [InlineData(
        CheckSort.PartOfTotal,
        "2022年，企业投资总额达到100亿美元，其中制造业投资140亿美元。",
        "Fail part.fail 140亿美元 100亿美元"
    )]
    [InlineData(
        CheckSort.ShareDifference,
        "2022年，中国与共建国家进出口总额近2.9万亿美元，占同期中国外贸总值的45.4%，较2013年提高了6.2个百分点。",
        "NotCheckable difference.alone 6.2个百分点 45.4%"
    )]
    [InlineData(
        CheckSort.ShareDifference,
        "2013年，中国与共建国家进出口总额占同期中国外贸总值的39.2%。2022年，中国与共建国家进出口总额占同期中国外贸总值的45.4%，较2013年提高了6.2个百分点。",
        "Pass difference.pass 6.2个百分点 45.4% 39.2%"
    )]
    [InlineData(
        CheckSort.ShareDifference,
        "2013年，中国与共建国家进出口总额占同期中国外贸总值的37.2%。2022年，中国与共建国家进出口总额占同期中国外贸总值的45.4%，较2013年提高了6.2个百分点。",
        "Fail difference.fail 6.2个百分点 45.4% 37.2%"
    )]
    [InlineData(
        CheckSort.Share,
        "2022年，中国与共建国家进出口总额近2.9万亿美元。2022年，中国民营企业对共建国家进出口总额超过1.5万亿美元，占同期中国与共建国家进出口总额的53.7%。",
        "Pass share.pass 超过1.5万亿美元 53.7% 近2.9万亿美元"
    )]
    [InlineData(
        CheckSort.Share,
        "2022年，中国与共建国家进出口总额2.9万亿美元。2022年，中国民营企业对共建国家进出口总额1.9万亿美元，占同期中国与共建国家进出口总额的53.7%。",
        "Fail share.fail 1.9万亿美元 53.7% 2.9万亿美元"
    )]
    [InlineData(
        CheckSort.Growth,
        "2021年，中国与共建国家进出口总额为10万亿元。2022年，中国与共建国家进出口总额为11万亿元，同比增长10%。",
        "Pass growth.pass 11万亿元 10% 10万亿元"
    )]
    [InlineData(
        CheckSort.Growth,
        "2021年，中国与共建国家进出口总额为10.0万亿元。2022年，中国与共建国家进出口总额为13.0万亿元，同比增长10.0%。",
        "Fail growth.fail 13.0万亿元 10.0% 10.0万亿元"
    )]
    [InlineData(
        CheckSort.Growth,
        "2021年，中国与共建国家进出口总额为12.0万亿元。2022年，中国与共建国家进出口总额为10.8万亿元，同比下降10.0%。",
        "Pass growth.pass 10.8万亿元 10.0% 12.0万亿元"
    )]
    [InlineData(
        CheckSort.Sum,
        "2022年，中国与共建国家进出口总额为5.0万亿元。2022年，中国对共建国家出口总额为3.0万亿元。2022年，中国自共建国家进口总额为2.0万亿元。",
        "Pass sum.pass 5.0万亿元 3.0万亿元 2.0万亿元"
    )]
    [InlineData(
        CheckSort.Sum,
        "2022年，中国与共建国家进出口总额为5.0万亿元。2022年，中国对共建国家出口总额为3.0万亿元。2022年，中国自共建国家进口总额为2.6万亿元。",
        "Fail sum.fail 5.0万亿元 3.0万亿元 2.6万亿元"
    )]
    [InlineData(
        CheckSort.Sum,
        "2023年，中国与共建国家进出口总额为19.47万亿元。其中，出口10.73万亿元，进口8.74万亿元。",
        "Pass sum.pass 19.47万亿元 10.73万亿元 8.74万亿元"
    )]
    [InlineData(
        CheckSort.RunningTotal,
        "截至2022年底，中欧班列累计开行6.5万列。截至2023年6月底，中欧班列累计开行7.4万列。",
        "Pass running.pass 7.4万列 6.5万列"
    )]
    [InlineData(
        CheckSort.RunningTotal,
        "截至2022年底，中欧班列累计开行8.5万列。截至2023年6月底，中欧班列累计开行7.4万列。",
        "Fail running.fail 7.4万列 8.5万列"
    )]
    [InlineData(
        CheckSort.RunningTotal,
        "2023年1至6月，中国与共建国家进出口总额为6.89万亿元。2023年1至7月，中国与共建国家进出口总额为8.06万亿元。",
        "Pass running.pass 8.06万亿元 6.89万亿元"
    )]
    internal void TheSumIsDone(CheckSort sort, string text, string expected) => Assert.Equal([expected], Statements.Of(text).Lines(sort));

    [Theory]
    [InlineData("2021年，中国与共建国家进出口总额为10万亿元。2022年，中国与共建国家进出口总额年均增长10%。")]
    [InlineData("2021年，中国与共建国家进出口总额为10万美元。2022年，中国与共建国家进出口总额为11万亿元，同比增长10%。")]
    public void WhatDoesNotBelongTogetherIsNotReckoned(string text) =>
        Assert.DoesNotContain(
            Statements.Of(text).Lines(CheckSort.Growth),
            line => !line.StartsWith("NotCheckable growth.alone", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("截至2022年底，中欧班列累计开行超过6.5万列。截至2023年6月底，中欧班列累计开行7.4万列。")]
    [InlineData("截至2022年底，中欧班列累计开行6.5万列。2023年上半年，中欧班列开行8641列。")]
    [InlineData("2022年1至6月，中国与共建国家进出口总额为6.89万亿元。2023年1至7月，中国与共建国家进出口总额为8.06万亿元。")]
    public void RunningTotalsOfOtherStartsOrWithHedgesAreNotSetOff(string text) =>
        Assert.Empty(Statements.Of(text).Lines(CheckSort.RunningTotal));

    [Fact]
    public void WhatCameBetweenTwoTotalsIsDerivedAndStandsInNoSeries()
    {
        var read = Statements.Of(
            "2023年1至6月，中国与共建国家进出口总额为6.89万亿元。2023年1至7月，中国与共建国家进出口总额为8.06万亿元。"
        );
        var derived = Assert.Single(read.Checks, check => check.Sort == CheckSort.RunningTotal).Derived!;
        Assert.Equal((1.17e12m, "2023-07", 2), (derived.Value, derived.Time.ToString(), derived.Inputs.Count));
        Assert.DoesNotContain(read.All, observation => observation.Fact.Value == derived.Value);
    }

    [Theory]
    [InlineData("下降约95%")]
    [InlineData("下降约91%")]
    [InlineData("下降超过99%")]
    public void AFallThatMayLeaveNothingFailsNoLevel(string fall) =>
        Assert.DoesNotContain(
            Statements
                .Of($"2021年，中国与共建国家进出口总额为20000万亿元。2022年，中国与共建国家进出口总额为10万亿元，同比{fall}。")
                .Checks,
            check => check.Result == CheckResult.Fail
        );

    [Theory]
    [InlineData("清单\n\n（共3项）\n\n（一）甲办法\n\n（二）乙办法\n\n（三）丙办法\n", "Pass list.pass", new[] { 3, 3, 0, 0 })]
    [InlineData("清单\n\n（共4项）\n\n（一）甲办法\n\n（二）乙办法\n\n（三）丙办法\n", "Fail list.fail", new[] { 4, 3, 1, 0 })]
    [InlineData(
        "清单\n\n（共4项）\n\n一、甲类\n\n（一）甲办法\n\n（二）乙办法\n\n二、乙类\n\n（一）丙办法\n\n（二）丁办法\n",
        "Pass list.pass.restarting",
        new[] { 4, 4, 2, 2 }
    )]
    public void AListHasAsManyItemsAsItSays(string text, string expected, int[] counts)
    {
        var check = Assert.Single(Statements.Of(text).Checks, check => check.Sort == CheckSort.ListCount);
        Assert.Equal(expected, $"{check.Result} {check.Reckoning}");
        Assert.Equal(counts, check.Counts);
    }

    /// <summary>The first and the last item are quoted, at most 24 characters from the number, and no character is cut in two.</summary>
    [Theory]
    [InlineData("甲", "A7:2 （二）甲")]
    [InlineData("二三四五六七八九十一二三四五六七八九十一二三", "A7:2 （二）二三四五六七八九十一二三四五六七八九十一二三")]
    [InlineData("二三四五六七八九十一二三四五六七八九十一二三四", "A7:2 （二）二三四五六七八九十一二三四五六七八九十一二三")]
    [InlineData("二三四五六七八九十一二三四五六七八九十一二\U00020BB7", "A7:2 （二）二三四五六七八九十一二三四五六七八九十一二")]
    public void TheItemsOfAListAreQuoted(string words, string last)
    {
        var check = Assert.Single(
            Statements.Of($"清单\n\n（共2项）\n\n（一）甲办法\n\n（二）{words}\n").Checks,
            check => check.Sort == CheckSort.ListCount
        );
        Assert.Equal(
            ["A5:2 （一）甲办法", last],
            check.Statements.Skip(1).Select(static statement => $"{statement.Code} {statement.Quote}")
        );
    }

    [Theory]
    [InlineData("清单\n\n（共3项）\n\n甲办法\n")]
    [InlineData("清单\n\n（一）甲办法\n\n（二）乙办法\n\n（共2项）\n")]
    [InlineData("清单\n\n（2项）\n\n（一）甲办法\n\n（二）乙办法\n")]
    public void WithoutItemsThatFollowNoListIsCounted(string text) => Assert.Empty(Statements.Of(text).Lines(CheckSort.ListCount));

    [Fact]
    public void TheSeedsCheckOut()
    {
        var seeds = Statements.In("seeds");
        Assert.Equal(
            ["Fail 6 12 4", "Pass 89 89 0 0"],
            seeds
                .Checks.Where(check => check.Sort == CheckSort.ListCount)
                .Select(check => $"{check.Result} {string.Join(' ', check.Counts)}")
        );
        var difference = Assert.Single(
            seeds.Checks,
            check => check.Sort == CheckSort.ShareDifference && check.Statements[0].Claim!.Fact.Value == 6.2m
        );
        Assert.Equal((39.2m, "2013"), (difference.Derived!.Value, difference.Derived.Time.ToString()));
        Assert.Single(seeds.Checks, check => check.Result == CheckResult.Fail);
    }
}
