namespace BeltRoad.Stats.Series;

/// <summary>One thing over time: the observations of one key and, if they cannot all hold, which is used and why.</summary>
internal sealed record TimeSeries(IReadOnlyList<Observation> Observations, IReadOnlyList<Conflict> Conflicts)
{
    public SeriesKey Key => Observations[0].Key.Series;

    /// <summary>Returns series with differing values first, then the longest.</summary>
    public static IReadOnlyList<TimeSeries> Of(IReadOnlyList<Observation> observations, IReadOnlyList<Conflict> register)
    {
        var conflicts = register.ToLookup(conflict => conflict.Key.Series);
        return
        [
            .. observations
                .GroupBy(observation => observation.Key.Series)
                .Where(group => group.Skip(1).Any() || group.First().Claims.Count > 1)
                .Select(group => new TimeSeries(InOrder(group), [.. conflicts[group.Key]]))
                .OrderByDescending(series => series.Conflicts.Count)
                .ThenByDescending(series => series.Observations.Count)
                .ThenBy(series => series.Observations[0].Lead.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>By the last day of their time; undated ones first.</summary>
    private static List<Observation> InOrder(IEnumerable<Observation> observations) =>
        [.. observations.OrderBy(DayOf).ThenBy(static observation => observation.Lead.Code, StringComparer.Ordinal)];

    private static int DayOf(Observation observation) =>
        observation.Key.Time?.End.LastDay is { } day ? (day.Year * 10_000) + (day.Month!.Value * 100) + day.Day!.Value : 0;
}
