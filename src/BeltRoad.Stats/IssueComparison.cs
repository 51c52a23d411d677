using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats;

/// <summary>What changed since an earlier run, found from the documents that were read with another outcome; the others' facts stand in both.</summary>
/// <param name="prints">By document id, the hashes over what was read now.</param>
internal sealed class IssueComparison(FactStore store, long before, IReadOnlyDictionary<string, string> prints)
{
    /// <param name="ledgers">In the order of their letters.</param>
    public IReadOnlyList<FactChange> With(IReadOnlyList<Ledger> ledgers, IReadOnlyDictionary<string, string> letters)
    {
        var (others, ids) = store.Compare(before, prints);
        var gone = others.SelectMany(store.FactsOf).ToList();
        bool IsSame(Ledger ledger) => ids.Contains(ledger.Document.Id);
        var come = ledgers.Where(ledger => !IsSame(ledger)).SelectMany(ledger => StoredFact.Of(ledger, letters[ledger.Document.Id])).ToList();
        var same = ledgers.Where(IsSame);
        return RunDiff.Of(gone, come, IndicatorLexicon.Default, isWanted => same
            .Where(ledger => ledger.Facts.Any(isWanted))
            .SelectMany(ledger => StoredFact.Of(ledger, letters[ledger.Document.Id]).Where(fact => isWanted(fact.Fact))));
    }
}
