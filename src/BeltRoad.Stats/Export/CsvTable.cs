using System.Globalization;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Writes comma-separated rows (RFC 4180, but with line feeds). A spreadsheet treats a cell that begins with <c>= + - @</c>, a tab or a
/// carriage return as a formula, and the text comes from documents, so such a text gets a leading apostrophe. Numbers are written
/// unchanged.
/// </summary>
internal sealed class CsvTable
{
    private const string ToBeQuoted = ",\"\r\n";
    private const int LongestWhole = 11;

    private readonly TextWriter writer;
    private bool isBegun;

    /// <param name="columns">None if the header is already written.</param>
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
        Field(value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value);
        return this;
    }

    public CsvTable Number(decimal? value)
    {
        Span<char> room = stackalloc char[PlainDecimal.Longest];
        Field(value is { } number ? room[..PlainDecimal.Write(number, room)] : []);
        return this;
    }

    public CsvTable Number(int value)
    {
        Span<char> room = stackalloc char[LongestWhole];
        value.TryFormat(room, out var length, provider: CultureInfo.InvariantCulture);
        Field(room[..length]);
        return this;
    }

    public void EndRow()
    {
        writer.Write('\n');
        isBegun = false;
    }

    private void Field(ReadOnlySpan<char> value)
    {
        if (isBegun)
        {
            writer.Write(',');
        }

        isBegun = true;
        if (!value.ContainsAny(ToBeQuoted) && value is not ([' ', ..] or [.., ' ']))
        {
            writer.Write(value);
            return;
        }

        writer.Write('"');
        for (var quote = value.IndexOf('"'); quote >= 0; quote = value.IndexOf('"'))
        {
            writer.Write(value[..(quote + 1)]);
            writer.Write('"');
            value = value[(quote + 1)..];
        }

        writer.Write(value);
        writer.Write('"');
    }
}
