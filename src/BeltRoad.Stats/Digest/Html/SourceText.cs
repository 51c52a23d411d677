using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>Sets a document's text, a paragraph a line, with every number expression marked by its class.</summary>
internal sealed class SourceText(PageContent content, DigestDocument document, Ledger ledger, HtmlWriter html)
{
    /// <summary>Characters shown on either side of a held number where the document is not shown whole.</summary>
    private const int Context = 60;

    /// <summary>A number of so many characters is never parted by a line's end.</summary>
    private const int WholeNumber = 14;

    private readonly string text = ledger.Document.Text;
    private readonly LineMap lines = ledger.Document.Lines;
    private readonly Dictionary<int, int> headings = HeadingsByLine(ledger.Document);
    private readonly HashSet<int> named = [];
    private int next;

    public void WriteWhole() => Write(new TextSpan(0, text.Length));

    public bool HasCited => Cited().Any();

    /// <summary>The sentences the digest names, each cut at <see cref="PageBudget.Reach"/> around its number.</summary>
    public void WriteSentences()
    {
        var open = default(TextSpan?);
        foreach (var (number, sentence) in Cited())
        {
            var start = Math.Max(Math.Min(sentence.Start, number.Start), number.Start - PageBudget.Reach);
            var end = Math.Min(Math.Max(sentence.End, number.End), number.End + PageBudget.Reach);
            var shown = new TextSpan(WholeBefore(start), WholeAfter(end));
            if (open is { } span && shown.Start <= span.End)
            {
                open = new TextSpan(span.Start, Math.Max(span.End, shown.End));
                continue;
            }

            Write(open);
            open = shown;
        }

        Write(open);
    }

    /// <summary>
    /// The numbers of the document that the digest names, in text order, each with its sentence; a held number stands alone.
    /// </summary>
    private IEnumerable<(TextSpan Number, TextSpan Sentence)> Cited()
    {
        var held = ledger.Refused.Select(mention => (mention.Span, new TextSpan(mention.Span.Start - Context, mention.Span.End + Context)));
        return ledger
            .Facts.Select(fact => (fact.Span, fact.Sentence))
            .Concat(held)
            .Where(cited => content.Shows(PageContent.ClaimOf(document.Letter, ledger.Document, cited.Span.Start)))
            .Select(cited => (cited.Span, new TextSpan(Math.Max(0, cited.Item2.Start), Math.Min(text.Length, cited.Item2.End))))
            .OrderBy(cited => cited.Span.Start);
    }

    private static Dictionary<int, int> HeadingsByLine(SourceDocument source)
    {
        var found = new Dictionary<int, int>();
        foreach (var section in source.Sections)
        {
            found.TryAdd(source.Lines.PlaceOf(section.Heading.Start).Line, section.Level);
        }

        return found;
    }

    /// <summary>A cut never parts a surrogate pair.</summary>
    private int WholeBefore(int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;

    private int WholeAfter(int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset + 1 : offset;

    private void Write(TextSpan? part)
    {
        if (part is not { } span || span.Length == 0)
        {
            return;
        }

        var line = lines.PlaceOf(span.Start).Line;
        for (; line <= lines.Count && lines.StartOf(line) < span.End; line++)
        {
            var end = line < lines.Count ? lines.StartOf(line + 1) : text.Length;
            WriteLine(line, new TextSpan(Math.Max(span.Start, lines.StartOf(line)), Math.Min(span.End, end)), end);
        }
    }

    private void WriteLine(int line, TextSpan part, int lineEnd)
    {
        var heading = headings.TryGetValue(line, out var level);
        var start = heading && part.Start == lines.StartOf(line) ? AfterMarker(part) : part.Start;
        var end = part.End;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (text.AsSpan(start, end - start).Trim().IsEmpty)
        {
            return;
        }

        var rank = heading ? Math.Min(6, level + 2).ToString(CultureInfo.InvariantCulture) : null;
        html.Open(
            "p",
            ("data-n", line.ToString(CultureInfo.InvariantCulture)),
            ("class", heading ? "h" : null),
            ("role", heading ? "heading" : null),
            ("aria-level", rank)
        );
        if (part.Start > lines.StartOf(line))
        {
            html.Text("…");
        }

        Marked(new TextSpan(start, end), heading);
        if (part.End < lineEnd && end == part.End)
        {
            html.Text("…");
        }

        html.Close("p").Line();
    }

    /// <summary>The signs that make a heading in Markdown are left out; its text is not.</summary>
    private int AfterMarker(TextSpan part)
    {
        var at = part.Start;
        while (at < part.End && text[at] == '#')
        {
            at++;
        }

        return at;
    }

    private void Marked(TextSpan part, bool bold)
    {
        var mentions = ledger.Mentions;
        while (next < mentions.Count && mentions[next].Span.End <= part.Start)
        {
            next++;
        }

        var at = part.Start;
        for (var i = next; i < mentions.Count && mentions[i].Span.Start < part.End; i++)
        {
            var span = new TextSpan(Math.Max(at, mentions[i].Span.Start), Math.Min(part.End, mentions[i].Span.End));
            if (span.Length <= 0)
            {
                continue;
            }

            html.Text(text[at..span.Start], bold);
            Mark(mentions[i], span, bold);
            at = span.End;
        }

        html.Text(text[at..part.End], bold);
    }

    /// <summary>The first piece of a mention carries the address; a piece on a later line only names it.</summary>
    private void Mark(NumberMention mention, TextSpan piece, bool bold)
    {
        var name = "m " + DigestView.NameOf(mention.Class) + (piece.Length > WholeNumber ? " long" : string.Empty);
        var claim = PageContent.ClaimOf(document.Letter, ledger.Document, mention.Span.Start);
        if (mention.Class is not (MentionClass.Statistic or MentionClass.Refused))
        {
            html.Element(
                "span",
                text[piece.Start..piece.End],
                bold,
                ("class", name),
                ("id", content.IsCounted(claim) && named.Add(mention.Span.Start) ? claim : null)
            );
            return;
        }

        var isFirst = named.Add(mention.Span.Start);
        var link = content.LinkTo(claim);
        html.Element(
            link is null ? "span" : "a",
            text[piece.Start..piece.End],
            bold: true,
            ("class", name),
            ("id", isFirst ? claim : null),
            ("data-claim", isFirst ? null : claim),
            ("href", link),
            ("title", mention.Refusal is { } reason ? content.Words["class.refused"] + content.Words["colon"] + reason : null)
        );
    }
}
