using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>What the store knows of the difference between a run and the good run before it, as <c>beltroad diff</c> tells it.</summary>
/// <param name="Before">The earlier run; null for a first one.</param>
/// <param name="Read">Documents that were read with another outcome: their text or the program changed.</param>
internal sealed record RunDifference(
    RunSummary Run, RunSummary? Before, IReadOnlyList<StoredDocument> Added, IReadOnlyList<StoredDocument> Read, IReadOnlyList<StoredDocument> Gone, IReadOnlyList<FactChange> Changes)
{
    public bool IsNone => Added.Count + Read.Count + Gone.Count + Changes.Count == 0;

    public static RunDifference? Of(FactStore store, long id)
    {
        var good = store.Runs(int.MaxValue).Where(run => run.Outcome != RunOutcome.Failed).ToList();
        var at = good.FindIndex(run => run.Id == id);
        if (at < 0)
        {
            return null;
        }

        var before = at + 1 < good.Count ? good[at + 1] : null;
        var now = store.DocumentsOf(id).ToDictionary(document => document.Id, StringComparer.Ordinal);
        var then = (before is null ? [] : store.DocumentsOf(before.Id)).ToDictionary(document => document.Id, StringComparer.Ordinal);
        return new RunDifference(
            good[at],
            before,
            [.. now.Values.Where(document => !then.ContainsKey(document.Id))],
            [.. now.Values.Where(document => then.TryGetValue(document.Id, out var earlier) && earlier.Reading != document.Reading)],
            [.. then.Values.Where(document => !now.ContainsKey(document.Id))],
            before is null ? [] : RunDiff.Of(store.Find(new FactQuery { Run = before.Id }), store.Find(new FactQuery { Run = id }), IndicatorLexicon.Default));
    }
}
