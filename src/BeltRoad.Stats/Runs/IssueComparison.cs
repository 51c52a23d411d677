using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// Finds what changed since an earlier run by comparing the documents that were read with a different outcome; the facts of the others are
/// in both runs.
/// </summary>
/// <param name="prints">By document id, the hashes over the present readings.</param>
internal sealed class IssueComparison(FactStore store, IReadOnlyDictionary<string, string> prints)
{
    private (long Run, IReadOnlyList<StoredDocument> Others, IReadOnlySet<string> Same)? last;

    /// <summary>The ids of the documents that a run read with the outcome they have now.</summary>
    public IReadOnlySet<string> SameAs(long run) => Against(run).Same;

    /// <param name="before">The run of the previous issue.</param>
    /// <param name="ledgers">In the order of their letters.</param>
    public IReadOnlyList<FactChange> With(long before, IReadOnlyList<Ledger> ledgers, IReadOnlyDictionary<string, string> letters)
    {
        var (others, ids) = Against(before);
        var gone = others.SelectMany(store.FactsOf).ToList();
        bool IsSame(Ledger ledger) => ids.Contains(ledger.Document.Id);
        var come = ledgers
            .Where(ledger => !IsSame(ledger))
            .SelectMany(ledger => StoredFact.Of(ledger, letters[ledger.Document.Id]))
            .ToList();
        var same = ledgers.Where(IsSame);
        return RunDiff.Of(
            gone,
            come,
            IndicatorLexicon.Default,
            isWanted =>
                same.Where(ledger => ledger.Facts.Any(isWanted))
                    .SelectMany(ledger => StoredFact.Of(ledger, letters[ledger.Document.Id]).Where(fact => isWanted(fact.Fact)))
        );
    }

    /// <summary>The previous issue and the previous report are usually of the same run.</summary>
    private (IReadOnlyList<StoredDocument> Others, IReadOnlySet<string> Same) Against(long run)
    {
        if (last is not { } known || known.Run != run)
        {
            var (others, same) = store.Compare(run, prints);
            last = known = (run, others, same);
        }

        return (known.Others, known.Same);
    }
}
