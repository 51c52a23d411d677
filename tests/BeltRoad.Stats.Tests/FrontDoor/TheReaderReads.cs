using System.Text;
using System.Xml.Linq;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.FrontDoor;

public sealed class TheReaderReads
{
    [Theory]
    [InlineData("2022年，中国与共建国家进出口总额超过2万亿美元。", "2000000000000 USD 2022 partner")]
    [InlineData("2022年，中國與共建國家進出口總額超過2萬億美元。", "2000000000000 USD 2022 partner")]
    [InlineData("In 2022, trade between China and BRI partner countries exceeded US$2 trillion.", "2000000000000 USD 2022 partner")]
    public void AFigureWithIndicatorAndScopeInEachLanguage(string text, string expected)
    {
        var ledger = new BeltRoadReader().Read(text);
        var fact = Assert.Single(ledger.Facts);
        Assert.Equal(expected, FormattableString.Invariant($"{fact.Value} {fact.Unit} {fact.Time} {fact.Scope}"));
        Assert.NotNull(fact.Indicator);
        Assert.Equal(1, ledger.CountOf(MentionClass.Date));
    }

    [Fact]
    public void WhatARunReads()
    {
        var reader = new BeltRoadReader();
        var files = Directory.GetFiles(BuiltProgram.Seeds, "*.txt");
        Assert.Equal(5, files.Length);
        var texts = files.Select(File.ReadAllText).ToList();
        var expected = texts.ConvertAll(text =>
            IndicatorLexicon.Default.Name(StatisticsReader.Read(DocumentReader.FromText("text", text)))
        );
        var read = new Ledger[texts.Count * 4];
        Parallel.For(0, read.Length, i => read[i] = reader.Read(texts[i % texts.Count]));
        Assert.All(
            read.Index(),
            found =>
            {
                var (i, ledger) = found;
                Assert.Equal(expected[i % texts.Count].Mentions, ledger.Mentions);
                Assert.Equal(expected[i % texts.Count].Facts.Select(Line), ledger.Facts.Select(Line));
            }
        );
        Assert.Equal(282, read[..texts.Count].Sum(ledger => ledger.Facts.Count));
    }

    [Fact]
    public void ByTheDateThatIsGiven()
    {
        var ledger = new BeltRoadReader().ReadDocument("d1", "去年，进出口总额为3亿元。", "公报", "统计局", new PartialDate(2020, 3));
        var fact = Assert.Single(ledger.Facts);
        Assert.Equal(("d1", "2019"), (fact.DocumentId, fact.Time.ToString()));
        Assert.Equal(("公报", "统计局", "given"), (ledger.Document.Title, ledger.Document.Publisher, ledger.Document.TitleFrom));
    }

    [Theory]
    [InlineData(false, SecondVerdict.NotAsked)]
    [InlineData(true, SecondVerdict.Agreed)]
    public void TwiceWhereItIsAsked(bool readsTwice, SecondVerdict expected)
    {
        var reader = new BeltRoadReader(new BeltRoadReaderOptions { ReadsTwice = readsTwice });
        Assert.Equal(expected, Assert.Single(reader.Read("2022年，进出口总额为315亿元。").Facts).Second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0000\uD800")]
    public void AnyText(string text) => Assert.Empty(new BeltRoadReader().Read(text).Facts);

    [Fact]
    public void TheExampleOfItsDocumentation()
    {
        var output = new StringWriter();
        Example(output);
        Assert.Equal(
            ["Over 2000000000000 USD 2022 partner", "Exact 3000000000000 kWh 2022 "],
            output.ToString().TrimEnd('\n').Split('\n').Select(Short)
        );
        var source = File.ReadAllText(Path.Combine(SourceTree.Root, "src/BeltRoad.Stats/BeltRoadReader.cs"));
        var here = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/BeltRoad.Stats.Tests/FrontDoor/TheReaderReads.cs"));
        Assert.Contains(
            Lines(Documented(source)),
            Lines(here.Replace("output.Write", "Console.Write", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

        static string Short(string line)
        {
            var parts = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split([", ", " "], StringSplitOptions.None);
            return string.Join(' ', parts[0], parts[1], parts[2], parts[3], parts[^1].Trim());
        }
    }

    private static void Example(StringWriter output)
    {
        var lexicons = BeltRoadLexicons.Default.With(
            LexiconKind.Units,
            "my-units.csv",
            "word,role,unit,factor\n拍瓦时,Unit,kWh,1000000000000\n"
        );
        var reader = new BeltRoadReader(new BeltRoadReaderOptions { Lexicons = lexicons });
        var ledger = reader.Read("2022年，中国与共建国家进出口总额超过2万亿美元。全国发电量达3拍瓦时。");
        foreach (var fact in ledger.Facts)
        {
            output.WriteLine($"{fact.Subject}: {fact.Modifier} {fact.Value} {fact.Unit}, {fact.Time}, {fact.Indicator}, {fact.Scope}");
        }
    }

    /// <summary>The code in the documentation comment of the class.</summary>
    private static string Documented(string source)
    {
        var comment = new StringBuilder("<doc>");
        foreach (var line in source.Split('\n').TakeWhile(line => !line.StartsWith("public ", StringComparison.Ordinal)))
        {
            comment.AppendLine(line.StartsWith("/// ", StringComparison.Ordinal) ? line[4..] : string.Empty);
        }

        return XElement.Parse(comment.Append("</doc>").ToString()).Descendants("code").Single().Value;
    }

    private static string Lines(string code) =>
        string.Join('\n', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Line(Fact fact) =>
        $"{fact.Span} {fact.Value} {fact.High} {fact.Modifier} {fact.Unit} {fact.Measure} "
        + $"{fact.Status} {fact.Time} {fact.Subject} {fact.Indicator} {fact.Scope}";
}
