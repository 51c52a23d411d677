using System.IO.Compression;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BeltRoad.Stats.Export;

/// <summary>Facts as a workbook: typed cells under a head that stays and filters, a sheet that explains the columns, and the derived values on a sheet of their own. Equal facts, equal bytes.</summary>
public static class FactsXlsx
{
    private const int LongestCell = 32_767;

    /// <summary>The earliest time a ZIP entry can carry.</summary>
    private static readonly DateTimeOffset packed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<string[]> columns = LexiconTable.Read("Export/fact-columns.csv", "name", "type", "meaning");
    private static readonly IReadOnlyList<string[]> derivedColumns = LexiconTable.Read("Export/derived-columns.csv", "name", "type", "meaning");

    /// <param name="checks">The sums over the facts; where they were not done there is no sheet of derived values.</param>
    public static void Write(IReadOnlyList<StoredFact> facts, IReadOnlyList<Check>? checks, Stream output)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var made = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.Workbook = new Workbook(
                new Sheets([Sheet("facts", 1), Sheet("columns", 2), .. checks is null ? Array.Empty<Sheet>() : [Sheet("derived", 4)]]),
                new DefinedNames([Filter("facts", 0, columns.Count, facts.Count), .. checks is null ? Array.Empty<DefinedName>() : [Filter("derived", 2, derivedColumns.Count, DerivedCsv.Of(checks).Count())]]));
            book.AddNewPart<WorkbookStylesPart>("rId3").Stylesheet = Styles();
            book.AddNewPart<WorksheetPart>("rId1").Worksheet = Worksheet([.. columns.Select(column => column[0])], facts.Select(Cells), [10, 24, 6, 8, 24, 44, 18, 18, 12, 16, 10, 20, 8, 12, 14, 10, 20, 12, 18, 16, 10, 80]);
            book.AddNewPart<WorksheetPart>("rId2").Worksheet = Worksheet(["sheet", "column", "type", "meaning"], Explained("facts", columns).Concat(checks is null ? [] : Explained("derived", derivedColumns)), [10, 20, 10, 100]);
            if (checks is not null)
            {
                book.AddNewPart<WorksheetPart>("rId4").Worksheet = Worksheet([.. derivedColumns.Select(column => column[0])], DerivedCsv.Of(checks).Select(pair => Cells(pair.Check, pair.Derived)), [28, 16, 12, 20, 20, 20, 20, 18, 14, 24, 44, 18]);
            }
        }

        made.Position = 0;
        Repack(made, output);
    }

    private static IEnumerable<Cell> Cells(StoredFact stored)
    {
        var fact = stored.Fact;
        return
        [
            Text(stored.Code), Text(fact.DocumentId), Number(stored.Line), Number(stored.Column), Text(stored.Section), Text(fact.Subject), Number(fact.Value), Number(fact.High),
            Text(fact.Unit.Code), Text(fact.Counted), Text(Terms.Name(fact.Modifier)), Text(fact.AsPrinted), Number(fact.SignificantDigits), Text(Terms.Name(fact.Measure)),
            Text(Terms.Name(fact.Basis)), Text(Terms.Name(fact.Status)), Text(fact.Time?.ToString()), Text(Terms.Name(fact.Kind)), Text(fact.Indicator), Text(fact.Scope),
            Number(decimal.Round((decimal)fact.Confidence, 4)), Text(stored.Quote),
        ];
    }

    private static IEnumerable<Cell> Cells(Check check, DerivedValue derived) =>
    [
        Text(derived.Subject), Text(derived.Scope), Text(derived.Unit.Code), Text(derived.Time?.ToString()),
        Number(DerivedCsv.Rounded(derived.Value)), Number(DerivedCsv.Rounded(derived.Interval.Low)), Number(DerivedCsv.Rounded(derived.Interval.High)),
        Text(Terms.Name(check.Sort)), Text(Terms.Name(check.Result)), Text(string.Join(' ', derived.Inputs)), Text(DerivedCsv.Printed(check, derived)), Text(DerivedCsv.Against(check, derived)),
    ];

    private static IEnumerable<IEnumerable<Cell>> Explained(string sheet, IEnumerable<string[]> rows) => rows.Select(row => row.Prepend(sheet).Select(Text));

    private static Worksheet Worksheet(IReadOnlyList<string> heads, IEnumerable<IEnumerable<Cell>> rows, IReadOnlyList<double> widths)
    {
        var data = new SheetData(new Row(heads.Select(head => Text(head, bold: true))));
        var count = 1;
        foreach (var row in rows)
        {
            data.Append(new Row(row));
            count++;
        }

        var last = FormattableString.Invariant($"A1:{DocumentLetters.Of(heads.Count - 1)}{count}");
        return new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            data,
            new AutoFilter { Reference = last });
    }

    /// <summary>Spreadsheet programs look for the range of a filter under this name, and some show no filter without it.</summary>
    private static DefinedName Filter(string sheet, uint index, int columns, int rows) =>
        new(FormattableString.Invariant($"{sheet}!$A$1:${DocumentLetters.Of(columns - 1)}${rows + 1}")) { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true };

    private static Sheet Sheet(string name, uint id) => new() { Name = name, SheetId = id, Id = FormattableString.Invariant($"rId{id}") };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    private static Cell Text(string? text) => Text(text, bold: false);

    /// <summary>Text is never a formula here: it has a type of its own.</summary>
    private static Cell Text(string? text, bool bold) => new(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = bold ? 1u : 0u,
    };

    private static Cell Number(decimal? value) => value is { } number ? new Cell(new CellValue(PlainDecimal.Of(number))) { DataType = CellValues.Number } : new Cell();

    /// <summary>Without what XML cannot hold, and no longer than a cell takes.</summary>
    private static string Printable(string? text)
    {
        var kept = new System.Text.StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (kept.Length + 2 > LongestCell)
            {
                break;
            }

            kept.Append(rune.Value is (< 0x20 and not ('\t' or '\n' or '\r')) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        return kept.ToString();
    }

    private static void Repack(Stream made, Stream output)
    {
        using var source = new ZipArchive(made, ZipArchiveMode.Read);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = packed;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
