using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>What the store knows of the difference between a run and the good run before it. Statements are the same where their document, sentence and number are.</summary>
/// <param name="Before">The earlier run; null for a first one.</param>
/// <param name="Read">Documents that were read with another outcome: their text or the program changed.</param>
internal sealed record RunDifference(
    RunSummary Run, RunSummary? Before, IReadOnlyList<StoredDocument> Added, IReadOnlyList<StoredDocument> Read, IReadOnlyList<StoredDocument> Gone, IReadOnlyList<ShownFact> New, IReadOnlyList<ShownFact> Missing)
{
    public bool IsNone => Added.Count + Read.Count + Gone.Count == 0;

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
        var added = now.Values.Where(document => !then.ContainsKey(document.Id)).ToList();
        var gone = then.Values.Where(document => !now.ContainsKey(document.Id)).ToList();
        var read = now.Values.Where(document => then.TryGetValue(document.Id, out var earlier) && earlier.Reading != document.Reading).ToList();
        var stated = Facts(store, read.Select(document => then[document.Id]).Concat(gone));
        var states = Facts(store, read.Concat(added));
        return new RunDifference(good[at], before, added, read, gone, Without(states, stated), Without(stated, states));
    }

    private static List<StoredFact> Facts(FactStore store, IEnumerable<StoredDocument> documents) => [.. documents.SelectMany(store.FactsOf)];

    private static IReadOnlyList<ShownFact> Without(List<StoredFact> facts, List<StoredFact> others)
    {
        var known = others.CountBy(Identity).ToDictionary(pair => pair.Key, pair => pair.Value);
        return [.. facts.Where(fact => known.TryGetValue(Identity(fact), out var left) && left > 0 ? (known[Identity(fact)] = left - 1) < 0 : true).Select(ShownFact.Of)];
    }

    private static object Identity(StoredFact fact) =>
        (fact.Fact.DocumentId, fact.Quote, fact.Text, fact.Fact.Value, fact.Fact.High, fact.Fact.Unit, fact.Fact.Status, fact.Fact.Time);
}
