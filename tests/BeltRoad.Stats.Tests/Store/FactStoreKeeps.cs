using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Store;

public abstract class FactStoreKeeps(StorePlace place)
{
    private static readonly DateTimeOffset Day = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private protected static readonly Dictionary<string, string> Letters = GoldLedgers
        .All.Select((ledger, index) => (ledger.Document.Id, Letter: ((char)('A' + index)).ToString()))
        .ToDictionary(pair => pair.Id, pair => pair.Letter, StringComparer.Ordinal);

    [Fact]
    public void EveryFieldOfEveryFact()
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(place.In(folder));
        Commit(store, RunOf(GoldLedgers.All));
        var expected = GoldLedgers.All.SelectMany(ledger => StoredFact.Of(ledger, Letters[ledger.Document.Id])).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(Print(expected), Print(store.Find(new FactQuery())));
        Assert.Equal(Letters, store.Letters());
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-33.333333333333333333333333333")]
    [InlineData("19100000000000")]
    public void ValuesExactly(string value)
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(place.In(folder));
        var ledger = GoldLedgers.All[0];
        var exact = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var first = ledger.Facts[0] with
        {
            Value = exact,
            High = exact,
            Trace = ["read \"x\"", "scaled\nby 10"],
            TimeRule = "own",
            Scope = "s",
            MeasureRule = "m",
            KindRule = "k",
            Condition = "若通车",
            Confidence = 0.25,
            Doubts = [Doubt.SecondReader],
        };
        Commit(store, RunOf([ledger with { Facts = [first, .. ledger.Facts.Skip(1)] }]));
        var kept = store.Find(new FactQuery { Limit = 1 })[0].Fact;
        Assert.Equal((exact, (decimal?)exact, "own", "s", 0.25), (kept.Value, kept.High, kept.TimeRule, kept.Scope, kept.Confidence));
        Assert.Equal(first.Trace, kept.Trace);
        Assert.Equal(first.Doubts, kept.Doubts);
        Assert.Equal(("m", first.StatusRule, "k", "若通车"), (kept.MeasureRule, kept.StatusRule, kept.KindRule, kept.Condition));
    }

    [Fact]
    public void OnlyTheFactsAskedFor()
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(place.In(folder));
        Commit(store, RunOf(GoldLedgers.All));
        var all = store.Find(new FactQuery());
        var query = new FactQuery
        {
            Kind = Kind.Trade,
            Status = Status.Actual,
            Document = "B",
        };
        var expected = all.Where(stored => stored is { Letter: "B", Fact: { Kind: Kind.Trade, Status: Status.Actual } }).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(Print(expected), Print(store.Find(query)));
        Assert.Equal(Print(expected), Print(store.Find(query with { Document = GoldLedgers.All[1].Document.Id[..8] })));
        Assert.Equal(Print(all.Take(3)), Print(store.Find(new FactQuery { Limit = 3 })));
        Assert.Empty(store.Find(new FactQuery { Document = "' OR 1=1 --" }));
    }

    [Fact]
    public void NothingOfARunThatWasNotCommitted()
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(place.In(folder));
        store.Begin(RunOf(GoldLedgers.All), Letters).Dispose();
        Assert.Empty(store.Find(new FactQuery()));
        Assert.Empty(store.Letters());
        Assert.Equal(0, Count(folder, "runs"));
    }

    [Fact]
    public void OneReadingForRunsThatReadTheSame()
    {
        using var folder = new TempFolder();
        using (var store = FactStore.Open(place.In(folder)))
        {
            Commit(store, RunOf(GoldLedgers.All));
            Commit(store, RunOf(GoldLedgers.All));
            var changed = GoldLedgers.All[0] with { Facts = [.. GoldLedgers.All[0].Facts.Select(fact => fact with { Subject = "x" })] };
            Commit(store, RunOf([changed, .. GoldLedgers.All.Skip(1)]));
            Assert.Equal("x", store.Find(new FactQuery { Limit = 1 })[0].Fact.Subject);
        }

        Assert.Equal(3, Count(folder, "runs"));
        Assert.Equal(GoldLedgers.All.Count + 1, Count(folder, "readings"));
    }

    [Fact]
    public void TheLastGoodRunWhenALaterOneFailed()
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(place.In(folder));
        Commit(store, RunOf(GoldLedgers.All));
        Commit(store, RunOf([]) with { Outcome = RunOutcome.Failed, Message = "no space" });
        Assert.NotEmpty(store.Find(new FactQuery()));
    }

    [Theory]
    [InlineData("", "a", 1)]
    [InlineData("a", "a", 1)]
    [InlineData("a", "b", 2)]
    [InlineData("aab", "a", 3)]
    [InlineData("aba", "a", 3)]
    [InlineData("aB", "b", 2)]
    [InlineData("aBa", "a", 1)]
    public void OneIssueNumberForRunsOverUnchangedInputs(string runs, string inputs, int issue)
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(place.In(folder));
        foreach (var run in runs)
        {
            Commit(
                store,
                RunOf([]) with
                {
                    InputsSha256 = char.ToLowerInvariant(run).ToString(),
                    Outcome = char.IsUpper(run) ? RunOutcome.Failed : RunOutcome.Done,
                }
            );
        }

        Assert.Equal(issue, store.IssueOf(inputs));
    }

    [Fact]
    public void NothingWhereAStoreWasOnlyAskedFor()
    {
        using var folder = new TempFolder();
        Assert.Equal("store-missing", Assert.Throws<RefusedException>(() => FactStore.OpenExisting(place.In(folder))).Refusal.Code);
        Assert.False(place.In(folder).Exists);
        FactStore.Open(place.In(folder)).Dispose();
        Assert.True(place.In(folder).Exists);
    }

    [Fact]
    public void ANewStoreInPlaceOfTheOldOneWhichIsSetAside()
    {
        using var folder = new TempFolder();
        var address = place.In(folder);
        using (var store = FactStore.Open(address))
        {
            Commit(store, RunOf(GoldLedgers.All));
        }

        FactStore.Open(address.BeginRebuild()).Dispose();
        address.DiscardRebuild();
        Assert.Equal(1L, place.Scalar(folder, "SELECT count(*) FROM runs"));
        using (var store = FactStore.Open(address.BeginRebuild()))
        {
            Commit(store, RunOf([GoldLedgers.All[0]]));
        }

        address.EndRebuild(Day);
        Assert.Equal(1L, place.Scalar(folder, "SELECT count(*) FROM readings"));
        address.SetAside(Day.AddDays(1));
        Assert.False(address.Exists);
    }

    private protected static RunRecord RunOf(IReadOnlyList<Ledger> ledgers) =>
        new(Day, Day.AddSeconds(1), "test", "hash", RunOutcome.Done, ledgers, []);

    private static void Commit(FactStore store, RunRecord run)
    {
        using var pending = store.Begin(run, Letters);
        pending.Commit();
    }

    private static string Print(IEnumerable<StoredFact> facts)
    {
        using var writer = new StringWriter();
        LedgerJsonl.Write(facts, writer);
        return writer.ToString();
    }

    private long Count(TempFolder folder, string table) => (long)place.Scalar(folder, "SELECT count(*) FROM " + table)!;
}

public sealed class SqliteFactStoreKeeps() : FactStoreKeeps(StorePlace.Sqlite)
{
    [Theory]
    [InlineData("PRAGMA user_version = 99", "store-newer")]
    [InlineData("PRAGMA application_id = 7", "store-foreign")]
    public void ItsHandsOffAFileThatIsNotItsOwn(string sql, string code)
    {
        using var folder = new TempFolder();
        var path = folder["beltroad.db"];
        FactStore.Open(path).Dispose();
        SqlFile.Execute(path, sql);
        var refusal = Assert.Throws<RefusedException>(() => FactStore.Open(path)).Refusal;
        Assert.Equal(code, refusal.Code);
        Assert.Equal(path, refusal.Where);
        Assert.Contains("--rebuild", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void ItsHandsOffADamagedFile()
    {
        using var folder = new TempFolder();
        var path = folder.Write("beltroad.db", new string('x', 5000));
        Assert.Equal("store-damaged", Assert.Throws<RefusedException>(() => FactStore.Open(path)).Refusal.Code);
        Assert.Equal(5000, new FileInfo(path).Length);
        StoreRebuild.SetAside(path, DateTimeOffset.UnixEpoch);
        FactStore.Open(path).Dispose();
        Assert.Equal(5000, new FileInfo(path + ".19700101T000000000Z").Length);
    }
}

public sealed class PostgresFactStoreKeeps() : FactStoreKeeps(StorePlace.Postgres)
{
    [Theory]
    [InlineData("UPDATE beltroad_schema SET version = 99", "store-newer")]
    [InlineData("UPDATE beltroad_schema SET application_id = 7", "store-foreign")]
    [InlineData("DROP TABLE beltroad_schema", "store-foreign")]
    [InlineData("UPDATE beltroad_schema SET version = -1", "store-damaged")]
    [InlineData("UPDATE beltroad_schema SET version = 0", "store-damaged")]
    [InlineData("DROP TABLE facts", "store-damaged")]
    [InlineData("DROP INDEX facts_by_value", "store-damaged")]
    [InlineData("ALTER TABLE facts DROP COLUMN quote", "store-damaged")]
    public void ItsHandsOffASchemaThatIsNotItsOwn(string sql, string code)
    {
        using var folder = new TempFolder();
        var address = StorePlace.Postgres.In(folder);
        FactStore.Open(address).Dispose();
        StorePlace.Postgres.Scalar(folder, sql);
        var refusal = Assert.Throws<RefusedException>(() => FactStore.Open(address)).Refusal;
        Assert.Equal((code, address.Name), (refusal.Code, refusal.Where));
        Assert.Contains("--rebuild", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void OneSchemaWhereSeveralProcessesStartAtOnce()
    {
        using var folder = new TempFolder();
        var address = StorePlace.Postgres.In(folder);
        Parallel.For(0, 6, _ => FactStore.Open(address).Dispose());
        Assert.Equal(1L, StorePlace.Postgres.Scalar(folder, "SELECT count(*) FROM beltroad_schema"));
    }

    [Fact]
    public void ARunOutWhileAnotherIsWritten()
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(StorePlace.Postgres.In(folder));
        using var other = FactStore.Open(StorePlace.Postgres.In(folder));
        using var pending = store.Begin(RunOf(GoldLedgers.All), Letters);
        Assert.Equal("store-busy", Assert.Throws<RefusedException>(() => other.Begin(RunOf([]), Letters)).Refusal.Code);
        Assert.Empty(other.Find(new FactQuery()));
        pending.Commit();
        Assert.NotEmpty(other.Find(new FactQuery()));
    }
}
