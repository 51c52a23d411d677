using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>What may stand in a ranking.</summary>
internal static class Rankings
{
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
