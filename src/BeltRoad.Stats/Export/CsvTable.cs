namespace BeltRoad.Stats.Export;

/// <summary>
/// Writes comma-separated rows with line feeds (RFC 4180 but for those). A spreadsheet takes a cell that begins with <c>= + - @</c>,
/// a tab or a carriage return for a formula, and the text here comes from documents; such a text gets a leading apostrophe.
/// Numbers are written as they are.
/// </summary>
internal sealed class CsvTable
{
    private readonly TextWriter writer;
    private bool isBegun;

    /// <param name="columns">None where the head stands already.</param>
    public CsvTable(TextWriter writer, params ReadOnlySpan<string> columns)
    {
        this.writer = writer;
        foreach (var column in columns)
        {
            Field(column);
        }

        if (isBegun)
        {
            EndRow();
        }
    }

    public CsvTable Text(string? value)
    {
        Field(value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? string.Empty);
        return this;
    }

    public CsvTable Number(decimal? value)
    {
        Field(value is { } number ? PlainDecimal.Of(number) : string.Empty);
        return this;
    }

    public void EndRow()
    {
        writer.Write('\n');
        isBegun = false;
    }

    private void Field(string value)
    {
        if (isBegun)
        {
            writer.Write(',');
        }

        isBegun = true;
        if (value.AsSpan().ContainsAny(",\"\r\n") || (value.Length > 0 && (value[0] == ' ' || value[^1] == ' ')))
        {
            writer.Write('"');
            writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(value);
        }
    }
}
