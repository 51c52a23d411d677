using System.Text;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// The claims of a run as its store keeps them. The store holds sentences, not documents: each document stands as a text of its
/// kept sentences, with the title, publisher and date it was read with.
/// </summary>
public static class StoredClaims
{
    /// <summary>In the order of the facts.</summary>
    /// <param name="documents">Of a fact whose document is not among them neither title nor publisher are known.</param>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<StoredDocument> documents, IReadOnlyList<StoredFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var known = documents.ToDictionary(document => document.Letter, StringComparer.Ordinal);
        var claims = facts
            .GroupBy(fact => fact.Letter, StringComparer.Ordinal)
            .SelectMany(group => OfDocument(known.GetValueOrDefault(group.Key), [.. group]))
            .ToDictionary(claim => claim.Code, StringComparer.Ordinal);
        return [.. facts.Select(fact => claims[fact.Code])];
    }

    /// <summary>What a fact of any run is called.</summary>
    public static SubjectLabel LabelOf(StoredFact fact, Words words) =>
        SubjectLabel.Of(Observations.Of(Of([], [fact]), IndicatorLexicon.Default)[0], words);

    private static IEnumerable<Claim> OfDocument(StoredDocument? known, IReadOnlyList<StoredFact> facts)
    {
        var text = new StringBuilder();
        var starts = new Dictionary<(int, string), int>();
        foreach (var fact in facts)
        {
            if (starts.TryAdd((fact.Fact.Sentence.Start, fact.Quote), text.Length))
            {
                text.Append(fact.Quote).Append('\n');
            }
        }

        var whole = text.ToString();
        var document = new SourceDocument
        {
            Id = facts[0].Fact.DocumentId,
            Text = whole,
            Lines = LineMap.Of(whole),
            Title = known?.Title ?? string.Empty,
            Publisher = known?.Publisher,
            Published = PartialDate.TryParse(known?.Published, out var published) ? published : null,
        };
        return facts.Select(stored =>
        {
            var fact = stored.Fact;
            var start = starts[(fact.Sentence.Start, stored.Quote)];
            var sentence = new TextSpan(start, start + stored.Quote.Length);
            var inside = fact.Span.Start >= fact.Sentence.Start && fact.Span.End <= fact.Sentence.Start + stored.Quote.Length;
            var shift = start - fact.Sentence.Start;
            var span = inside ? new TextSpan(fact.Span.Start + shift, fact.Span.End + shift) : new TextSpan(start, start);
            return new Claim(stored.Letter, stored.Line, stored.Column, fact with { Span = span, Sentence = sentence }, document);
        });
    }
}
