using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// Whether the facts that are kept and the report that stands are of one run. They are not where a run was killed while it was
/// published, or one of the two was brought back from a copy.
/// </summary>
internal static class StoreAndReport
{
    /// <returns>False where the report is of another run than the last good one of the store; true where there is no report.</returns>
    /// <exception cref="RefusedException">The store has other documents or facts of the same run, or gives other letters.</exception>
    public static bool AreOfOneRun(FactStore store, string output)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (ReportHead.Of(Path.Combine(output, "latest")) is not { } report)
        {
            return true;
        }

        if (store.LastGood() is not { Run: var last } || !report.IsOf(last.Started))
        {
            return Joined(ReportLetters.Of([Path.Combine(output, "latest")], static _ => { }), store.Letters()) is null
                ? throw new RefusedException(RefusalTexts.StoreOfOthers(Path.Combine(output, FactStore.FileName)))
                : false;
        }

        return report.FactsFingerprint is not { } print || print == store.FactsPrintOf(last.Id)
            ? true
            : throw new RefusedException(
                RefusalTexts.StoreDamaged(
                    Path.Combine(output, FactStore.FileName),
                    "its documents and facts are not those of the report of the same run"
                )
            );
    }

    /// <summary>The letters of a store that is about to be set aside; none where it cannot be read.</summary>
    internal static IReadOnlyDictionary<string, string> LettersOf(string path)
    {
        try
        {
            using var store = FactStore.OpenExisting(path);
            return store.Letters();
        }
        catch (RefusedException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }

    /// <summary>The letters of reports and of a store, by document id; null where they contradict each other.</summary>
    internal static IReadOnlyDictionary<string, string>? Joined(
        IReadOnlyDictionary<string, string> reports,
        IReadOnlyDictionary<string, string> store
    )
    {
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (document, letter) in reports.Concat(store))
        {
            if (
                (!letters.TryAdd(document, letter) && letters[document] != letter)
                || (!documents.TryAdd(letter, document) && documents[letter] != document)
            )
            {
                return null;
            }
        }

        return letters;
    }
}
