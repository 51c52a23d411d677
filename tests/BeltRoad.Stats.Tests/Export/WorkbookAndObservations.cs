using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Series.Checks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace BeltRoad.Stats.Tests.Export;

public sealed class WorkbookAndObservations
{
    private static readonly Ledger ledger = StatisticsReader.Read(
        DocumentReader.FromText(
            "=d.txt",
            "截至2023年6月底，中欧班列累计开行超过7.4万列。\u00012022年，中国与共建国家进出口总额为18.95万亿元。"
        )
    );

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
        Assert.All(rows, row => Assert.Equal(28, row.Count));
        Assert.Equal(("74000", CellValues.Number), (rows[1][7].InnerText, rows[1][7].DataType!.Value));
        Assert.Equal(("=d.txt", CellValues.InlineString), (rows[1][1].InnerText, rows[1][1].DataType!.Value));
        Assert.Equal("A1:AB3", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("facts!$A$1:$AB$3", document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Single().Text);
        Assert.Equal(29, ((WorksheetPart)document.WorkbookPart.GetPartById("rId2")).Worksheet.Descendants<Row>().Count());
    }

    [Fact]
    public void WhatIsNotStatedIsAnEmptyCellAndSpaceAtAnEdgeIsKept()
    {
        using var text = new StringWriter();
        var sheet = new XlsxSheet(text, [10]);
        sheet.Begin().Text(null).Text(string.Empty).Text("a b").Text(" a").Text("a  b").Text("a\nb").EndRow();
        Assert.Contains(
            "<row><c/><c/><c t=\"inlineStr\"><is><t>a b</t></is></c>"
                + string.Concat(
                    new[] { " a", "a  b", "a\nb" }.Select(kept => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{kept}</t></is></c>")
                )
                + "</row>",
            text.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a<b>&c", "a&lt;b&gt;&amp;c")]
    [InlineData("a\rb", "a&#13;b")]
    [InlineData("a\u0001\u001F\uFFFE\uFFFFb", "a\uFFFD\uFFFD\uFFFD\uFFFDb")]
    [InlineData("\U0001F682<", "\U0001F682&lt;")]
    [InlineData("\uFFFD", "\uFFFD")]
    public void WhatXmlCannotHoldIsEscapedOrReplaced(string text, string written) => Assert.Equal(written, CellOf(text));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    [InlineData(2, -2)]
    public void ACellEndsBeforeACharacterThatItCannotHoldWhole(int less, int longer)
    {
        const int Most = 32_767;
        var text = new string('x', Most - less) + (less == 0 ? string.Empty : "\U0001F682");
        Assert.Equal(Most + (less == 1 ? -1 : 0), CellOf(text).Length);
        Assert.Equal(Most, CellOf(new string('y', Most - longer)).Length);
    }

    [Fact]
    public void OfEveryCharacterOnlySpaceAtAnEdgeIsMarkedAsKept()
    {
        var wrong = new List<string>();
        for (var code = 0; code <= char.MaxValue; code++)
        {
            using var text = new StringWriter();
            new XlsxSheet(text, []).Begin().Text("a" + (char)code).EndRow();
            if (text.ToString().Contains("preserve", StringComparison.Ordinal) != char.IsWhiteSpace((char)code))
            {
                wrong.Add(FormattableString.Invariant($"U+{code:X4}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void DerivedValuesStandOnASheetOfTheirOwnWithTheirInputs()
    {
        var book = Statements.In("tests/BeltRoad.Stats.Tests/Documents/trade-scopes").Book;
        using var stream = new MemoryStream();
        FactsXlsx.Write(StoredFact.Of(ledger, "A"), book.Checks, stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        Assert.Equal(
            ["facts", "columns", "derived"],
            document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value)
        );
        var rows = ((WorksheetPart)document.WorkbookPart.GetPartById("rId4"))
            .Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToList())
            .ToList();
        Assert.Equal(book.Checks.Count(check => check.Derived is not null) + 1, rows.Count);
        Assert.Equal(("20865899461731", CellValues.Number), (rows[2][4].InnerText, rows[2][4].DataType!.Value));
        Assert.Equal("growth_chain fail H5:20 H5:32 G5:23", string.Join(' ', rows[2].Skip(7).Take(3).Select(cell => cell.InnerText)));
    }

    [Fact]
    public void DerivedValuesAreADataflowOfTheirOwn()
    {
        var book = Statements.In("tests/BeltRoad.Stats.Tests/Documents/trade-scopes").Book;
        var derived = Lines(writer => DerivedCsv.Write(book.Checks, writer));
        Assert.Contains(
            "BELTROAD:DERIVED_FIGURES(1.0),trade.total,partner,CNY,growth_chain,A,2023,"
                + "20865899461731,20802127381893,20929782350176,E,fail,H5:20 H5:32 G5:23,23.6万亿元; 6.3%; 6.4%,F5:20",
            derived
        );
        Assert.All(derived.Skip(1), line => Assert.StartsWith("BELTROAD:DERIVED_FIGURES(1.0),", line, StringComparison.Ordinal));
        var stated = Lines(writer => ObservationsCsv.Write(book, writer)).Skip(1).ToList();
        Assert.All(stated, line => Assert.StartsWith("BELTROAD:STATED_FIGURES(1.0),", line, StringComparison.Ordinal));
        Assert.Equal(3, stated.Count(line => line.Contains(",USED,later_publication,", StringComparison.Ordinal)));
        Assert.Equal(3, stated.Count(line => line.Contains(",SET_ASIDE,_Z,", StringComparison.Ordinal)));
        Documented(derived);
        Documented([.. stated.Prepend(Lines(writer => ObservationsCsv.Write(book, writer))[0])]);
    }

    [Fact]
    public void EveryCheckAndEveryConflictIsARowWithItsPlaces()
    {
        var book = Statements.In("tests/BeltRoad.Stats.Tests/Documents/trade-scopes").Book;
        var lines = Lines(writer => ChecksCsv.Write(book, writer));
        Assert.Equal(1 + book.Checks.Count + book.Conflicts.Count, lines.Count);
        Assert.Contains("growth_chain,fail,chain.fail,H5:20,23.6万亿元,H5:32 G5:23 F5:20,6.3%; 6.4%; 19.47万亿元", lines);
        Assert.Equal(
            book.Conflicts.Select(conflict => conflict.Used.Lead.Code),
            lines
                .Where(line => line.StartsWith("conflict,fail,later_publication,", StringComparison.Ordinal))
                .Select(line => line.Split(',')[3])
        );
        Documented(lines);
    }

    [Fact]
    public void EveryCodeOfAnObservationIsDocumented()
    {
        var letters = DocumentLetters.Assign([ledger.Document]);
        var lines = Lines(writer => ObservationsCsv.Write(ObservationSet.Of([ledger], letters), writer));
        var documented = Documented(lines);
        Assert.Equal(3, lines.Count);
        Assert.Contains(
            "18950000000000,18950000000000,18950000000000,1,1,exact,4,0,18.95万亿元,V,N,_Z,1,",
            lines[2],
            StringComparison.Ordinal
        );
        foreach (
            var term in EnumNames
                .All<Measure>()
                .Select(name => ("TRANSFORMATION", name))
                .Concat(EnumNames.All<PeriodBasis>().Select(name => ("PERIOD_BASIS", name)))
                .Concat(EnumNames.All<Status>().Select(name => ("CLAIM_TYPE", name)))
        )
        {
            Assert.Contains(term.name, documented[term.Item1]);
        }
    }

    /// <summary>Every column has a code list, or a note of what stands in it.</summary>
    private static ILookup<string, string> Documented(List<string> lines)
    {
        var documented = Lines(ObservationsCsv.WriteCodes)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var columns = lines[0].Split(',');
        foreach (var (column, cell) in lines.Skip(1).SelectMany(line => columns.Zip(line.Split(','))))
        {
            Assert.True(documented[column].Contains("*") || documented[column].Contains(cell), $"{column} {cell}");
        }

        return documented;
    }

    private static List<string> Lines(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return [.. writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string CellOf(string content)
    {
        using var writer = new StringWriter();
        new XlsxSheet(writer, []).Begin().Text(content).EndRow();
        var row = writer.ToString().Split("<is><t>")[1];
        return row[..row.IndexOf("</t>", StringComparison.Ordinal)];
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        FactsXlsx.Write(StoredFact.Of(ledger, "A"), checks: null, stream);
        return stream.ToArray();
    }
}
