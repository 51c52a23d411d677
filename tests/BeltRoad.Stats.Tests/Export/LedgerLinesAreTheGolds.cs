using System.Text.Json;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.Tests.Export;

public sealed class LedgerLinesAreTheGolds
{
    [Fact]
    public void AGoldLedgerIsWrittenAsItWasRead()
    {
        var written = 0;
        foreach (var ledger in GoldLedgers.All)
        {
            using var writer = new StringWriter();
            LedgerJsonl.Write(ledger, writer);
            foreach (var line in writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var json = JsonDocument.Parse(line).RootElement;
                Assert.True(Gold(ledger.Document.Id).Remove(Key(json)), "not a gold line: " + line);
                written++;
            }
        }

        Assert.Equal(GoldLines.Values.Sum(lines => lines.Count) + written, TotalGold);
        Assert.True(written > 500);
    }

    [Fact]
    public void OffsetsCountCharactersNotCodeUnits()
    {
        using var writer = new StringWriter();
        LedgerJsonl.Write(Some("\U0001F682𠮷共3列", 5, 6, 3m), writer);
        Assert.Equal(
            """{"doc":"d","start":3,"end":4,"text":"3","class":"statistic","value":3,"unit":"train","modifier":"exact","""
                + "\"measure\":\"level\",\"status\":\"actual\",\"subject\":\"列\",\"kind\":\"train\",\"confidence\":1}"
                + "\n",
            writer.ToString()
        );
    }

    [Theory]
    [InlineData("a\"b\\c", "a\\\"b\\\\c")]
    [InlineData("\n\r\t\u0001", "\\n\\r\\t\\u0001")]
    [InlineData("\u3000“一带一路”\U0001F682", "\u3000“一带一路”\U0001F682")]
    [InlineData("\u2028\u0085", "\\u2028\\u0085")]
    public void OnlyWhatJsonDemandsIsEscaped(string text, string expected)
    {
        using var writer = new StringWriter();
        new JsonLine().Add("t", text).WriteTo(writer);
        Assert.Equal("{\"t\":\"" + expected + "\"}\n", writer.ToString());
        Assert.Equal(text, JsonDocument.Parse(writer.ToString()).RootElement.GetProperty("t").GetString());
    }

    [Theory]
    [InlineData("74000", "74000")]
    [InlineData("19.10", "19.1")]
    [InlineData("100", "100")]
    [InlineData("-3.20", "-3.2")]
    [InlineData("0.00", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void DecimalsArePlain(string value, string expected) =>
        Assert.Equal(expected, PlainDecimal.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("=cmd()", "'=cmd()")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a\"b\"", "\"a\"\"b\"\"\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("a b", "a b")]
    [InlineData("", "")]
    [InlineData("说“=”", "说“=”")]
    public void ACellIsNeverAFormula(string text, string cell)
    {
        using var writer = new StringWriter();
        new CsvTable(writer, "c").Text(text).EndRow();

        Assert.Equal("c\n" + cell + "\n", writer.ToString());
    }

    [Fact]
    public void ARowHasACommaBetweenItsCells()
    {
        using var writer = new StringWriter();
        var table = new CsvTable(writer);
        table.Text(null).Number(-12).Number((decimal?)null).Number(int.MinValue).Number(1.50m).EndRow();
        table.Text("b").EndRow();
        Assert.Equal(",-12,,-2147483648,1.5\nb\n", writer.ToString());
    }

    [Fact]
    public void AnObjectIsBegunForEachLine()
    {
        using var writer = new StringWriter();
        var json = new JsonLine();
        json.WriteTo(writer);
        json.Add("a", true).Add("b", false).AddIfAny("c", (string?)null).AddIfAny("d", (decimal?)null).AddIfAny("e", 1.50m).Add("f", -2);
        json.WriteTo(writer);
        json.Add("\"", "\u007F\u001F ").WriteTo(writer);
        Assert.Equal("{}\n" + """{"a":true,"b":false,"e":1.5,"f":-2}""" + "\n" + """{"\"":"\u007f\u001f "}""" + "\n", writer.ToString());
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1.23456789012", "1.234567890")]
    [InlineData("-9.99999999999", "-10")]
    [InlineData("12.3456789012", "12.34567890")]
    [InlineData("-10", "-10")]
    [InlineData("123456789.5", "123456789.5")]
    [InlineData("1234567890.6", "1234567891")]
    [InlineData("12345678901.4", "12345678901")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void AReckonedValueHasTenDigits(string value, string rounded)
    {
        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Number(rounded), DerivedCsv.Rounded(Number(value)));
    }

    [Fact]
    public void ANegativeNumberIsNoFormula()
    {
        using var writer = new StringWriter();
        FactsCsv.Write(StoredFact.Of(Some("降3列", 1, 2, -3m), "A"), writer);
        Assert.Contains(",列,-3,,train,", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void VerboseLinesBeginWithTheGoldsFields()
    {
        using var plain = new StringWriter();
        using var verbose = new StringWriter();
        LedgerJsonl.Write(GoldLedgers.All[1], plain);
        LedgerJsonl.Write(GoldLedgers.All[1], verbose, verbose: true);
        Assert.All(
            plain.ToString().Split('\n').Zip(verbose.ToString().Split('\n')).Where(pair => pair.First.Length > 0),
            pair =>
            {
                Assert.StartsWith(pair.First[..^1] + ",\"line\":", pair.Second, StringComparison.Ordinal);
                Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(pair.Second).RootElement.ValueKind);
            }
        );
    }

    [Fact]
    public void AStatisticWithoutItsFactIsAFaultNotALine() =>
        Assert.Throws<InvalidOperationException>(() => LedgerLine.Of(Some("3列", 0, 1, 3m) with { Facts = [] }).ToList());

    [Fact]
    public void AFactWithoutItsStatisticIsAFaultNotLeftOut() =>
        Assert.Throws<InvalidOperationException>(() => LedgerLine.Of(Some("3列", 0, 1, 3m) with { Mentions = [] }).ToList());

    private static readonly Dictionary<string, HashSet<string>> GoldLines = Load();
    private static readonly int TotalGold = GoldLines.Values.Sum(lines => lines.Count);

    private static Dictionary<string, HashSet<string>> Load() =>
        Directory
            .GetFiles(Path.Combine(GoldLedgers.Root, "tests", "BeltRoad.Stats.Tests", "Gold"), "*.jsonl")
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(line => line.GetProperty("doc").GetString()!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(Key).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static HashSet<string> Gold(string document) => GoldLines.TryGetValue(document, out var lines) ? lines : [];

    private static string Key(JsonElement line) =>
        string.Join(
            '|',
            new[]
            {
                "start",
                "end",
                "text",
                "class",
                "value",
                "high",
                "unit",
                "counted",
                "modifier",
                "measure",
                "status",
                "time",
                "subject",
                "kind",
            }.Select(name =>
                line.TryGetProperty(name, out var member)
                    ? member.ValueKind == JsonValueKind.Number
                        ? PlainDecimal.Of(member.GetDecimal())
                        : member.ToString()
                    : "-"
            )
        );

    private static Ledger Some(string text, int start, int end, decimal value)
    {
        var span = new TextSpan(start, end);
        var fact = new Fact
        {
            DocumentId = "d",
            Span = span,
            Sentence = new TextSpan(0, text.Length),
            Value = value,
            AsPrinted = span.Of(text),
            SignificantDigits = 1,
            Unit = new Unit("train", Dimension.Train),
            Subject = "列",
            Kind = Kind.Train,
        };
        return new Ledger(DocumentReader.FromText("d", text), [new NumberMention(span, MentionClass.Statistic, "test")], [fact]);
    }
}
