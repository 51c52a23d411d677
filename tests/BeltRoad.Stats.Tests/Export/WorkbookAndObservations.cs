using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace BeltRoad.Stats.Tests.Export;

public sealed class WorkbookAndObservations
{
    private static readonly Ledger ledger = StatisticsReader.Read(DocumentReader.FromText("=d.txt", "截至2023年6月底，中欧班列累计开行超过7.4万列。\u00012022年，中国与共建国家进出口总额为18.95万亿元。"));

    [Fact]
    public void TheWorkbookIsValidTypedAndTheSameEachTime()
    {
        var bytes = Workbook();
        Assert.Equal(bytes, Workbook());
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("rId1")).Worksheet;
        var rows = sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList()).ToList();
        Assert.Equal(ledger.Facts.Count + 1, rows.Count);
        Assert.Equal(("claim", "sentence"), (rows[0][0].InnerText, rows[0][^1].InnerText));
        Assert.All(rows, row => Assert.Equal(22, row.Count));
        Assert.Equal(("74000", CellValues.Number), (rows[1][6].InnerText, rows[1][6].DataType!.Value));
        Assert.Equal(("=d.txt", CellValues.InlineString), (rows[1][1].InnerText, rows[1][1].DataType!.Value));
        Assert.Equal("A1:V3", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(23, ((WorksheetPart)document.WorkbookPart.GetPartById("rId2")).Worksheet.Descendants<Row>().Count());
    }

    [Fact]
    public void EveryCodeOfAnObservationIsDocumented()
    {
        var letters = DocumentLetters.Assign([ledger.Document]);
        var lines = Lines(writer => ObservationsCsv.Write(StatementBook.Of([ledger], letters), writer));
        var documented = Lines(ObservationsCsv.WriteCodes).Skip(1).Select(line => line.Split(',')).ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        Assert.Equal(3, lines.Count);
        Assert.Contains("18950000000000,18950000000000,18950000000000,1,1,exact,4,V,1,", lines[2], StringComparison.Ordinal);
        var columns = lines[0].Split(',');
        foreach (var (column, cell) in lines.Skip(1).SelectMany(line => columns.Zip(line.Split(','))))
        {
            Assert.True(!documented.Contains(column) || documented[column].Contains("*") || documented[column].Contains(cell), $"{column} {cell}");
        }

        foreach (var term in Terms.All<Measure>().Select(name => ("TRANSFORMATION", name)).Concat(Terms.All<PeriodBasis>().Select(name => ("PERIOD_BASIS", name))).Concat(Terms.All<Status>().Select(name => ("CLAIM_TYPE", name))))
        {
            Assert.Contains(term.name, documented[term.Item1]);
        }
    }

    private static List<string> Lines(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return [.. writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        FactsXlsx.Write(StoredFact.Of(ledger, "A"), checks: null, stream);
        return stream.ToArray();
    }
}
