using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>The same sentence gives the same figures in either script, alone or in a document.</summary>
public sealed class ReadingsAgree
{
    /// <summary>What a sentence declares holds for its whole document.</summary>
    private static readonly string[] Declarations = [.. Phrases.Of("same below"), .. Phrases.Of("named below")];

    private static readonly string[] Texts =
    [
        .. SourceTree
            .Files("src/BeltRoad.Stats", "*.spec.md")
            .SelectMany(file => SpecFile.Read(file, File.ReadLines(file)))
            .Select(group => group.Text)
            .Where(text => text.EndsWith('。') && !text.Contains('\n', StringComparison.Ordinal) && !text.Any(ScriptFold.IsTraditional))
            .Where(text => !Declarations.Any(words => text.Contains(words, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static readonly Dictionary<char, char> TraditionalOf = Enumerable
        .Range(0x4E00, 0x5200)
        .Select(code => (char)code)
        .Where(c => ScriptFold.IsTraditional(c) && ScriptFold.Fold(c) is >= '\u4E00' and <= '\u9FFF')
        .GroupBy(ScriptFold.Fold)
        .ToDictionary(group => group.Key, group => group.First());

    public static TheoryData<string> Sentences() => new(Texts);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void InBothScripts(string text)
    {
        var traditional = string.Concat(text.Select(c => TraditionalOf.GetValueOrDefault(c, c)));
        Assert.Equal(Figures(text, WithMeasure), Figures(traditional, WithMeasure));
    }

    [Fact]
    public void AloneAndInADocument() =>
        Prop.ForAll(
                Gen.Elements(Texts).ListOf(12).ToArbitrary(),
                sentences =>
                {
                    var document = Document(string.Join('\n', sentences));
                    var whole = StatisticsReader.Read(document);
                    var start = 0;
                    foreach (var sentence in sentences)
                    {
                        AssertSame(whole, new TextSpan(start, start + sentence.Length));
                        start += sentence.Length + 1;
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(404, 5), null)));

    [Fact]
    public void AloneAndInTheSeeds()
    {
        var compared = 0;
        foreach (var document in GoldLedgers.All.Select(gold => gold.Document))
        {
            var whole = StatisticsReader.Read(document);
            foreach (var sentence in whole.Facts.Select(fact => fact.Sentence).Distinct())
            {
                AssertSame(whole, sentence);
                compared++;
            }
        }

        Assert.InRange(compared, 60, int.MaxValue);
    }

    /// <summary>The sentence read alone has the figures it has in its document, but for a set that the document named before.</summary>
    private static void AssertSame(Ledger whole, TextSpan sentence)
    {
        var text = sentence.Of(whole.Document.Text);
        var alone = StatisticsReader.Read(Document(text) with { Script = whole.Document.Script });
        var named = whole
            .Mentions.Where(mention => mention.Rule == "set named before")
            .Select(mention => mention.Span.Start - sentence.Start)
            .ToHashSet();
        Assert.Equal(
            alone.Facts.Where(fact => !named.Contains(fact.Span.Start)).Select(fact => WithModifier(text, fact)).Append(text),
            whole
                .Facts.Where(fact => fact.Span.Start >= sentence.Start && fact.Span.End <= sentence.End)
                .Select(fact => WithModifier(whole.Document.Text, fact))
                .Append(text)
        );
    }

    private static SourceDocument Document(string text) => DocumentReader.FromText("text", text, new PartialDate(2024, 5, 13));

    private static List<string> Figures(string text, Func<string, Fact, string> show) =>
        [.. StatisticsReader.Read(Document(text)).Facts.Select(fact => show(text, fact))];

    private static string WithModifier(string text, Fact fact) =>
        $"{fact.Span.Of(text)}: {PlainDecimal.Of(fact.Value)} {(fact.High is { } high ? PlainDecimal.Of(high) : "-")} "
        + $"{fact.Unit.Code} {EnumNames.Name(fact.Modifier)}";

    /// <summary>A bare 元 is a matter of the whole document, which in Traditional may speak of Hong Kong or Taiwan.</summary>
    private static string UnitOf(string text, Fact fact) =>
        fact.Unit.Code is "CNY" or "HKD" or "TWD" or "MOP" && text.AsSpan().IndexOfAny("港台澳币幣") < 0 ? "元" : fact.Unit.Code;

    private static string WithMeasure(string text, Fact fact) =>
        $"{PlainDecimal.Of(fact.Value)} {(fact.High is { } high ? PlainDecimal.Of(high) : "-")} {UnitOf(text, fact)} "
        + $"{EnumNames.Name(fact.Modifier)} {EnumNames.Name(fact.Measure)} {EnumNames.Name(fact.Status)} {fact.Time}";
}
