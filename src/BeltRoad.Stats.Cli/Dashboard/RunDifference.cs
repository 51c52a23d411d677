using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The difference between a run and the good run before it, as <c>beltroad diff</c> prints it.</summary>
/// <param name="Before">The earlier run; null for the first run, whose documents all count as added.</param>
/// <param name="Read">Documents that were read with a different outcome because their text or the program changed.</param>
internal sealed record RunDifference(
    RunSummary Run,
    RunSummary? Before,
    IReadOnlyList<StoredDocument> Added,
    IReadOnlyList<StoredDocument> Read,
    IReadOnlyList<StoredDocument> Gone,
    IReadOnlyList<FactChange> Changes
)
{
    /// <summary>The maximum number of documents of a kind that a page lists.</summary>
    public const int MostDocuments = 200;

    public bool IsNone => Added.Count + Read.Count + Gone.Count + Changes.Count == 0;

    public int AddedCount => Before is null ? Run.Documents : Added.Count;

    public static RunDifference? Of(FactStore store, long id)
    {
        var good = store.Runs(int.MaxValue).Where(run => run.Outcome != RunOutcome.Failed).ToList();
        var at = good.FindIndex(run => run.Id == id);
        if (at < 0)
        {
            return null;
        }

        if (at + 1 == good.Count)
        {
            return new RunDifference(good[at], null, store.DocumentsOf(id, MostDocuments), [], [], []);
        }

        var before = good[at + 1];
        var now = store.DocumentsOnlyIn(id, before.Id).ToDictionary(document => document.Id, StringComparer.Ordinal);
        var then = store.DocumentsOnlyIn(before.Id, id).ToDictionary(document => document.Id, StringComparer.Ordinal);
        return new RunDifference(
            good[at],
            before,
            [.. now.Values.Where(document => !then.ContainsKey(document.Id))],
            [.. now.Values.Where(document => then.ContainsKey(document.Id))],
            [.. then.Values.Where(document => !now.ContainsKey(document.Id))],
            now.Count + then.Count == 0
                ? []
                : RunDiff.Of(
                    [.. then.Values.SelectMany(store.FactsOf)],
                    [.. now.Values.SelectMany(store.FactsOf)],
                    IndicatorLexicon.Default,
                    isWanted => store.FactsOfBoth(id, before.Id).Where(fact => isWanted(fact.Fact))
                )
        );
    }
}
