using System.Globalization;
using System.IO.Compression;
using System.Text;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Facts as a workbook: typed cells under a head that stays and filters, and a second sheet that explains the columns. Equal
/// facts, equal bytes. Written row by row, so that its size does not count in memory.
/// </summary>
public static class FactsXlsx
{
    /// <summary>A workbook of more rows opens too slowly to be of use; the second sheet says what was left out.</summary>
    public const int MostFacts = 50_000;

    /// <summary>The earliest time a ZIP entry can carry.</summary>
    private static readonly DateTimeOffset packed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<string[]> columns = LexiconTable.Read("Export/fact-columns.csv", "name", "type", "meaning");

    public static void Write(IEnumerable<StoredFact> facts, Stream output)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in XlsxParts.All)
        {
            Entry(target, name, writer => writer.Write(text));
        }

        var count = 0;
        Entry(target, "xl/worksheets/sheet1.xml", writer =>
        {
            var sheet = new XlsxSheet(writer, [10, 24, 6, 8, 24, 44, 18, 18, 12, 16, 10, 20, 8, 12, 14, 10, 20, 12, 18, 16, 10, 80]);
            sheet.Head([.. columns.Select(column => column[0])]);
            foreach (var fact in facts)
            {
                if (count++ < MostFacts)
                {
                    Row(sheet, fact);
                }
            }

            sheet.End();
        });
        Entry(target, "xl/worksheets/sheet2.xml", writer =>
        {
            var sheet = new XlsxSheet(writer, [20, 10, 90]);
            sheet.Head(["column", "type", "meaning"]);
            foreach (var column in columns)
            {
                sheet.Begin().Text(column[0]).Text(column[1]).Text(column[2]).EndRow();
            }

            if (count > MostFacts)
            {
                sheet.Begin().Text(null).Text(null).Text(string.Create(CultureInfo.InvariantCulture, $"The first {MostFacts:N0} of {count:N0} facts stand here; facts.csv and facts.jsonl have all.")).EndRow();
            }

            sheet.End();
        });
    }

    private static void Row(XlsxSheet sheet, StoredFact stored)
    {
        var fact = stored.Fact;
        sheet.Begin()
            .Text(stored.Code).Text(fact.DocumentId).Number(stored.Line).Number(stored.Column).Text(stored.Section).Text(fact.Subject).Number(fact.Value).Number(fact.High)
            .Text(fact.Unit.Code).Text(fact.Counted).Text(Terms.Name(fact.Modifier)).Text(fact.AsPrinted).Number(fact.SignificantDigits).Text(Terms.Name(fact.Measure))
            .Text(Terms.Name(fact.Basis)).Text(Terms.Name(fact.Status)).Text(fact.Time?.ToString()).Text(Terms.Name(fact.Kind)).Text(fact.Indicator).Text(fact.Scope)
            .Number(decimal.Round((decimal)fact.Confidence, 4)).Text(stored.Quote).EndRow();
    }

    private static void Entry(ZipArchive target, string name, Action<TextWriter> content)
    {
        var entry = target.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = packed;
        using var stream = entry.Open();
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
        content(writer);
    }
}
