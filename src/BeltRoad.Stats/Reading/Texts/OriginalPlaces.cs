using System.Globalization;

namespace BeltRoad.Stats.Reading.Texts;

/// <summary>The positions of the characters of an extracted text in the original file: the page, and the cell of a table.</summary>
/// <param name="PageStarts">The offset at which each page begins, in order; empty for files without pages.</param>
/// <param name="Tables">In text order, none inside another.</param>
internal sealed record OriginalPlaces(IReadOnlyList<int> PageStarts, IReadOnlyList<DocumentTable> Tables)
{
    public static OriginalPlaces None { get; } = new([], []);

    /// <summary>The page, from 1; null in a file without pages.</summary>
    public int? PageOf(int offset)
    {
        return PageStarts.Count == 0 ? null : Math.Max(LastAt(PageStarts.Count, i => PageStarts[i] <= offset) + 1, 1);
    }

    /// <summary>The table, from 1, and its cell; null for characters outside all cells.</summary>
    public (int Table, TableCell Cell)? CellOf(int offset)
    {
        var table = LastAt(Tables.Count, i => Tables[i].Span.Start <= offset);
        if (table < 0 || !Tables[table].Span.Contains(offset))
        {
            return null;
        }

        var cells = Tables[table].Cells;
        var cell = LastAt(cells.Count, i => cells[i].Span.Start <= offset);
        return cell >= 0 && cells[cell].Span.Contains(offset) ? (table + 1, cells[cell]) : null;
    }

    /// <summary>The last index for which the condition holds, if it holds for all before it; -1 if it never holds.</summary>
    private static int LastAt(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary><c>page 3</c>, <c>table 2 row 4 column 1</c>; empty if the original has neither at the offset.</summary>
    public string Describe(int offset)
    {
        var page = PageOf(offset) is { } number ? string.Create(CultureInfo.InvariantCulture, $"page {number}") : string.Empty;
        var cell = CellOf(offset) is var (table, place)
            ? string.Create(CultureInfo.InvariantCulture, $"table {table} row {place.Row} column {place.Column}")
            : string.Empty;
        return page.Length > 0 && cell.Length > 0 ? page + ", " + cell : page + cell;
    }
}
