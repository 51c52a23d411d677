using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Tests.Series.Checks;

/// <summary>Six announcements of trade with Belt and Road countries, between which the set of countries changed.</summary>
public sealed class TheTradeScopesAreToldApart
{
    private static readonly Statements announcements = Statements.In("tests/BeltRoad.Stats.Tests/Documents/trade-scopes");

    [Fact]
    public void AValueAndItsGrowthFindTheLevelOfTheirOwnScope() => Assert.Equal(
        [
            "Pass growth.pass 19.47万亿元 2.8% 18.95万亿元",
            "NotCheckable growth.alone 13.83万亿元 19.4%",
            "NotCheckable growth.otherscope 19.47万亿元 2.8% 13.83万亿元",
            "NotCheckable growth.otherscope 19.47万亿元 2.8% 13.76万亿元",
            "NotCheckable growth.alone 23.6万亿元 6.3%",
        ],
        announcements.Lines(CheckSort.Growth));

    [Fact]
    public void AChainOfGrowthThatMissesTheEarlierLevelIsFlagged()
    {
        Assert.Equal(["Fail chain.fail 23.6万亿元 6.3% 6.4% 19.47万亿元"], announcements.Lines(CheckSort.GrowthChain));
        var derived = announcements.Checks.Single(check => check.Sort == CheckSort.GrowthChain).Derived!;
        Assert.Equal(20.87m, decimal.Round(derived.Value / 1_000_000_000_000m, 2));
        Assert.Equal("2023", derived.Time.ToString());
        Assert.Equal(3, derived.Inputs.Count);
    }

    [Fact]
    public void TheRevisionIsAConflictAndTheChangeOfScopeIsNone()
    {
        var conflict = Assert.Single(ConflictRegister.Of(announcements.All));
        Assert.Equal(("13.76万亿元", ConflictRule.LaterPublication), (conflict.Used.Fact.AsPrinted, conflict.Rule));
        Assert.Equal("13.83万亿元", Assert.Single(conflict.Others).Fact.AsPrinted);
    }

    [Fact]
    public void NoDerivedValueIsAnObservation()
    {
        var derived = announcements.Checks.Select(check => check.Derived).OfType<DerivedValue>().Select(value => value.Value).ToHashSet();
        Assert.NotEmpty(derived);
        Assert.DoesNotContain(announcements.All, observation => derived.Contains(observation.Fact.Value));
    }
}
