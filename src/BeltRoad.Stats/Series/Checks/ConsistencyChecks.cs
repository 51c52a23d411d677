using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>All sums over what the documents state.</summary>
public static class ConsistencyChecks
{
    /// <summary>What fails first, then what passes, then what cannot be checked; within these by sort and place.</summary>
    public static IReadOnlyList<Check> Of(IReadOnlyList<Ledger> ledgers, IReadOnlyList<Claim> claims, IReadOnlyList<Observation> observations, IReadOnlyList<Conflict> conflicts, IndicatorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(observations);
        var context = new CheckContext(ledgers, claims, observations, conflicts, lexicon);
        IEnumerable<Check> all =
        [
            .. ListChecks.Of(context), .. PartChecks.Parts(context), .. ShareChecks.Shares(context), .. GrowthChecks.Of(context),
            .. ShareChecks.Differences(context), .. PartChecks.Sums(context), .. ChainChecks.Of(context), .. RunningTotalChecks.Of(context),
        ];
        return [.. all.OrderBy(check => check.Result).ThenBy(check => check.Sort)];
    }
}
