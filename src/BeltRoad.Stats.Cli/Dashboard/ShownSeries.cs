using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>One thing over time: the observations of one key, each with the facts that state it.</summary>
/// <param name="Differs">Whether two of them speak of one time with values that cannot both hold.</param>
internal sealed record ShownSeries(string Label, SeriesKey Key, IReadOnlyList<(ShownFact Lead, IReadOnlyList<string> Claims)> Observations, bool Differs)
{
    /// <summary>Those whose values differ first, then the longest.</summary>
    public static IReadOnlyList<ShownSeries> Of(IReadOnlyList<ShownFact> facts)
    {
        var byClaim = facts.ToDictionary(fact => fact.Stored.Code, StringComparer.Ordinal);
        var claims = facts.Select(ClaimOf).ToList();
        return [.. Series.Observations.Of(claims, IndicatorLexicon.Default)
            .GroupBy(observation => observation.Key.Series)
            .Where(group => group.Skip(1).Any() || group.First().Claims.Count > 1)
            .Select(group => new ShownSeries(
                SubjectLabel.Of(group.First(), Words.Of(DigestLanguage.English)).Text,
                group.Key,
                [.. group.OrderBy(observation => observation.Key.Time?.End.LastDay.ToString(), StringComparer.Ordinal)
                    .Select(observation => (byClaim[observation.Lead.Code], (IReadOnlyList<string>)[.. observation.Claims.Select(claim => claim.Code)]))],
                group.Where(observation => observation.Key.Time is not null).GroupBy(observation => observation.Key).Any(Contradicts)))
            .OrderByDescending(series => series.Differs)
            .ThenByDescending(series => series.Observations.Count)
            .ThenBy(series => series.Label, StringComparer.Ordinal)];
    }

    /// <summary>Two values in one sentence are two things that its words tell apart, not a contradiction.</summary>
    private static bool Contradicts(IEnumerable<Observation> observations)
    {
        var stated = observations.Select(observation => (observation.Lead.Quote, Interval: ValueInterval.Of(observation.Fact))).ToList();
        return stated.Any(one => stated.Any(other => one.Quote != other.Quote && !one.Interval.Meets(other.Interval)));
    }

    /// <summary>The store keeps the sentence, not the document: the claim stands in a document of that one sentence.</summary>
    private static Claim ClaimOf(ShownFact shown)
    {
        var (stored, fact) = (shown.Stored, shown.Fact);
        var shift = fact.Sentence.Start;
        var inside = fact.Span.Start >= shift && fact.Span.End <= fact.Sentence.End;
        var excerpt = DocumentReader.FromText(fact.DocumentId, stored.Quote, null);
        var span = inside ? new TextSpan(fact.Span.Start - shift, fact.Span.End - shift) : new TextSpan(0, 0);
        return new Claim(stored.Code, stored.Letter, stored.Line, stored.Column, fact with { Span = span, Sentence = new TextSpan(0, stored.Quote.Length) }, excerpt);
    }
}
