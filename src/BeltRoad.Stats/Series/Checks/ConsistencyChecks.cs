using System.Collections.Concurrent;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>All calculations over what the documents state.</summary>
internal static class ConsistencyChecks
{
    /// <summary>
    /// Returns failed checks first, then passed ones, then those that cannot be checked; within these, by kind and position.
    /// </summary>
    public static IReadOnlyList<Check> Of(
        IReadOnlyList<Ledger> ledgers,
        IReadOnlyList<Claim> claims,
        IReadOnlyList<Observation> observations,
        IReadOnlyList<Conflict> conflicts,
        IndicatorLexicon lexicon
    )
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(conflicts);
        return Of(new CheckContext(ledgers, claims, observations, lexicon), conflicts);
    }

    internal static IReadOnlyList<Check> Of(CheckContext context, IReadOnlyList<Conflict> conflicts)
    {
        // The longest-running checks start first; the two that need the growth rates do not run at the same time.
        Func<IEnumerable<Check>>[] sorts =
        [
            () => GrowthChecks.Of(context),
            () => ShareChecks.Shares(context),
            () => ShareChecks.Differences(context),
            () => PartChecks.Parts(context),
            () => ChainChecks.Of(context),
            () => ListChecks.Of(context),
            () => AnnouncedListChecks.Of(context),
            () => PartChecks.Sums(context),
            () => RunningTotalChecks.Of(context, conflicts),
            () => TableTotalChecks.Of(context),
        ];
        var found = new IReadOnlyList<Check>[sorts.Length];
        var places = Partitioner.Create(Enumerable.Range(0, sorts.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(places, i => found[i] = [.. sorts[i]()]);
        return
        [
            .. found.SelectMany(static checks => checks).OrderBy(static check => (int)check.Result).ThenBy(static check => (int)check.Sort),
        ];
    }
}
