using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs.History;

/// <summary>The last run whose facts are kept, with what it could not read.</summary>
internal sealed record LastGoodRun(RunSummary Run, IReadOnlyList<Refusal> Refused)
{
    /// <summary>Null where the store is missing or cannot be read, of which who needs it will speak, or where it holds none.</summary>
    public static LastGoodRun? Of(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var store = FactStore.OpenExisting(path);
            return store.LastGood() is { } last ? new LastGoodRun(last.Run, last.Refused) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
