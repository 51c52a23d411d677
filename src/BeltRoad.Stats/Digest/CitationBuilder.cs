using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Makes the citations of one document.</summary>
internal sealed class CitationBuilder(Ledger ledger, Words words)
{
    // Few sentences are so long that their dates matter.
    private SectionPaths? sections;
    private TextSpan[]? dates;

    private SectionPaths Sections => sections ??= new SectionPaths(ledger.Document);

    private TextSpan[] Dates =>
        dates ??= [
            .. ledger
                .Mentions.Where(mention => mention.Class == MentionClass.Date)
                .Select(mention => mention.Span)
                .OrderBy(span => span.Start),
        ];

    /// <summary>The innermost heading, then page and cell of the original where it has them, on one line.</summary>
    public string SectionAt(int offset)
    {
        List<string> parts = [];
        if (Sections.At(offset) is { Length: > 0 } heading)
        {
            parts.Add(heading);
        }

        if (ledger.Document.Places.PageOf(offset) is { } page)
        {
            parts.Add(words.Format("place.page", page));
        }

        if (ledger.Document.Places.CellOf(offset) is var (table, cell))
        {
            parts.Add(words.Format("place.cell", table, cell.Row, cell.Column));
        }

        return string.Join(" · ", parts);
    }

    public Citation Cite(Claim claim)
    {
        var fact = claim.Fact;
        var sentence = new TextSpan(Math.Min(fact.Sentence.Start, fact.Span.Start), Math.Max(fact.Sentence.End, fact.Span.End));
        var closed = NormalizedText.Of(ledger.Document.Text, sentence);
        var number = closed.PlaceOf(fact.Span);
        var (quote, start) = QuoteClipper.Clip(closed.Text, number, DatesIn(sentence).Select(closed.PlaceOf));
        return new Citation(
            claim.Code,
            claim.Letter,
            quote,
            start,
            number.Length,
            closed.Text,
            SectionAt(fact.Span.Start),
            claim.Line,
            fact.Status
        );
    }

    /// <summary>The words around a number expression that was not read.</summary>
    public RefusedNumber Refuse(NumberMention mention, string letter)
    {
        const int Around = 14;
        var text = ledger.Document.Text;
        var span = new TextSpan(Math.Max(0, mention.Span.Start - Around), Math.Min(text.Length, mention.Span.End + Around));
        var closed = NormalizedText.Of(text, span);
        var number = closed.PlaceOf(mention.Span);
        var (line, column) = ledger.Document.Lines.PlaceOf(mention.Span.Start);
        return new RefusedNumber(
            FormattableString.Invariant($"{letter}{line}:{column}"),
            letter,
            closed.Text,
            number.Start,
            number.Length,
            RefusalWords.Of(mention.Refusal, words)
        );
    }

    private IEnumerable<TextSpan> DatesIn(TextSpan sentence)
    {
        var index = Array.BinarySearch(Dates, sentence, Comparer<TextSpan>.Create((left, right) => left.Start.CompareTo(right.Start)));
        for (var i = index < 0 ? ~index : index; i < Dates.Length && Dates[i].Start < sentence.End; i++)
        {
            yield return Dates[i];
        }
    }
}
