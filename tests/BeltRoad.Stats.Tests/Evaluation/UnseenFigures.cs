using System.Globalization;
using BeltRoad.Stats.Evaluation;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Evaluation;

/// <summary>
/// What the program reaches on texts that it was not written from. Of the sealed half only totals are looked at: its errors make no rules.
/// </summary>
public sealed class UnseenFigures
{
    private const int FewestDocuments = 20;
    private const int FewestStatistics = 500;
    private const string PageOfScores = "tests/BeltRoad.Stats.Tests/Unseen/scores.md";
    private static readonly Lazy<Score> Learnt = new(() => Read("learn"));
    private static readonly Lazy<Score> Sealed = new(() => Read("sealed"));

    private static readonly string[] Shown =
    [
        "detection_f1",
        "value",
        "unit",
        "modifier",
        "counted",
        "measure",
        "status",
        "time",
        "kind",
        "subject",
        "quantity_f1",
        "observation_f1",
        "fact_f1",
    ];

    [Fact]
    public void ThePageShowsBothHalvesAndTheGap()
    {
        var rows = Page.Of(PageOfScores).Rows.ToHashSet(StringComparer.Ordinal);
        var missing = Shown.Select(Row).Where(row => !rows.Contains(row)).ToList();
        Assert.True(missing.Count == 0, $"{PageOfScores} should show\n" + string.Join('\n', Shown.Select(Row)));
    }

    /// <summary>A second annotator read six documents of each half without having seen the first annotation.</summary>
    [Fact]
    public void ThePageShowsHowFarTwoAnnotatorsAgree()
    {
        var (learnt, other) = (Agreement("learn"), Agreement("sealed"));
        var rows = Page.Of(PageOfScores).Rows.ToHashSet(StringComparer.Ordinal);
        var agreed = Shown
            .Skip(1)
            .Select(figure =>
                string.Create(CultureInfo.InvariantCulture, $"| two annotators: {figure} | {learnt[figure]:F3} | {other[figure]:F3} |")
            )
            .ToList();
        Assert.True(agreed.TrueForAll(rows.Contains), $"{PageOfScores} should show\n" + string.Join('\n', agreed));
    }

    [Theory]
    [InlineData("learn")]
    [InlineData("sealed")]
    public void AHalfIsLargeEnough(string half)
    {
        var gold = ScoredFile.Load(Path.Combine(Conventions.SourceTree.Root, "tests", "BeltRoad.Stats.Tests", "Unseen", half));
        Assert.InRange(gold.Documents.Count, FewestDocuments, int.MaxValue);
        Assert.InRange(
            gold.Documents.Values.Sum(lines => lines.Count(line => line is { Class: "statistic", Optional: false })),
            FewestStatistics,
            int.MaxValue
        );
    }

    private static string Row(string figure)
    {
        var (learnt, other) = (Learnt.Value[figure], Sealed.Value[figure]);
        return string.Create(CultureInfo.InvariantCulture, $"| {figure} | {learnt:F3} | {other:F3} | {learnt - other:+0.000;-0.000} |");
    }

    private static Score Agreement(string half)
    {
        var unseen = Path.Combine(Conventions.SourceTree.Root, "tests", "BeltRoad.Stats.Tests", "Unseen");
        var second = ScoredFile.Load(Path.Combine(unseen, "second", half + ".jsonl"));
        var first = ScoredFile.Load(Path.Combine(unseen, half));
        var both = first.Documents.Where(document => second.Documents.ContainsKey(document.Key));
        return Scorer.Of(
            first with
            {
                Documents = both.ToDictionary(
                    document => document.Key,
                    document => (IReadOnlyList<ScoredLine>)[.. document.Value.Where(line => line.Class == "statistic")],
                    StringComparer.Ordinal
                ),
            },
            second.Documents
        );
    }

    private static Score Read(string half)
    {
        var folder = Path.Combine("tests", "BeltRoad.Stats.Tests", "Unseen", half);
        return ReadTexts.Scored(folder, folder);
    }
}
