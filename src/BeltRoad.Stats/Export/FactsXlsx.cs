using System.Globalization;
using System.IO.Compression;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Facts as a workbook: typed cells under a fixed header with filters, a sheet that explains the columns, and a sheet of derived values.
/// Equal facts give equal bytes. It is written row by row, so its size does not affect memory.
/// </summary>
internal static class FactsXlsx
{
    /// <summary>A workbook with more rows opens too slowly to be useful; the second sheet says what was left out.</summary>
    public const int MostFacts = 50_000;

    /// <summary>The earliest time that a ZIP entry can have.</summary>
    private static readonly DateTimeOffset packed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<string[]> derivedColumns = LexiconTable.Read(
        "Export/derived-columns.csv",
        "name",
        "type",
        "meaning"
    );

    /// <param name="checks">The checks of the facts; if they were not made, there is no sheet of derived values.</param>
    /// <param name="known">The number of facts; null if it is known only after enumerating them all.</param>
    public static void Write(IEnumerable<StoredFact> facts, IReadOnlyList<Check>? checks, Stream output, int? known = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var derived = checks is null ? null : DerivedCsv.Of(checks).ToList();
        Entry(target, XlsxParts.TypesName, writer => writer.Write(XlsxParts.Types(derived is not null)));
        var count = 0;
        Entry(
            target,
            "xl/worksheets/sheet1.xml",
            writer =>
            {
                var sheet = new XlsxSheet(writer, [.. FactColumn.OfTables.Select(static column => column.Width)]);
                sheet.Head([.. FactColumn.OfTables.Select(static column => column.Name)]);
                foreach (var fact in known is null ? facts : facts.Take(MostFacts))
                {
                    if (count++ < MostFacts)
                    {
                        Row(sheet, fact);
                    }
                }

                count = known ?? count;

                sheet.End();
            }
        );
        Entry(
            target,
            "xl/worksheets/sheet2.xml",
            writer =>
            {
                var sheet = new XlsxSheet(writer, [10, 20, 10, 100]);
                sheet.Head(["sheet", "column", "type", "meaning"]);
                Explain(sheet, "facts", FactColumn.OfTables.Select(static column => (string[])[column.Name, column.Type, column.Meaning]));
                Explain(sheet, "derived", derived is null ? [] : derivedColumns);
                if (count > MostFacts)
                {
                    sheet
                        .Begin()
                        .Text("facts")
                        .Text(null)
                        .Text(null)
                        .Text(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"The first {MostFacts:N0} of {count:N0} facts stand there; facts.csv and facts.jsonl have all."
                            )
                        )
                        .EndRow();
                }

                sheet.End();
            }
        );
        if (derived is not null)
        {
            Entry(
                target,
                "xl/worksheets/sheet3.xml",
                writer =>
                {
                    var sheet = new XlsxSheet(writer, [28, 16, 12, 20, 20, 20, 20, 18, 14, 24, 44, 18]);
                    sheet.Head([.. derivedColumns.Select(column => column[0])]);
                    foreach (var (check, value) in derived)
                    {
                        Row(sheet, check, value);
                    }

                    sheet.End();
                }
            );
        }

        foreach (
            var (name, text) in XlsxParts.Rest(
                FactColumn.OfTables.Count,
                Math.Min(count, MostFacts),
                derived is null ? null : (derivedColumns.Count, derived.Count)
            )
        )
        {
            Entry(target, name, writer => writer.Write(text));
        }
    }

    private static void Explain(XlsxSheet sheet, string name, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            sheet.Begin().Text(name).Text(row[0]).Text(row[1]).Text(row[2]).EndRow();
        }
    }

    private static void Row(XlsxSheet sheet, Check check, DerivedValue derived) =>
        sheet
            .Begin()
            .Text(derived.Subject)
            .Text(derived.Scope)
            .Text(derived.Unit.Code)
            .Text(derived.Time?.ToString())
            .Number(DerivedCsv.Rounded(derived.Value))
            .Number(DerivedCsv.Rounded(derived.Interval.Low))
            .Number(DerivedCsv.Rounded(derived.Interval.High))
            .Text(EnumNames.Name(check.Sort))
            .Text(EnumNames.Name(check.Result))
            .Text(DerivedCsv.Inputs(derived))
            .Text(DerivedCsv.Printed(check, derived))
            .Text(DerivedCsv.Against(check, derived))
            .EndRow();

    private static void Row(XlsxSheet sheet, StoredFact stored)
    {
        sheet.Begin();
        foreach (var column in FactColumn.OfTables)
        {
            _ = column.Value is Func<StoredFact, string?> text
                ? sheet.Text(text(stored))
                : sheet.Number(((Func<StoredFact, decimal?>)column.Value!)(stored));
        }

        sheet.EndRow();
    }

    private static void Entry(ZipArchive target, string name, Action<TextWriter> content)
    {
        var entry = target.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = packed;
        using var stream = entry.Open();
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14);
        content(writer);
    }
}
