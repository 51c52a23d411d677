using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Layout;

/// <summary>
/// Finds lines that belong to the pages and not to the text: page numbers, and headers that repeat on page after page. Sentences continue
/// across them.
/// </summary>
internal static class PageFurniture
{
    private const int LongestNumber = 3;
    private const int LongestHeader = 60;
    private const int LeastRepeats = 3;
    private const int RunningLine = 16;
    private const string Marks = "-—–―─·•~[]()（）第/页|共Ppage of";

    /// <summary>Returns the lines, without line ends, in order.</summary>
    public static IReadOnlyList<TextSpan> Of(string text, LineMap lines)
    {
        var found = new List<(int Line, TextSpan Span)>();
        var edges = new HashSet<int>();
        for (var line = 1; line <= lines.Count; line++)
        {
            var words = lines.TextOf(text, line);
            var trimmed = words.Trim(" \t\f\u3000\u00A0");
            if (IsPageNumber(trimmed, out var isBare) && (!isBare || StandsBetweenPages(text, lines, line)))
            {
                found.Add((line, Span(text, lines, line, trimmed)));
                edges.Add(line);
            }
            else if (words.Contains('\f'))
            {
                edges.Add(line);
            }
        }

        AddHeaders(text, lines, found, edges);
        found.Sort(static (left, right) => left.Line.CompareTo(right.Line));
        return [.. found.Select(static line => line.Span)];
    }

    /// <summary>The index of the first line that begins at or after an offset.</summary>
    public static int FirstFrom(IReadOnlyList<TextSpan> furniture, int offset)
    {
        var (low, high) = (0, furniture.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = furniture[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>— 12 —, 第3页 共10页, 3/10, Page 3 of 10, or the digits alone.</summary>
    private static bool IsPageNumber(ReadOnlySpan<char> line, out bool isBare)
    {
        var (digits, run, runs, others) = (0, 0, 0, 0);
        foreach (var c in line)
        {
            if (char.IsAsciiDigit(c))
            {
                run++;
                digits++;
                runs += run == 1 ? 1 : 0;
                if (run > LongestNumber)
                {
                    isBare = false;
                    return false;
                }

                continue;
            }

            run = 0;
            others += c is ' ' or '\u3000' ? 0 : 1;
            if (c is not (' ' or '\u3000') && !Marks.Contains(c, StringComparison.Ordinal))
            {
                isBare = false;
                return false;
            }
        }

        isBare = others == 0;
        return digits > 0 && (isBare ? runs == 1 : IsMarked(line, runs));
    }

    /// <summary>A mark on both sides, or the word for page; -3 and (2) alone are numbers and list markers.</summary>
    private static bool IsMarked(ReadOnlySpan<char> line, int runs) =>
        line.Contains('页')
        || line.StartsWith("Page ", StringComparison.OrdinalIgnoreCase)
        || (runs == 1 && line[0] is '-' or '—' or '–' or '―' or '─' or '·' or '•' or '~' && line[^1] == line[0]);

    /// <summary>Digits alone on a line, at a page break or between blank lines in running text.</summary>
    private static bool StandsBetweenPages(string text, LineMap lines, int line)
    {
        if (lines.TextOf(text, line).Contains('\f') || (line < lines.Count && lines.TextOf(text, line + 1).Contains('\f')))
        {
            return true;
        }

        var before = line > 1 && lines.TextOf(text, line - 1).Trim().IsEmpty ? Neighbour(text, lines, line - 1, -1) : default;
        var behind = line < lines.Count && lines.TextOf(text, line + 1).Trim().IsEmpty ? Neighbour(text, lines, line + 1, 1) : default;
        return before.Length >= RunningLine
            && behind.Length > 1
            && !IsEnd(before[^1])
            && !char.IsAsciiDigit(before[^1])
            && char.IsLetter(behind[0])
            && !behind.Contains('\t')
            && behind.IndexOfAny("、.．") is not (1 or 2);
    }

    private static bool IsEnd(char c) => c is '。' or '！' or '？' or '：' or ':' or '.' or '!' or '?' or '；' or ';' or '|' or '”';

    /// <summary>The nearest line with words, at most three lines away.</summary>
    private static ReadOnlySpan<char> Neighbour(string text, LineMap lines, int line, int step)
    {
        for (var tried = 0; tried < 3 && line >= 1 && line <= lines.Count; tried++, line += step)
        {
            var words = lines.TextOf(text, line).Trim();
            if (!words.IsEmpty)
            {
                return words;
            }
        }

        return default;
    }

    /// <summary>Adds short lines next to page breaks that occur there at least three times; the first of each is kept as text.</summary>
    private static void AddHeaders(string text, LineMap lines, List<(int Line, TextSpan Span)> found, HashSet<int> edges)
    {
        var candidates = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var line in edges.Order())
        {
            foreach (var step in (ReadOnlySpan<int>)[0, -1, 1, -2, 2])
            {
                var at = line + step;
                if (at < 1 || at > lines.Count)
                {
                    continue;
                }

                var words = lines.TextOf(text, at).Trim(" \t\f\u3000\u00A0");
                if (words.Length is >= 2 and <= LongestHeader && !IsPageNumber(words, out _) && words[0] is not ('#' or '|'))
                {
                    var key = words.ToString();
                    candidates.TryAdd(key, []);
                    candidates[key].Add(at);
                }
            }
        }

        foreach (var places in candidates.Values.Where(static places => places.Count >= LeastRepeats))
        {
            foreach (var line in places.Skip(1))
            {
                found.Add((line, Span(text, lines, line, lines.TextOf(text, line).Trim(" \t\f\u3000\u00A0"))));
            }
        }
    }

    private static TextSpan Span(string text, LineMap lines, int line, ReadOnlySpan<char> trimmed)
    {
        var start = lines.StartOf(line) + lines.TextOf(text, line).IndexOf(trimmed, StringComparison.Ordinal);
        return new TextSpan(start, start + trimmed.Length);
    }
}
