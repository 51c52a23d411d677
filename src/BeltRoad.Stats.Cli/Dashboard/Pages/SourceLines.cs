using System.Globalization;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>
/// A document's text, one paragraph per line, with every number expression marked by its class; long texts are split into parts.
/// </summary>
internal sealed class SourceLines(HtmlWriter html, DashboardWords words, SourceView view, Ledger ledger, StoredFact? cited)
{
    /// <summary>The length of a part in characters: about a white paper.</summary>
    private const int PartLength = 60_000;

    private readonly string text = ledger.Document.Text;
    private readonly LineMap lines = ledger.Document.Lines;
    private readonly HashSet<int> headings =
    [
        .. ledger.Document.Sections.Select(section => ledger.Document.Lines.PlaceOf(section.Heading.Start).Line),
    ];

    /// <param name="asked">The part, from 1; null for the part with the cited number.</param>
    public void Write(int? asked)
    {
        var parts = Parts();
        var at = cited is null ? 0 : parts.FindIndex(part => cited.Fact.Span.Start < part.End);
        var number = asked is { } wanted ? Math.Clamp(wanted, 1, parts.Count) - 1 : Math.Max(0, at);
        Turn(number, parts.Count);
        html.Open("div", ("class", "text"), ("lang", "zh")).Line();
        var part = parts[number];
        for (var line = lines.PlaceOf(part.Start).Line; line <= lines.Count && lines.StartOf(line) < part.End; line++)
        {
            var end = line < lines.Count ? lines.StartOf(line + 1) : text.Length;
            Line(line, new TextSpan(Math.Max(part.Start, lines.StartOf(line)), Math.Min(part.End, end)));
        }

        html.Close("div").Line();
        Turn(number, parts.Count);
    }

    /// <summary>Splits the text at line ends, and within a line only if the line is longer than a part.</summary>
    private List<TextSpan> Parts()
    {
        var parts = new List<TextSpan>();
        for (var start = 0; start < text.Length; )
        {
            var end = Math.Min(text.Length, start + PartLength);
            if (end < text.Length)
            {
                var lineStart = lines.StartOf(lines.PlaceOf(end).Line);
                end =
                    lineStart > start ? lineStart
                    : char.IsLowSurrogate(text[end]) ? end + 1
                    : end;
            }

            parts.Add(new TextSpan(start, end));
            start = end;
        }

        return parts.Count > 0 ? parts : [new TextSpan(0, 0)];
    }

    private void Turn(int number, int count)
    {
        if (count == 1)
        {
            return;
        }

        html.Open("nav", ("class", "actions pages"), ("aria-label", words["source.parts"]));
        if (number > 0)
        {
            html.Element("a", words["page.previous"], false, ("class", "btn"), ("rel", "prev"), ("href", PartAddress(number)));
        }

        html.Element("span", words.Format("source.part", number + 1, count));
        if (number + 1 < count)
        {
            html.Element("a", words["page.next"], false, ("class", "btn"), ("rel", "next"), ("href", PartAddress(number + 2)));
        }

        html.Close("nav").Line();
    }

    private string PartAddress(int part) => string.Create(CultureInfo.InvariantCulture, $"/source/{view.Document.Letter}?part={part}");

    private void Line(int line, TextSpan span)
    {
        var shown = span.Of(text).TrimEnd();
        if (shown.AsSpan().Trim().IsEmpty)
        {
            return;
        }

        var end = span.Start + shown.Length;
        var isHeading = headings.Contains(line);
        html.Open("p", ("data-n", line.ToString(CultureInfo.InvariantCulture)), ("class", isHeading ? "h" : null));
        var at = span.Start + (isHeading ? shown.Length - shown.TrimStart('#').Length : 0);
        for (var i = FirstEndingAfter(span.Start); i < ledger.Mentions.Count && ledger.Mentions[i].Span.Start < end; i++)
        {
            var piece = new TextSpan(Math.Max(at, ledger.Mentions[i].Span.Start), Math.Min(end, ledger.Mentions[i].Span.End));
            if (piece.Length > 0)
            {
                html.Text(text[at..piece.Start]);
                Mark(ledger.Mentions[i], piece);
                at = piece.End;
            }
        }

        html.Text(text[at..end]).Close("p").Line();
        if (cited is { } fact && fact.Fact.Span.Start >= span.Start && fact.Fact.Span.Start < end)
        {
            SourcePage.Card(html, words, fact);
        }
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, ledger.Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ledger.Mentions[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Mark(NumberMention mention, TextSpan piece)
    {
        var name = "m " + EnumNames.Name(mention.Class);
        if (mention.Class != MentionClass.Statistic)
        {
            html.Element(
                "span",
                piece.Of(text),
                false,
                ("class", name),
                ("title", mention.Refusal ?? words.Digest["class." + mention.Class])
            );
            return;
        }

        var (line, column) = lines.PlaceOf(mention.Span.Start);
        var claim = string.Create(CultureInfo.InvariantCulture, $"{view.Document.Letter}{line}:{column}");
        var isFirst = piece.Start == mention.Span.Start;
        var isKept = view.Fact(claim) is not null;
        html.Element(
            isKept ? "a" : "span",
            piece.Of(text),
            true,
            ("class", cited?.Code == claim ? name + " cited" : name),
            ("id", isFirst ? claim : null),
            ("aria-describedby", cited?.Code == claim ? "card" : null),
            ("href", isKept ? FactTable.AddressOf(view.Document.Letter, claim) : null)
        );
    }
}
