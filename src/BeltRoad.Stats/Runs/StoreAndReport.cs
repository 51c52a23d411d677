using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// Checks that the stored facts and the current report are of the same run. They differ if a run was killed while publishing, or if one of
/// the two was restored from a copy.
/// </summary>
internal static class StoreAndReport
{
    /// <returns>False if the report is of another run than the store's last good run; true if there is no report.</returns>
    /// <exception cref="RefusedException">The store has other documents or facts for the same run, or assigns other letters.</exception>
    public static bool AreOfOneRun(FactStore store, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (ReportHead.Of(Path.Combine(options.Output, "latest")) is not { } report)
        {
            return true;
        }

        if (store.LastGood() is not { Run: var last } || !report.IsOf(last.Started))
        {
            return Joined(ReportLetters.Of([Path.Combine(options.Output, "latest")], static _ => { }), store.Letters()) is null
                ? throw new RefusedException(RefusalTexts.StoreOfOthers(options.StorePath))
                : false;
        }

        return report.FactsFingerprint is not { } print || print == store.FactsPrintOf(last.Id)
            ? true
            : throw new RefusedException(
                RefusalTexts.StoreDamaged(options.StorePath, "its documents and facts are not those of the report of the same run")
            );
    }

    /// <summary>The letters of a store that is about to be set aside; empty if it cannot be read.</summary>
    internal static IReadOnlyDictionary<string, string> LettersOf(StoreAddress address)
    {
        try
        {
            using var store = FactStore.OpenExisting(address);
            return store.Letters();
        }
        catch (RefusedException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }

    /// <summary>The letters of reports and of a store by document id; null if they contradict each other.</summary>
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
