namespace BeltRoad.Stats.Series.Corrections;

/// <summary>A row of a CSV file on one line.</summary>
internal static class CsvLine
{
    /// <summary>The row without a line end; line breaks inside fields become spaces.</summary>
    /// <param name="order">The columns in the order of the file.</param>
    /// <param name="columns">The same columns in the order of the fields.</param>
    public static string Of(IReadOnlyList<string> order, IReadOnlyList<string> columns, IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(order);
        var places = columns.Index().ToDictionary(static column => column.Item, static column => column.Index, StringComparer.Ordinal);
        return string.Join(',', order.Select(column => Cell(places.TryGetValue(column, out var place) ? fields[place] : string.Empty)));
    }

    private static string Cell(string text)
    {
        var field = MarkedQuote.OneLine(text);
        return field.AsSpan().ContainsAny(",\"#") || field != field.Trim()
            ? '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
            : field;
    }
}
