using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>What all checks look figures up in.</summary>
internal sealed class CheckContext
{
    private readonly IndicatorLexicon lexicon;
    private readonly Dictionary<(string Subject, string Unit, TimePeriod? Time), List<Observation>> bySubject = [];
    private readonly Dictionary<(string Subject, string Scope, string Unit), List<(HashSet<string> Used, HashSet<string> Others)>> contradicting = [];
    private readonly Dictionary<Claim, Observation> ofClaim;
    private readonly Lazy<IReadOnlyList<(Claim Growth, Claim? Level)>> rates;

    public CheckContext(IReadOnlyList<Ledger> ledgers, IReadOnlyList<Claim> claims, IReadOnlyList<Observation> observations, IReadOnlyList<Conflict> conflicts, IndicatorLexicon lexicon)
    {
        this.lexicon = lexicon;
        ofClaim = new Dictionary<Claim, Observation>(claims.Count, ReferenceEqualityComparer.Instance);
        (Ledgers, Claims) = (ledgers, claims);
        foreach (var observation in observations)
        {
            foreach (var claim in observation.Claims)
            {
                ofClaim[claim] = observation;
            }

            var identity = (observation.Key.Series.Subject, observation.Key.Series.Unit, observation.Key.Time);
            if (!bySubject.TryGetValue(identity, out var list))
            {
                bySubject[identity] = list = [];
            }

            list.Add(observation);
        }

        foreach (var conflict in conflicts)
        {
            var series = conflict.Key.Series;
            if (!contradicting.TryGetValue((series.Subject, series.Scope, series.Unit), out var known))
            {
                contradicting[(series.Subject, series.Scope, series.Unit)] = known = [];
            }

            known.Add((Letters(conflict.Used.Claims), Letters(conflict.Others.SelectMany(other => other.Claims))));
        }

        Observations = observations;
        Sentences = SentencesOf(claims);
        rates = new(() => [.. GrowthChecks.Rates(this)]);
    }

    public IReadOnlyList<Ledger> Ledgers { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>The first statements of each sentence that can be reckoned with, in text order.</summary>
    public IReadOnlyList<ArraySegment<Claim>> Sentences { get; }

    /// <summary>The growth rates over a year, each with the level that grew where its sentence states it.</summary>
    public IReadOnlyList<(Claim Growth, Claim? Level)> Rates => rates.Value;

    public Observation ObservationOf(Claim claim) => ofClaim[claim];

    /// <summary>All that is stated of a subject at a time, of any scope.</summary>
    public IReadOnlyList<Observation> Stated(string subject, string unit, TimePeriod? time) => bySubject.GetValueOrDefault((subject, unit, time)) ?? [];

    /// <summary>Whether the documents of the two state values of this thing, of whatever time, that cannot both hold.</summary>
    public bool Contradict(Observation left, Observation right) =>
        contradicting.TryGetValue((left.Key.Series.Subject, left.Key.Series.Scope, left.Key.Series.Unit), out var known)
        && known.Exists(sides => (States(left, sides.Used) && States(right, sides.Others)) || (States(right, sides.Used) && States(left, sides.Others)));

    /// <summary>Runs of one list: a library has ten sentences a document.</summary>
    private static List<ArraySegment<Claim>> SentencesOf(IReadOnlyList<Claim> claims)
    {
        var kept = new Claim[claims.Count];
        var sentences = new List<ArraySegment<Claim>>();
        for (var (start, end, count) = (0, 0, 0); start < claims.Count; start = end)
        {
            while (end < claims.Count && claims[end].Letter == claims[start].Letter)
            {
                end++;
            }

            foreach (var sentence in Enumerable.Range(start, end - start).Select(i => claims[i])
                .Where(claim => claim.CopyOf is null && PrintedInterval.IsReckonable(claim.Fact)).GroupBy(claim => claim.Fact.Sentence))
            {
                var first = count;
                foreach (var claim in sentence)
                {
                    kept[count++] = claim;
                }

                sentences.Add(new ArraySegment<Claim>(kept, first, count - first));
            }
        }

        return sentences;
    }

    private static HashSet<string> Letters(IEnumerable<Claim> claims) => claims.Select(claim => claim.Letter).ToHashSet(StringComparer.Ordinal);

    private static bool States(Observation observation, HashSet<string> letters) => observation.Claims.Any(claim => letters.Contains(claim.Letter));

    /// <summary>What a phrase would be the subject of, had it a value of this unit.</summary>
    public (string Subject, string Scope) Read(Fact like, string phrase, Unit unit)
    {
        var reading = lexicon.Read(like with { Subject = phrase, Unit = unit, Counted = null, Indicator = null, Scope = null });
        var subject = reading.Indicator is not { } indicator
            ? reading.Subject
            : indicator.NeedsThing && reading.Thing is { } thing ? indicator.Id + "@" + thing.Id : indicator.Id;
        return (subject, reading.Scope?.Id ?? string.Empty);
    }

    /// <summary>A size in its own unit, of which growth, shares and sums can be reckoned.</summary>
    public static bool IsSize(Fact fact) =>
        fact.Measure is Measure.Period or Measure.Level or Measure.Cumulative && fact.Value >= 0
        && fact.Unit.Dimension is not (Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Times or Dimension.Ratio);

    /// <summary>The same period one year before; null for a period that is not within one year.</summary>
    public static TimePeriod? YearBefore(TimePeriod? time, int years = 1) =>
        time is { Start: { } start } period && start.Year == period.End.Year && start.Year > years
            && !(start is { Month: 2, Day: 29 } || period.End is { Month: 2, Day: 29 })
            ? TimePeriod.Between(start with { Year = start.Year - years }, period.End with { Year = period.End.Year - years })
            : null;
}
