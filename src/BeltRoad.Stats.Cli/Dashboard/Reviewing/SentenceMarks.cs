using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>
/// Where in its sentence a figure's number, date, subject and owner stand. The subject can be put together from several pieces, and a date
/// or an owner can come from another sentence; what is not found is not marked.
/// </summary>
internal static class SentenceMarks
{
    /// <summary>Characters from which on a piece of a subject is looked for.</summary>
    private const int LeastPiece = 2;

    /// <summary>The marks in the order of the text; they do not overlap.</summary>
    /// <param name="shown">The figure with the changes that a person made.</param>
    public static IReadOnlyList<(TextSpan Span, string Name)> Of(StoredFact stored, Fact shown)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(shown);
        var text = stored.Quote;
        var number = new TextSpan(shown.Span.Start - shown.Sentence.Start, shown.Span.End - shown.Sentence.Start);
        var marks = new List<(TextSpan Span, string Name)>();
        if (number.Start >= 0 && number.End <= text.Length)
        {
            marks.Add((number, "number"));
        }

        if (shown.Time is { } time)
        {
            Dates(text, time, marks);
        }

        var pieces = Pieces(text, shown.Subject, marks);
        for (var i = 0; i < pieces.Count; i++)
        {
            // What stands apart before the rest is whose figure it is.
            var isOwner = i == 0 && pieces.Count > 1 && pieces[0].End < pieces[1].Start;
            marks.Add((pieces[i], isOwner ? "owner" : "subject"));
        }

        return [.. marks.OrderBy(static mark => mark.Span.Start)];
    }

    /// <summary>Years and months in digits that the period begins or ends with, each with the signs that follow it.</summary>
    private static void Dates(string text, TimePeriod time, List<(TextSpan Span, string Name)> marks)
    {
        foreach (var year in YearsIn(text))
        {
            if (year.Value != time.End.Year && year.Value != time.Start?.Year)
            {
                continue;
            }

            var end = PartEnd(text, year.Span.End, maximum: 2);
            var span = new TextSpan(year.Span.Start, end);
            if (!marks.Exists(mark => mark.Span.Overlaps(span)))
            {
                marks.Add((span, "date"));
            }
        }
    }

    /// <summary>Numbers of four digits that can be years.</summary>
    public static IEnumerable<(TextSpan Span, int Value)> YearsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var start = 0; start < text.Length; )
        {
            if (!char.IsAsciiDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (
                end - start == 4
                && int.Parse(text.AsSpan(start, 4), System.Globalization.CultureInfo.InvariantCulture) is var year and > 1900 and < 2100
            )
            {
                yield return (new TextSpan(start, end), year);
            }

            start = end;
        }
    }

    /// <summary>The month after a year that is followed by a sign, such as 2023年6月; null where none stands there.</summary>
    public static int? MonthAfter(string text, TextSpan year)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = year.End + 1;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return
            end > at
            && end < text.Length
            && text[end] > '\u3000'
            && int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) is > 0 and < 13 and var month
            ? month
            : null;
    }

    /// <summary>The end of a date of which a year ends at a place: up to so many groups of a sign, digits and a sign.</summary>
    private static int PartEnd(string text, int at, int maximum)
    {
        var end = at < text.Length && text[at] > '\u3000' ? at + 1 : at;
        for (var group = 0; group < maximum && end > at; group++)
        {
            var digits = end;
            while (digits < text.Length && digits - end < 2 && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            if (digits == end || digits >= text.Length || text[digits] <= '\u3000')
            {
                break;
            }

            end = digits + 1;
        }

        return end;
    }

    /// <summary>The longest pieces of the subject that stand in the text, from its beginning on, free of other marks.</summary>
    private static List<TextSpan> Pieces(string text, string subject, List<(TextSpan Span, string Name)> marks)
    {
        var pieces = new List<TextSpan>();
        for (var at = 0; at < subject.Length; )
        {
            if (Longest(text, subject.AsSpan(at), marks, pieces) is { Length: >= LeastPiece } piece)
            {
                pieces.Add(piece);
                at += piece.Length;
            }
            else
            {
                at++;
            }
        }

        pieces.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return pieces;
    }

    private static TextSpan Longest(string text, ReadOnlySpan<char> words, List<(TextSpan Span, string Name)> marks, List<TextSpan> pieces)
    {
        var best = default(TextSpan);
        for (var start = 0; start < text.Length; start++)
        {
            var length = text.AsSpan(start).CommonPrefixLength(words);
            var span = new TextSpan(start, start + length);
            if (length > best.Length && !marks.Exists(mark => mark.Span.Overlaps(span)) && !pieces.Exists(piece => piece.Overlaps(span)))
            {
                best = span;
            }
        }

        return best;
    }
}
