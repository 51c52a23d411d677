namespace BeltRoad.Stats.Series.Checks;

/// <summary>Finds which documents contradict each other about a series.</summary>
internal sealed class ContestedSeries
{
    private readonly Dictionary<(string Subject, string Scope, string Unit), List<(HashSet<string> Used, HashSet<string> Others)>> known =
    [];

    public ContestedSeries(IEnumerable<Conflict> conflicts)
    {
        foreach (var conflict in conflicts)
        {
            var thing = ThingOf(conflict.Key.Series);
            if (!known.TryGetValue(thing, out var sides))
            {
                known[thing] = sides = [];
            }

            sides.Add((Letters(conflict.Used.Claims), Letters(conflict.Others.SelectMany(other => other.Claims))));
        }
    }

    /// <summary>Whether the documents of the two observations state values of this series, at any time, that cannot both hold.</summary>
    public bool Contradict(Observation left, Observation right) =>
        known.TryGetValue(ThingOf(left.Key.Series), out var conflicts)
        && conflicts.Exists(sides =>
            (States(left, sides.Used) && States(right, sides.Others)) || (States(right, sides.Used) && States(left, sides.Others))
        );

    private static (string Subject, string Scope, string Unit) ThingOf(SeriesKey series) => (series.Subject, series.Scope, series.Unit);

    private static HashSet<string> Letters(IEnumerable<Claim> claims) =>
        claims.Select(claim => claim.Letter).ToHashSet(StringComparer.Ordinal);

    private static bool States(Observation observation, HashSet<string> letters) =>
        observation.Claims.Any(claim => letters.Contains(claim.Letter));
}
