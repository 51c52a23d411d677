using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>What may stand in a ranking.</summary>
internal static class Rankings
{
    private const int FewDocuments = 2;

    /// <summary>
    /// False for figures none of which has a name and which many documents state: nothing says that they are of like things, so
    /// they stand in a table and not on one axis.
    /// </summary>
    public static bool AreOfAKind(IReadOnlyList<Observation> observations) =>
        observations.Any(observation => observation.Indicator is not null)
        || observations.Select(observation => observation.Lead.Letter).Distinct(StringComparer.Ordinal).Count() <= FewDocuments;

    /// <summary>
    /// Of one key its latest time only, and of that the value most documents state: a ranking is of things, not of times nor
    /// of statements.
    /// </summary>
    public static IEnumerable<Observation> LatestOfEach(IEnumerable<Observation> observations) => observations
        .GroupBy(observation => observation.Key.Series)
        .Select(series => series
            .OrderByDescending(observation => observation.Key.Time is not null)
            .ThenByDescending(observation => observation.Key.Time?.End.LastDay)
            .ThenByDescending(observation => observation.DocumentCount)
            .First());
}
