using System.Globalization;
using BeltRoad.Stats.Reading.Tables;

namespace BeltRoad.Stats.Reading;

/// <summary>Where the characters of an extracted text stood in the file it was taken from: the page, and the cell of a table.</summary>
/// <param name="PageStarts">The offset each page begins at, in order; empty for files without pages.</param>
/// <param name="Tables">In text order, none inside another.</param>
public sealed record OriginalPlaces(IReadOnlyList<int> PageStarts, IReadOnlyList<DocumentTable> Tables)
{
    public static OriginalPlaces None { get; } = new([], []);

    /// <summary>The page from 1; null in a file without pages.</summary>
    public int? PageOf(int offset)
    {
        var page = 0;
        for (var (low, high) = (0, PageStarts.Count - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            (page, low, high) = PageStarts[middle] <= offset ? (middle + 1, middle + 1, high) : (page, low, middle - 1);
        }

        return PageStarts.Count == 0 ? null : Math.Max(page, 1);
    }

    /// <summary>The table, from 1, and its cell; null for characters outside any cell.</summary>
    public (int Table, TableCell Cell)? CellOf(int offset)
    {
        for (var i = 0; i < Tables.Count && Tables[i].Span.Start <= offset; i++)
        {
            if (Tables[i].Span.Contains(offset) && Tables[i].Cells.FirstOrDefault(cell => cell.Span.Contains(offset)) is { } found)
            {
                return (i + 1, found);
            }
        }

        return null;
    }

    /// <summary><c>page 3</c>, <c>table 2 row 4 column 1</c>; empty where the original has neither there.</summary>
    public string Describe(int offset)
    {
        var page = PageOf(offset) is { } number ? string.Create(CultureInfo.InvariantCulture, $"page {number}") : string.Empty;
        var cell = CellOf(offset) is var (table, place) ? string.Create(CultureInfo.InvariantCulture, $"table {table} row {place.Row} column {place.Column}") : string.Empty;
        return page.Length > 0 && cell.Length > 0 ? page + ", " + cell : page + cell;
    }
}
