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
        Func<CheckContext, IEnumerable<Check>>[] sorts =
        [
            ListChecks.Of, PartChecks.Parts, ShareChecks.Shares, GrowthChecks.Of, ShareChecks.Differences, PartChecks.Sums, ChainChecks.Of,
            RunningTotalChecks.Of, TableTotalChecks.Of,
        ];
        var found = new IReadOnlyList<Check>[sorts.Length];
        Parallel.For(0, sorts.Length, i => found[i] = [.. sorts[i](context)]);
        return [.. found.SelectMany(static checks => checks).OrderBy(check => check.Result).ThenBy(check => check.Sort)];
    }
}
