using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Tests.Series.Checks;

/// <summary>
/// Announcements of trade with Belt and Road countries, between which the set of countries changed; one of July 2023 has the new words for
/// the old set.
/// </summary>
public sealed class TheTradeScopesAreToldApart
{
    private static readonly Statements announcements = Statements.In("tests/BeltRoad.Stats.Tests/Documents/trade-scopes");
    private static readonly Statements trains = Statements.In("tests/BeltRoad.Stats.Tests/Documents/train-totals");

    [Theory]
    [InlineData(CheckSort.Growth, "Fail growth.fail.beside 19.47万亿元 2.8% 18.95万亿元 13.76万亿元", "the new words for the old set")]
    [InlineData(CheckSort.Growth, "Pass growth.pass 19.47万亿元 2.8% 18.95万亿元", "the level of its own set")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.alone 13.83万亿元 19.4%", "2021 is not stated")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.alone 6.89万亿元 9.8%", "the first half of 2022 is not stated, of the old words")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.alone 6.89万亿元 9.8%", "and of the new")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.alone 8.06万亿元 7.4%", "January to July 2022 is not stated")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.alone 14.32万亿元 3.1%", "January to September 2022 is not stated")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.otherscope 19.47万亿元 2.8% 13.83万亿元", "the old set, as first said")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.otherscope 19.47万亿元 2.8% 13.76万亿元", "the old set, as revised")]
    [InlineData(CheckSort.Growth, "NotCheckable growth.alone 23.6万亿元 6.3%", "2024 is not stated")]
    [InlineData(CheckSort.GrowthChain, "Fail chain.fail 23.6万亿元 6.3% 6.4% 19.47万亿元", "over the year without a level")]
    [InlineData(CheckSort.RunningTotal, "Pass running.pass 8.06万亿元 6.89万亿元", "July, of the old set")]
    [InlineData(CheckSort.RunningTotal, "NotCheckable running.contested 14.32万亿元 6.89万亿元", "nothing is made of 6.89 and 14.32")]
    [InlineData(CheckSort.Share, "NotCheckable share.alone 6.89万亿元 34.3%", "the whole is not stated")]
    [InlineData(CheckSort.Share, "NotCheckable share.alone 14.32万亿元 46.5%", "nor here")]
    [InlineData(CheckSort.Share, "NotCheckable share.alone 19.47万亿元 46.6%", "nor here")]
    [InlineData(CheckSort.Share, "NotCheckable share.alone 23.6万亿元 51.9%", "nor here")]
    internal void EachRowIsCheckedOrSaysWhyNot(CheckSort sort, string check, string why)
    {
        Assert.NotEmpty(why);
        Assert.Contains(check, announcements.Lines(sort));
    }

    [Fact]
    public void NoOtherCheckIsMade() =>
        Assert.Equal(
            [(CheckSort.Share, 4), (CheckSort.Growth, 10), (CheckSort.GrowthChain, 1), (CheckSort.RunningTotal, 2)],
            announcements.Checks.GroupBy(check => check.Sort).Select(group => (group.Key, group.Count())).Order()
        );

    [Theory]
    [InlineData("chain.fail", 20.87, "2023", 3)]
    [InlineData("growth.pass", 18.94, "2022", 2)]
    [InlineData("running.pass", 1.17, "2023-07", 2)]
    public void WhatIsReckonedNamesItsInputsAndIsNoObservation(string reckoning, double trillions, string time, int inputs)
    {
        var derived = announcements.Checks.Single(check => check.Reckoning == reckoning).Derived!;
        Assert.Equal(
            ((decimal)trillions, time, inputs),
            (decimal.Round(derived.Value / 1_000_000_000_000m, 2), derived.Time.ToString(), derived.Inputs.Count)
        );
        Assert.DoesNotContain(announcements.All, observation => observation.Fact.Value == derived.Value);
    }

    [Fact]
    public void TwoSetsOfCountriesAreNoConflictAndTwoValuesUnderTheSameWordsAre() =>
        Assert.Equal(
            ["along 2022 13.76万亿元 13.83万亿元", "partner 2013 10.11万亿元 6.46万亿元", "partner 2022 18.95万亿元 13.76万亿元"],
            announcements.Book.Conflicts.Select(conflict =>
                $"{conflict.Key.Series.Scope} {conflict.Key.Time} {conflict.Used.Fact.AsPrinted} "
                + $"{Assert.Single(conflict.Others).Fact.AsPrinted}"
            )
        );

    [Theory]
    [InlineData("8641列", "2023-01/2023-06 YearToDate")]
    [InlineData("7.3万列", "../2023-06-30 SinceInception")]
    [InlineData("10万列", "../2024-11-15 SinceInception")]
    public void ATotalOfTheYearAndOneOfAllYearsAreTwoSeries(string printed, string reading)
    {
        var fact = trains.Claims.Select(claim => claim.Fact).First(fact => fact.AsPrinted == printed && fact.Time is not null);
        Assert.Equal(reading, $"{fact.Time} {fact.Basis}");
    }

    [Fact]
    public void TheRunningTotalsOfAllYearsGiveWhatCameBetweenThem() =>
        Assert.Equal(["Pass running.pass 9万列 7.3万列", "Pass running.pass 10万列 9万列"], trains.Lines(CheckSort.RunningTotal));
}
