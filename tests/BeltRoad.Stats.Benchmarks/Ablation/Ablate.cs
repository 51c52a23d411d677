using System.Globalization;
using BeltRoad.Stats.Evaluation;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Benchmarks.Ablation;

/// <summary>
/// Switches each rule and each set of words off in turn and prints what that changes on the annotated texts: how many figures are read
/// otherwise, and how many more or fewer are right in quantity, measure, status and time.
/// </summary>
internal static class Ablate
{
    /// <summary>In no text: a set that holds only this is switched off.</summary>
    private const string Nothing = "\uE0FF";

    private static readonly (string Name, string Gold, string Documents)[] Sets =
    [
        ("seeds", "tests/BeltRoad.Stats.Tests/Gold", "seeds"),
        ("learn", "tests/BeltRoad.Stats.Tests/Unseen/learn", "tests/BeltRoad.Stats.Tests/Unseen/learn"),
        ("sealed", "tests/BeltRoad.Stats.Tests/Unseen/sealed", "tests/BeltRoad.Stats.Tests/Unseen/sealed"),
    ];

    /// <param name="root">The root of the project.</param>
    public static void Run(string root, TextWriter output)
    {
        var texts = Sets.Select(set => Annotated.Load(root, set.Gold, set.Documents)).ToList();
        var whole = texts.Select(text => text.Read(RuleTables.Embedded)).ToList();
        output.WriteLine("switched off".PadRight(40) + string.Concat(Sets.Select(set => set.Name.PadLeft(16))));
        foreach (var rule in RuleTables.Embedded.Measures.Rules.SkipLast(1))
        {
            var without = RuleTables.Embedded with { Measures = RuleTables.Embedded.Measures.Without(rule.Id) };
            Print(rule.Id, texts.Select(text => text.Read(without)));
        }

        foreach (var set in Phrases.Names.Order(StringComparer.Ordinal))
        {
            var words = Phrases.Of(set);
            string[] kept = [.. words];
            Array.Fill(words, Nothing);
            Print($"words: {set}", [.. texts.Select(text => text.Read(RuleTables.Embedded))]);
            kept.CopyTo(words, 0);
        }

        void Print(string name, IEnumerable<Reading> readings) =>
            output.WriteLine(
                name.PadRight(40)
                    + string.Concat(
                        readings.Select(
                            (reading, i) =>
                                string.Create(
                                        CultureInfo.InvariantCulture,
                                        $"{reading.OtherThan(whole[i])} ({reading.Right - whole[i].Right:+0;-0;0})"
                                    )
                                    .PadLeft(16)
                        )
                    )
            );
    }

    /// <summary>Annotated texts, read with some rules.</summary>
    private sealed record Annotated(ScoredFile Gold, IReadOnlyList<(string Name, SourceDocument Document)> Documents)
    {
        public static Annotated Load(string root, string gold, string documents)
        {
            var lines = ScoredFile.Load(Path.Combine(root, gold));
            return new Annotated(
                lines,
                [
                    .. lines.Documents.Keys.Select(name =>
                        (name, DocumentFile.Read(Path.Combine(root, documents, name), name, new ReadOptions()).Document!)
                    ),
                ]
            );
        }

        public Reading Read(RuleTables rules)
        {
            using var reader = new StatisticsReader(rules: rules);
            var ledgers = Documents.ToDictionary(one => one.Name, one => reader.ReadDocument(one.Document), StringComparer.Ordinal);
            var score = Scorer.Of(
                Gold,
                ledgers.ToDictionary(
                    one => one.Key,
                    one => (IReadOnlyList<ScoredLine>)[.. LedgerLine.Of(one.Value).Select(ScoredLine.Of)],
                    StringComparer.Ordinal
                )
            );
            var facts = ledgers
                .Values.SelectMany(ledger => ledger.Facts)
                .Select(fact => (fact.DocumentId, fact.Span, fact.Value, fact.Measure, fact.Status, fact.Time, fact.Kind, fact.Subject))
                .Cast<object>();
            return new Reading([.. facts], score.Judgements.Count(judgement => judgement.Right));
        }
    }

    /// <param name="Right">Figures that are right in quantity, measure, status and time.</param>
    private sealed record Reading(IReadOnlyList<object> Facts, int Right)
    {
        public int OtherThan(Reading other) => other.Facts.Except(Facts).Count();
    }
}
