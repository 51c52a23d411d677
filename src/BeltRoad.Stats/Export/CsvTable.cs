using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Writes comma-separated rows with line feeds. A spreadsheet takes a cell that begins with <c>= + - @</c>, a tab or a carriage
/// return for a formula, and the text here comes from documents; such a text gets a leading apostrophe. Numbers are written as they are.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvWriter csv;

    public CsvTable(TextWriter writer, params ReadOnlySpan<string> columns)
    {
        csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
    }

    public CsvTable Text(string? value)
    {
        csv.WriteField(value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? string.Empty);
        return this;
    }

    public CsvTable Number(decimal? value)
    {
        csv.WriteField(value is { } number ? PlainDecimal.Of(number) : string.Empty);
        return this;
    }

    public void EndRow() => csv.NextRecord();

    public void Dispose() => csv.Dispose();
}
