using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Tables;

/// <summary>
/// Finds tables in plain text: cells aligned by blanks or tabs, or separated by bars or box characters. The body has two or more lines with
/// the same number of cells, at least one of them a figure. The lines directly above are its headings; the position of a heading shows
/// which columns it covers.
/// </summary>
internal static class PlainTables
{
    private const int LeastRows = 2;
    private const int MostHeadings = 4;
    private const int MostRows = 5000;
    private const int MostColumns = 60;

    /// <param name="taken">Tables that were already found; their lines are skipped.</param>
    public static IReadOnlyList<DocumentTable> Find(string text, LineMap lines, IReadOnlyList<DocumentTable> taken)
    {
        var tables = new List<DocumentTable>();
        var next = 0;
        for (var line = 1; line <= lines.Count; line++)
        {
            while (next < taken.Count && taken[next].Span.End <= lines.StartOf(line))
            {
                next++;
            }

            if (next < taken.Count && taken[next].Span.Start <= lines.StartOf(line))
            {
                continue;
            }

            var body = Body(text, lines, line, out var last);
            if (body.Count < LeastRows)
            {
                line = Math.Max(line, last);
                continue;
            }

            tables.Add(Table(text, lines, body));
            line = last;
        }

        return tables;
    }

    /// <summary>The rows from this line on that have as many cells; rules and single blank lines may come between.</summary>
    private static List<PlainRow> Body(string text, LineMap lines, int line, out int last)
    {
        var rows = new List<PlainRow>();
        last = line;
        if (PlainRows.Of(text, lines, line) is not { Figures: > 0 } first || first.Cells.Count > MostColumns)
        {
            return rows;
        }

        rows.Add(first);
        for (var (at, gap) = (line + 1, 0); at <= lines.Count && rows.Count < MostRows && gap < 2; at++)
        {
            var words = lines.TextOf(text, at);
            if (words.Trim().IsEmpty)
            {
                gap++;
                continue;
            }

            if (PlainRows.IsRule(words))
            {
                continue;
            }

            if (PlainRows.Of(text, lines, at) is not { Figures: > 0 } row || row.Cells.Count != first.Cells.Count)
            {
                break;
            }

            rows.Add(row);
            (last, gap) = (at, 0);
        }

        return rows;
    }

    private static DocumentTable Table(string text, LineMap lines, List<PlainRow> body)
    {
        var columns = Enumerable
            .Range(0, body[0].Cells.Count)
            .Select(i => (From: body.Min(row => row.Cells[i].From), To: body.Max(row => row.Cells[i].To)))
            .ToList();
        var headings = Headings(text, lines, body[0].Line, columns, out var above);
        var cells = new List<TableCell>();
        var number = 0;
        foreach (var heading in headings)
        {
            number++;
            cells.AddRange(
                Spread(heading, columns)
                    .Select(found => new TableCell(number, found.First + 1, 1, found.Last - found.First + 1, found.Span, false))
            );
        }

        foreach (var row in body)
        {
            number++;
            cells.AddRange(row.Cells.Select((cell, i) => new TableCell(number, i + 1, 1, 1, cell.Span, false)));
        }

        var start = lines.StartOf(headings.Count > 0 ? headings[0].Line : body[0].Line);
        var end = lines.StartOf(body[^1].Line) + lines.TextOf(text, body[^1].Line).Length;
        return new DocumentTable(new TextSpan(start, end), above, cells);
    }

    /// <summary>The rows without figures directly above the body, top first, and the line above them.</summary>
    private static List<PlainRow> Headings(string text, LineMap lines, int first, List<(int From, int To)> columns, out TextSpan above)
    {
        var headings = new List<PlainRow>();
        above = default;
        var gap = 0;
        for (var line = first - 1; line >= 1 && gap < 2; line--)
        {
            var words = lines.TextOf(text, line);
            if (words.Trim().IsEmpty)
            {
                gap++;
                continue;
            }

            if (PlainRows.IsRule(words))
            {
                continue;
            }

            if (
                headings.Count < MostHeadings
                && (headings.Count == 0 || gap == 0)
                && PlainRows.Of(text, lines, line) is { } row
                && row.Cells.Count <= columns.Count
                && row.Cells.Any(static cell => cell.Span.Length > 0)
                && row.Cells.All(cell => !cell.IsFigure || IsYear(text, cell))
                && row.Cells[^1].To > columns[1].From
            )
            {
                headings.Insert(0, row);
                gap = 0;
                continue;
            }

            above = new TextSpan(lines.StartOf(line), lines.StartOf(line) + words.Length);
            break;
        }

        return headings;
    }

    private static bool IsYear(string text, PlainCell cell) =>
        cell.Span.Length == 4 && text.AsSpan(cell.Span.Start, 4) is ['1', '9', ..] or ['2', '0', ..];

    /// <summary>
    /// The columns that each heading covers: one each if there are as many headings as columns; otherwise the nearest ones, where an empty
    /// cell continues the heading before it.
    /// </summary>
    private static IEnumerable<(int First, int Last, TextSpan Span)> Spread(PlainRow heading, List<(int From, int To)> columns)
    {
        if (heading.Cells.Count == columns.Count)
        {
            return heading
                .Cells.Select((cell, i) => (i, Reach(heading, i), cell.Span))
                .Where(static found => found.Span.Length > 0 || found.i == 0);
        }

        var over = columns.Select((column, i) => Nearest(heading, column, i)).ToList();
        return heading
            .Cells.Select((cell, i) => (First: over.IndexOf(i), Last: over.LastIndexOf(i), cell.Span))
            .Where(static found => found.First >= 0);
    }

    /// <summary>The last column of a heading followed by empty cells: a merged heading is written in its first cell.</summary>
    private static int Reach(PlainRow heading, int first)
    {
        var last = first;
        while (first > 0 && last + 1 < heading.Cells.Count && heading.Cells[last + 1].Span.Length == 0)
        {
            last++;
        }

        return last;
    }

    private static int Nearest(PlainRow heading, (int From, int To) column, int index)
    {
        // A heading row without a heading for the labels begins at the second column.
        if (index == 0)
        {
            return heading.Cells[0].From < column.To ? 0 : -1;
        }

        var best = 0;
        var middle = column.From + column.To;
        for (var i = 1; i < heading.Cells.Count; i++)
        {
            best = Math.Abs(heading.Cells[i].Middle - middle) < Math.Abs(heading.Cells[best].Middle - middle) ? i : best;
        }

        return best;
    }
}
