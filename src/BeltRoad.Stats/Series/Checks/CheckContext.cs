using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>The lookups that all checks share.</summary>
internal sealed class CheckContext
{
    private readonly IndicatorLexicon lexicon;
    private readonly Dictionary<(string Subject, string Unit, TimePeriod? Time), List<Observation>> bySubject = [];
    private readonly Observation[] ofClaim;
    private readonly List<SentenceClaims> sentences;
    private readonly Lazy<IReadOnlyList<(Claim Growth, Claim? Level)>> rates;

    /// <param name="claims">As returned by <see cref="Observations.ClaimsOf"/>.</param>
    public CheckContext(
        IReadOnlyList<Ledger> ledgers,
        IReadOnlyList<Claim> claims,
        IReadOnlyList<Observation> observations,
        IndicatorLexicon lexicon
    )
    {
        this.lexicon = lexicon;
        ofClaim = new Observation[claims.Count];
        (Ledgers, Claims) = (ledgers, claims);
        foreach (var observation in observations)
        {
            foreach (var claim in observation.Claims)
            {
                ofClaim[claim.Place] = observation;
            }

            var identity = (observation.Key.Series.Subject, observation.Key.Series.Unit, observation.Key.Time);
            if (!bySubject.TryGetValue(identity, out var list))
            {
                bySubject[identity] = list = [];
            }

            list.Add(observation);
        }

        Observations = observations;
        sentences = SentencesOf(claims);
        rates = new(() => [.. GrowthChecks.Rates(this)]);
    }

    public IReadOnlyList<Ledger> Ledgers { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>Returns the claims of the sentences that a check selects, in the order of the claims.</summary>
    public IEnumerable<ArraySegment<Claim>> SentencesWith(Func<SentenceClaims, bool> isAskedFor) =>
        sentences.Where(isAskedFor).Select(static sentence => sentence.Claims);

    /// <summary>The growth rates over a year, each with the level that grew if its sentence states it.</summary>
    public IReadOnlyList<(Claim Growth, Claim? Level)> Rates => rates.Value;

    public Observation ObservationOf(Claim claim) => ofClaim[claim.Place];

    /// <summary>Returns everything stated about a subject at a time, for any scope.</summary>
    public IReadOnlyList<Observation> Stated(string subject, string unit, TimePeriod? time) =>
        bySubject.GetValueOrDefault((subject, unit, time)) ?? [];

    /// <summary>Returns slices of a single list, since a library has ten sentences per document.</summary>
    private static List<SentenceClaims> SentencesOf(IReadOnlyList<Claim> claims)
    {
        var kept = new Claim[claims.Count];
        var sentences = new List<SentenceClaims>();
        for (var (i, count) = (0, 0); i < claims.Count; )
        {
            var first = count;
            for (var letter = claims[i].Letter; i < claims.Count && claims[i].Letter == letter; i++)
            {
                if (claims[i].CopyOf is null && PrintedInterval.IsReckonable(claims[i].Fact))
                {
                    kept[count++] = claims[i];
                }
            }

            AddSentences(sentences, new ArraySegment<Claim>(kept, first, count - first));
        }

        return sentences;
    }

    /// <param name="claims">The claims of one document; those of one sentence are placed together.</param>
    private static void AddSentences(List<SentenceClaims> sentences, ArraySegment<Claim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            if (
                claims[i].Fact.Sentence != claims[i - 1].Fact.Sentence
                && claims[i].Fact.Sentence.Start <= claims[i - 1].Fact.Sentence.Start
            )
            {
                // The sentences of a table's rows may be nested.
                claims
                    .GroupBy(static claim => claim.Fact.Sentence)
                    .SelectMany(static sentence => sentence)
                    .ToArray()
                    .CopyTo(claims.AsSpan());
                break;
            }
        }

        for (var (start, end) = (0, 0); start < claims.Count; start = end)
        {
            while (end < claims.Count && claims[end].Fact.Sentence == claims[start].Fact.Sentence)
            {
                end++;
            }

            sentences.Add(SentenceClaims.Of(claims[start..end]));
        }
    }

    /// <summary>Returns the subject that a phrase would have with a value in this unit.</summary>
    public (string Subject, string Scope) Read(Fact like, string phrase, Unit unit)
    {
        var reading = lexicon.Read(like, phrase, unit);
        return (reading.Series, reading.Scope?.Id ?? string.Empty);
    }

    /// <summary>Returns the same period one year earlier; null if the period is not within one year.</summary>
    public static TimePeriod? YearBefore(TimePeriod? time, int years = 1) =>
        time is { Start: { } start } period
        && start.Year == period.End.Year
        && start.Year > years
        && !(start is { Month: 2, Day: 29 } || period.End is { Month: 2, Day: 29 })
            ? TimePeriod.Between(start with { Year = start.Year - years }, period.End with { Year = period.End.Year - years })
            : null;
}
