using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Tables;

/// <summary>Splits a line at bars and box characters, otherwise at tabs, otherwise at gaps of two or more blanks.</summary>
internal static class PlainRows
{
    private const int LongestLine = 400;
    private const int LongestCell = 48;

    /// <summary>Returns null for a line that is no row: running text, a heading, a single cell.</summary>
    public static PlainRow? Of(string text, LineMap lines, int line)
    {
        var words = lines.TextOf(text, line);
        if (words.Length is 0 or > LongestLine || words.IndexOfAny("。；！？#") >= 0)
        {
            return null;
        }

        var start = lines.StartOf(line);
        var cells =
            words.IndexOfAny("|│┃║") >= 0 ? AtBars(words, start)
            : words.TrimStart(" \u3000").Contains('\t') ? AtTabs(words, start)
            : AtGaps(words, start);
        return cells.Count >= 2 && cells.All(static cell => cell.Span.Length <= LongestCell) ? new PlainRow(line, cells) : null;
    }

    /// <summary>A line drawn between rows: box characters, dashes, crosses.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) =>
        line.Trim().Length >= 3 && line.IndexOfAnyExcept(" \t-+=—–_─━┄┈│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬═║|:") < 0;

    private static List<PlainCell> AtBars(ReadOnlySpan<char> words, int start)
    {
        var cells = new List<PlainCell>();
        var (from, column, fromColumn) = (0, 0, 0);
        for (var i = 0; i <= words.Length; i++)
        {
            if (i == words.Length || words[i] is '|' or '│' or '┃' or '║')
            {
                var cell = words[from..i];
                var isEdge = cell.Trim(" \u3000\t").IsEmpty && (from == 0 || i == words.Length);
                if (!isEdge)
                {
                    cells.Add(Cell(words, start, from, i, fromColumn, column));
                }

                (from, fromColumn) = (i + 1, column + 1);
            }

            column += i < words.Length ? Width(words[i]) : 0;
        }

        return cells;
    }

    private static List<PlainCell> AtTabs(ReadOnlySpan<char> words, int start)
    {
        const int Stop = 8;
        var cells = new List<PlainCell>();
        var (from, tab) = (0, 0);
        for (var i = 0; i <= words.Length; i++)
        {
            if (i == words.Length || words[i] == '\t')
            {
                cells.Add(Cell(words, start, from, i, tab * Stop, (tab + 1) * Stop));
                (from, tab) = (i + 1, tab + 1);
            }
        }

        return cells;
    }

    private static List<PlainCell> AtGaps(ReadOnlySpan<char> words, int start)
    {
        var cells = new List<PlainCell>();
        var (column, i) = (0, 0);
        while (i < words.Length)
        {
            if (IsBlank(words[i]))
            {
                column += Width(words[i++]);
                continue;
            }

            var (from, fromColumn, end, endColumn) = (i, column, i, column);
            for (var blanks = 0; i < words.Length && blanks < 2; i++)
            {
                column += Width(words[i]);
                blanks = IsBlank(words[i]) ? blanks + Width(words[i]) : 0;
                (end, endColumn) = blanks == 0 ? (i + 1, column) : (end, endColumn);
            }

            // 合 计: two characters set apart are one word.
            var single =
                end - from == 1
                && cells.Count > 0
                && cells[^1].Span.Length == 1
                && IsHan(words[from])
                && IsHan(words[cells[^1].Span.Start - start]);
            if (single)
            {
                cells[^1] = cells[^1] with { Span = new TextSpan(cells[^1].Span.Start, start + end), To = endColumn };
                continue;
            }

            cells.Add(Cell(words, start, from, end, fromColumn, endColumn));
        }

        return cells;
    }

    private static PlainCell Cell(ReadOnlySpan<char> words, int start, int from, int to, int fromColumn, int toColumn)
    {
        var cell = words[from..to];
        var lead = cell.Length - cell.TrimStart(" \u3000\t").Length;
        var trimmed = cell.Trim(" \u3000\t");
        lead = trimmed.IsEmpty ? 0 : lead;
        return new PlainCell(
            new TextSpan(start + from + lead, start + from + lead + trimmed.Length),
            fromColumn,
            toColumn,
            IsFigure(trimmed)
        );
    }

    private static bool IsFigure(ReadOnlySpan<char> cell)
    {
        if (cell is "—" or "-" or "–" or "——" or "…" or "..." or "/")
        {
            return true;
        }

        var digits = 0;
        foreach (var c in cell)
        {
            var folded = ScriptFold.Fold(c);
            digits += char.IsAsciiDigit(folded) ? 1 : 0;
            if (!char.IsAsciiDigit(folded) && folded is not ('.' or ',' or '-' or '+' or '−' or '%' or '‰' or ' '))
            {
                return false;
            }
        }

        return digits > 0;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u3000' or '\u00A0' or '\t';

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static int Width(char c) => c >= '\u2E80' ? 2 : 1;
}
