using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Tables;

/// <summary>
/// Finds tables written with bars, with or without bars at the edges: a header line, a line of dashes, then rows (GitHub Flavored Markdown,
/// 4.10).
/// </summary>
internal static class MarkdownTables
{
    public static IReadOnlyList<DocumentTable> Find(string text, LineMap lines)
    {
        var tables = new List<DocumentTable>();
        for (var line = 2; line <= lines.Count; line++)
        {
            if (!IsHead(lines.TextOf(text, line - 1), lines.TextOf(text, line)))
            {
                continue;
            }

            var cells = new List<TableCell>();
            var isEdged = IsEdged(lines.TextOf(text, line - 1));
            AddRow(text, lines, line - 1, 1, isHeader: true, isEdged, cells);
            var last = line;
            while (last < lines.Count && IsRow(lines.TextOf(text, last + 1)))
            {
                last++;
                AddRow(text, lines, last, last - line + 1, isHeader: false, isEdged, cells);
            }

            var start = lines.StartOf(line - 1);
            var end = lines.StartOf(last) + lines.TextOf(text, last).Length;
            tables.Add(new DocumentTable(new TextSpan(start, end), Above(text, lines, line - 2), cells));
            line = last;
        }

        return tables;
    }

    /// <summary>The nearest non-empty line above, with at most one empty line between.</summary>
    private static TextSpan Above(string text, LineMap lines, int line)
    {
        for (var tried = 0; line >= 1 && tried < 2; tried++, line--)
        {
            var words = lines.TextOf(text, line);
            if (!words.Trim().IsEmpty)
            {
                return new TextSpan(lines.StartOf(line), lines.StartOf(line) + words.Length);
            }
        }

        return default;
    }

    private static bool IsRow(ReadOnlySpan<char> line) => line.Contains('|');

    /// <summary>
    /// Whether the second line is the delimiter row of the first; without bars at the edges, it must have as many columns.
    /// </summary>
    private static bool IsHead(ReadOnlySpan<char> head, ReadOnlySpan<char> rule) =>
        IsRow(rule)
        && rule.Contains('-')
        && rule.IndexOfAnyExcept("|-: \t") < 0
        && IsRow(head)
        && ((IsEdged(head) && IsEdged(rule)) || Inside(head).Count('|') == Inside(rule).Count('|'));

    private static bool IsEdged(ReadOnlySpan<char> line) => line.TrimStart() is ['|', ..] && line.Count('|') >= 2;

    /// <summary>A row without the bars at its edges.</summary>
    private static ReadOnlySpan<char> Inside(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        line = line is ['|', ..] ? line[1..] : line;
        return line is [.., '|'] ? line[..^1] : line;
    }

    /// <param name="isEdged">Whether the table has bars at its edges. If not, a bar at the beginning ends an empty cell.</param>
    private static void AddRow(string text, LineMap lines, int line, int row, bool isHeader, bool isEdged, List<TableCell> cells)
    {
        var words = lines.TextOf(text, line);
        var at = isEdged && words.TrimStart() is ['|', ..] ? words.IndexOf('|') + 1 : 0;
        for (var column = 1; at < words.Length; column++)
        {
            var length = words[at..].IndexOf('|');
            var cell = length < 0 ? words[at..] : words.Slice(at, length);
            if (length < 0 && cell.Trim().IsEmpty)
            {
                return;
            }

            var from = at + (cell.Length - cell.TrimStart().Length);
            var start = lines.StartOf(line) + from;
            cells.Add(new TableCell(row, column, 1, 1, new TextSpan(start, start + cell.Trim().Length), isHeader));
            at += cell.Length + 1;
        }
    }
}
