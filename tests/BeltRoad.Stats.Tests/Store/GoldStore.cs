using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Store;

/// <summary>A store of the gold's facts, to be read, and how others like it are filled.</summary>
public abstract class GoldStore : IDisposable
{
    private static readonly DateTimeOffset Day = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);

    internal static Dictionary<string, string> Letters { get; } =
        GoldLedgers
            .All.Select((ledger, index) => (ledger.Document.Id, Letter: ((char)('A' + index)).ToString()))
            .ToDictionary(pair => pair.Id, pair => pair.Letter, StringComparer.Ordinal);

    private readonly TempFolder folder = new();

    protected GoldStore(StorePlace place) => (Place, Store) = (place, Filled(place, folder, GoldLedgers.All));

    internal StorePlace Place { get; }

    internal FactStore Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static FactStore Filled(StorePlace place, TempFolder folder, IReadOnlyList<Ledger> ledgers)
    {
        var store = FactStore.Open(place.In(folder));
        Commit(store, ledgers);
        return store;
    }

    internal static void Commit(FactStore store, IReadOnlyList<Ledger> ledgers)
    {
        var book = ObservationSet.Of(ledgers, Letters);
        using var pending = store.Begin(RunOf(ledgers) with { Listing = RunListings.Of(book.All, book.Conflicts) }, Letters);
        pending.Commit();
    }

    internal static RunRecord RunOf(IReadOnlyList<Ledger> ledgers) =>
        new(Day, Day.AddSeconds(1), "test", "hash", RunOutcome.Done, ledgers, []);
}

public sealed class SqliteGoldStore() : GoldStore(StorePlace.Sqlite);

public sealed class PostgresGoldStore() : GoldStore(StorePlace.Postgres);
