using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Registers contradictions: statements of one key (the same scope, basis, unit, status and stated time) whose intervals do not meet. A
/// figure without a stated time contradicts nothing, since another time may explain it. Statements of two documents must both name a scope,
/// a thing or the whole country: 地区生产总值 of two provinces is no contradiction. Within one document the subject needs an indicator, since its
/// words alone are too vague, and one sentence never contradicts itself.
/// </summary>
internal static class ConflictRegister
{
    /// <summary>The higher standing is used; of equals the next rule decides, and at last the order in which they are stated.</summary>
    private static readonly (ConflictRule Rule, Func<Observation, int> Standing)[] Precedence =
    [
        (ConflictRule.SourceRank, static observation => -BestRank(observation)),
        (ConflictRule.LaterPublication, Latest),
        (ConflictRule.NarrowerScope, static observation => NamesScope(observation) ? 1 : 0),
        (ConflictRule.MorePrecise, Precision),
    ];

    /// <summary>Returns the conflicts in the order of their first claims.</summary>
    public static IReadOnlyList<Conflict> Of(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return
        [
            .. observations
                .Where(observation =>
                    observation.Key.Time is not null && !observation.PerShortPeriod && PrintedInterval.IsReckonable(observation.Fact)
                )
                .GroupBy(observation => observation.Key)
                .Where(group => group.Skip(1).Any())
                .SelectMany(group =>
                    ConflictsOf(
                        group.Key,
                        [.. group.Select(static observation => new Statement(observation, PrintedInterval.Of(observation.Fact)))]
                    )
                ),
        ];
    }

    /// <summary>
    /// Returns the observations to show as figures, in the same order: without those that a rule sets aside, and with the contradicted
    /// statements attached to those that are used.
    /// </summary>
    public static IReadOnlyList<Observation> Settle(IReadOnlyList<Observation> observations, IReadOnlyList<Conflict> conflicts)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(conflicts);
        var setAside = conflicts.SelectMany(conflict => conflict.Others).ToHashSet<Observation>(ReferenceEqualityComparer.Instance);
        var contradicted = conflicts.ToDictionary<Conflict, Observation, IReadOnlyList<Claim>>(
            conflict => conflict.Used,
            conflict => [.. conflict.Others.Select(other => other.Lead)],
            ReferenceEqualityComparer.Instance
        );
        return
        [
            .. observations
                .Where(observation => !setAside.Contains(observation))
                .Select(observation =>
                    contradicted.TryGetValue(observation, out var others) ? observation with { Contradicts = others } : observation
                ),
        ];
    }

    /// <summary>Puts the preferred statement first, against all that contradict it, and repeats this with the rest.</summary>
    private static IEnumerable<Conflict> ConflictsOf(ObservationKey key, List<Statement> statements)
    {
        // Most statements that differ are about different things.
        if (!AnyContradict(statements))
        {
            yield break;
        }

        var left = Precedence
            .Aggregate(
                statements.OrderBy(static _ => 0),
                static (ordered, rule) => ordered.ThenByDescending(one => rule.Standing(one.Observation))
            )
            .ToList();
        while (left.Count > 1)
        {
            var used = left[0];
            var others = left.Skip(1).Where(other => Contradict(used, other)).Select(static other => other.Observation).ToList();
            if (others.Count > 0)
            {
                yield return new Conflict(
                    key,
                    used.Observation,
                    [.. statements.Select(static one => one.Observation).Where(others.Contains)],
                    RuleBetween(used.Observation, others[0])
                );
            }

            left.RemoveAll(statement => ReferenceEquals(statement.Observation, used.Observation) || others.Contains(statement.Observation));
        }
    }

    private static ConflictRule RuleBetween(Observation used, Observation other) =>
        Precedence
            .Where(rule => rule.Standing(used) != rule.Standing(other))
            .Select(static rule => rule.Rule)
            .Append(ConflictRule.FirstStated)
            .First();

    private static bool AnyContradict(List<Statement> statements)
    {
        for (var i = 1; i < statements.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Contradict(statements[i], statements[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Contradict(Statement left, Statement right) =>
        !left.Interval.Meets(right.Interval) && MeansTheSame(left.Observation, right.Observation);

    /// <summary>
    /// Whether two statements are about the same thing. Between documents both must identify it; within one document an indicator must, and
    /// never within one sentence.
    /// </summary>
    private static bool MeansTheSame(Observation left, Observation right)
    {
        var inOneDocument = false;
        foreach (var (claim, other) in InOneDocument(left.Claims, right.Claims))
        {
            if (claim.Fact.Sentence == other.Fact.Sentence)
            {
                return false;
            }

            inOneDocument = true;
        }

        return inOneDocument ? left.Indicator is not null : AgreeingStatements.IsIdentified(left) && AgreeingStatements.IsIdentified(right);
    }

    /// <summary>Returns the pairs within one document; most values are stated once.</summary>
    private static IEnumerable<(Claim Left, Claim Right)> InOneDocument(IReadOnlyList<Claim> left, IReadOnlyList<Claim> right)
    {
        if (left.Count == 1 && right.Count == 1)
        {
            return left[0].Letter == right[0].Letter ? [(left[0], right[0])] : [];
        }

        return left.Join(
            right,
            static claim => claim.Letter,
            static claim => claim.Letter,
            static (claim, other) => (claim, other),
            StringComparer.Ordinal
        );
    }

    private static int BestRank(Observation observation) => observation.Claims.Min(claim => SourceRanks.Of(claim.Source.Publisher));

    private static int Latest(Observation observation) =>
        observation.Claims.Max(claim =>
            claim.Source.Published?.LastDay is { } day ? (day.Year * 10_000) + (day.Month!.Value * 100) + day.Day!.Value : 0
        );

    /// <summary>
    /// Whether the words of one of its claims name the set of countries. Otherwise it was taken from the total that it is part of, or set
    /// by a correction.
    /// </summary>
    private static bool NamesScope(Observation observation) =>
        observation.Scope is { } scope && observation.Claims.Any(claim => IndicatorLexicon.Default.StatedScope(claim.Fact)?.Id == scope.Id);

    private static int Precision(Observation observation) =>
        observation.Fact.Modifier is Modifier.Exact
            ? 100 + Math.Min(99, observation.Fact.SignificantDigits)
            : Math.Min(99, observation.Fact.SignificantDigits);

    private readonly record struct Statement(Observation Observation, ValueInterval Interval);
}
