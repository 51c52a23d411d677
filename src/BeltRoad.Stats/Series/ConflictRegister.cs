using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Registers contradictions: statements of one key, so of one scope, basis, unit, status and stated time, whose intervals do
/// not meet. A figure without a stated time contradicts nothing: another time explains it. Between two documents both must say
/// of what they speak, a scope, a thing or the whole country: 地区生产总值 of two provinces is no contradiction. Within one
/// document the subject needs an indicator, its words being too loose, and one sentence never contradicts itself.
/// </summary>
public static class ConflictRegister
{
    /// <summary>In the order of the first claims.</summary>
    public static IReadOnlyList<Conflict> Of(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return [.. observations
            .Where(observation => observation.Key.Time is not null && !observation.PerShortPeriod && PrintedInterval.IsReckonable(observation.Fact))
            .GroupBy(observation => observation.Key)
            .Where(group => group.Skip(1).Any())
            .Select(group => ConflictOf(group.Key, [.. group]))
            .OfType<Conflict>()];
    }

    /// <summary>Which of two statements is used: negative for the left one, and the rule that says so.</summary>
    public static (int Order, ConflictRule Rule) Compare(Observation left, Observation right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        (int Order, ConflictRule Rule)[] rules =
        [
            (Best(left).CompareTo(Best(right)), ConflictRule.SourceRank),
            (Latest(right).CompareTo(Latest(left)), ConflictRule.LaterPublication),
            (NamesScope(right).CompareTo(NamesScope(left)), ConflictRule.NarrowerScope),
            (Precision(right).CompareTo(Precision(left)), ConflictRule.MorePrecise),
        ];
        return rules.Append((-1, ConflictRule.FirstStated)).First(rule => rule.Item1 != 0);
    }

    private static Conflict? ConflictOf(ObservationKey key, IReadOnlyList<Observation> statements)
    {
        var used = statements[0];
        foreach (var other in statements.Skip(1))
        {
            used = Compare(used, other).Order <= 0 ? used : other;
        }

        var interval = PrintedInterval.Of(used.Fact);
        var others = statements.Where(other => other != used && !interval.Meets(PrintedInterval.Of(other.Fact)) && MeansTheSame(used, other)).ToList();
        return others.Count == 0 ? null : new Conflict(key, used, others, Compare(used, others[0]).Rule);
    }

    private static bool MeansTheSame(Observation left, Observation right)
    {
        var letters = left.Claims.Select(claim => claim.Letter).Intersect(right.Claims.Select(claim => claim.Letter), StringComparer.Ordinal).ToList();
        return letters.Count == 0
            ? AgreeingStatements.IsIdentified(left) && AgreeingStatements.IsIdentified(right)
            : left.Indicator is not null && !left.Claims.Any(claim => right.Claims.Any(other => claim.Letter == other.Letter && claim.Fact.Sentence == other.Fact.Sentence));
    }

    private static int Best(Observation observation) => observation.Claims.Min(claim => SourceRanks.Of(claim.Document));

    private static int Latest(Observation observation) =>
        observation.Claims.Max(claim => claim.Document.Published?.LastDay is { } day ? (day.Year * 10_000) + (day.Month!.Value * 100) + day.Day!.Value : 0);

    private static bool NamesScope(Observation observation) =>
        observation.Scope is { } scope && observation.Claims.Any(claim => scope.Words.Any(word => SubjectWords.Fold(claim.Fact.Subject).Contains(word, StringComparison.Ordinal)));

    private static int Precision(Observation observation) =>
        observation.Fact.Modifier is Modifier.Exact ? 100 + Math.Min(99, observation.Fact.SignificantDigits) : Math.Min(99, observation.Fact.SignificantDigits);
}
