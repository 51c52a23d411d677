using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>What may stand in a ranking.</summary>
internal static class Rankings
{
    private const int FewDocuments = 2;

    /// <summary>
    /// False for figures most of which have no name and which many documents state: nothing says that they are of like things, so
    /// they stand in a table and not on one axis.
    /// </summary>
    public static bool AreOfAKind(IReadOnlyList<Observation> observations) =>
        observations.Count(static observation => observation.Indicator is not null) * 2 >= observations.Count
        || observations.Select(observation => observation.Lead.Letter).Distinct(StringComparer.Ordinal).Count() <= FewDocuments;

    /// <summary>
    /// Of one key its latest time only, and of that the value most documents state: a ranking is of things, not of times nor
    /// of statements. In the order in which the keys are first met.
    /// </summary>
    public static IReadOnlyList<Observation> LatestOfEach(IEnumerable<Observation> observations)
    {
        var latest = new List<Observation>();
        var places = new Dictionary<SeriesKey, int>();
        foreach (var observation in observations)
        {
            if (places.TryAdd(observation.Key.Series, latest.Count))
            {
                latest.Add(observation);
            }
            else if (places[observation.Key.Series] is var place && IsBefore(observation, latest[place]))
            {
                latest[place] = observation;
            }
        }

        return latest;
    }

    private static bool IsBefore(Observation one, Observation other)
    {
        if (one.Key.Time is not { } time || other.Key.Time is not { } otherTime)
        {
            return one.Key.Time is null == other.Key.Time is null ? one.DocumentCount > other.DocumentCount : one.Key.Time is not null;
        }

        var byTime = time.End.LastDay.CompareTo(otherTime.End.LastDay);
        return byTime != 0 ? byTime > 0 : one.DocumentCount > other.DocumentCount;
    }
}
