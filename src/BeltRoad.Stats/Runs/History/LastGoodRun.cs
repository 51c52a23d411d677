using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs.History;

/// <summary>The last run whose facts are stored, with what it could not read.</summary>
internal sealed record LastGoodRun(RunSummary Run, IReadOnlyList<Refusal> Refused)
{
    /// <summary>
    /// Returns null if the store is missing, cannot be read (which the code that needs it reports), or holds no good run.
    /// </summary>
    public static LastGoodRun? Of(StoreAddress address)
    {
        try
        {
            if (!address.Exists)
            {
                return null;
            }

            using var store = FactStore.OpenExisting(address);
            return store.LastGood() is { } last ? new LastGoodRun(last.Run, last.Refused) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
