namespace BeltRoad.Stats.Series.Corrections;

/// <summary>A row of a CSV file on one line.</summary>
internal static class CsvLine
{
    /// <summary>The row without a line end; line breaks inside fields become spaces.</summary>
    public static string Of(params ReadOnlySpan<string> fields)
    {
        var cells = new string[fields.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var field = MarkedQuote.OneLine(fields[i]);
            cells[i] =
                field.AsSpan().ContainsAny(",\"#") || field != field.Trim()
                    ? '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
                    : field;
        }

        return string.Join(',', cells);
    }
}
