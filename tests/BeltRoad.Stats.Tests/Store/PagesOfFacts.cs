using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Tests.Store;

public abstract class PagesOfFacts(GoldStore gold)
{
    /// <summary>
    /// Kind, status, measure, document and words, each empty where it does not narrow; the least number of facts that are like that.
    /// </summary>
    private static readonly (string Kind, string Status, string Measure, string Document, string Words, int Least)[] Filters =
    [
        ("", "", "", "", "", 150),
        ("train", "", "", "", "", 4),
        ("", "planned", "", "", "", 5),
        ("", "", "growth", "", "", 1),
        ("investment", "actual", "", "", "", 2),
        ("event", "forecast", "rate", "", "", 0),
        ("", "", "", "B", "", 100),
        ("", "actual", "", "C", "", 1),
        ("", "", "", "Z", "", 0),
        ("", "", "", "", "班列", 2),
        ("", "", "", "", "国家 over", 5),
        ("", "actual", "", "", "亿", 20),
        ("", "", "", "", "3", 50),
        ("", "", "", "B", "2022", 10),
        ("", "", "", "", "b173:496", 1),
        ("", "", "", "", "１５０", 2),
        ("", "", "", "", "no such words", 0),
    ];

    public static IReadOnlyCollection<ITheoryDataRow> Rows()
    {
        var rows = new TheoryData<FactOrder, bool, int, int>();
        foreach (var order in Enum.GetValues<FactOrder>())
        {
            for (var filter = 0; filter < Filters.Length; filter++)
            {
                rows.Add(order, false, filter, 7);
                rows.Add(order, true, filter, 50);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    internal void ReachEveryFactOnceInOrderForwardAndBack(FactOrder order, bool descending, int filter, int size)
    {
        var store = gold.Store;
        var query = QueryOf(filter) with { Order = order, Descending = descending };
        var expected = Expected(store, query);
        Assert.True(expected.Count >= Filters[filter].Least, $"{expected.Count} facts");
        Assert.Equal(expected, Forward(store, query, size, out var last));
        Assert.Equal(expected, Backward(store, query, size, last));
        Assert.Equal(expected.Count, store.Page(query, null, null, size, SearchText.Of).Count);
        Assert.Equal(expected, store.All(query, SearchText.Of).Select(fact => fact.Code));
    }

    [Theory]
    [InlineData("", "3", 7, 20)]
    [InlineData("", "年", 7, 1)]
    [InlineData("", "20", 50, 60)]
    [InlineData("planned", "年", 2, 3)]
    [InlineData("", "中欧班列", 3, 5)]
    public void OfASearchThatFindsTooManyReachEachOnceByDocumentAndTellSo(string status, string words, int size, int most)
    {
        using var folder = new TempFolder();
        using var store = GoldStore.Filled(gold.Place, folder, GoldLedgers.All);
        var query = new FactQuery
        {
            Status = EnumNames.TryParse(status, out Status known) ? known : null,
            Words = words.Split(' '),
            Order = FactOrder.Value,
        };
        var expected = Expected(store, query with { Order = FactOrder.Claim });
        store.MostSearched = most;
        var first = store.Page(query, null, null, size, SearchText.Of);
        Assert.Equal((null, false), (first.Count, first.IsOrdered));
        Assert.Equal(expected, Forward(store, query, size, out var last));
        Assert.Equal(expected, Backward(store, query, size, last));
    }

    [Theory]
    [InlineData("B173:496", 120)]
    [InlineData("5,685", 130)]
    [InlineData("铁路合作组织", 130)]
    [InlineData("no such words", 1)]
    public void OfASearchLookOnlyAtTheDocumentsThatHoldTheWords(string words, int most)
    {
        using var folder = new TempFolder();
        using var store = GoldStore.Filled(gold.Place, folder, GoldLedgers.All);
        var query = new FactQuery { Words = SearchText.Fold(words).Split(' '), Order = FactOrder.Value };
        var expected = Expected(store, query);
        store.MostSearched = most;
        var page = store.Page(query, null, null, 50, SearchText.Of);
        Assert.Equal(expected, page.Facts.Select(fact => fact.Code));
        Assert.Equal(((long?)expected.Count, true), (page.Count, page.IsOrdered));
    }

    [Fact]
    public void AreOfTheLastGoodRunAlone()
    {
        using var folder = new TempFolder();
        using var store = GoldStore.Filled(gold.Place, folder, GoldLedgers.All);
        var changed = GoldLedgers.All[2] with
        {
            Facts = [.. GoldLedgers.All[2].Facts.Select(fact => fact with { Subject = "x", Status = Status.Forecast })],
        };
        foreach (
            var ledgers in (IReadOnlyList<Ledger>[])
                [
                    [.. GoldLedgers.All.Take(2), changed],
                    [GoldLedgers.All[1]],
                    GoldLedgers.All,
                    [changed, GoldLedgers.All[0]],
                ]
        )
        {
            GoldStore.Commit(store, ledgers);
            Same(store, ledgers);
        }

        using var failed = store.Begin(GoldStore.RunOf([]) with { Outcome = RunOutcome.Failed }, GoldStore.Letters);
        failed.Commit();
        Same(store, [GoldLedgers.All[0], changed]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1~2")]
    [InlineData("1~2~x~~")]
    [InlineData("-1~2~3~~")]
    [InlineData("' OR 1=1 --")]
    public void BeginAtNoKeyThatIsNone(string text) => Assert.Null(FactKey.Parse(text));

    [Fact]
    public void BeginAtAKeyAsItIsWritten()
    {
        var key = new FactKey("km/h", -1.25e30, "a~b 共", 12345, 678);
        Assert.Equal(key, FactKey.Parse(key.ToString()));
    }

    private protected static void Same(FactStore store, IReadOnlyList<Ledger> ledgers)
    {
        var expected = ledgers
            .OrderBy(ledger => GoldStore.Letters[ledger.Document.Id])
            .SelectMany(ledger => StoredFact.Of(ledger, GoldStore.Letters[ledger.Document.Id]))
            .Select(fact => (fact.Code, fact.Fact.Subject))
            .ToList();
        Assert.Equal(expected, store.All(new FactQuery(), SearchText.Of).Select(fact => (fact.Code, fact.Fact.Subject)));
        foreach (
            var query in (FactQuery[])
                [
                    new(),
                    new() { Status = Status.Forecast },
                    new() { Status = Status.Planned, Order = FactOrder.Time },
                    new() { Words = ["x"] },
                    new() { Order = FactOrder.Value },
                ]
        )
        {
            var page = store.Page(query, null, null, 50, SearchText.Of);
            var all = Expected(store, query);
            Assert.Equal((all.Count, expected.Count), ((int)page.Count!, (int)page.Total));
            Assert.Equal(all.Take(50), page.Facts.Select(fact => fact.Code));
        }
    }

    /// <summary>By definition: all facts of the last good run, narrowed and put in order here.</summary>
    private static List<string> Expected(FactStore store, FactQuery query)
    {
        var left = store
            .Find(new FactQuery())
            .Where(stored =>
                (query.Kind is null || stored.Fact.Kind == query.Kind)
                && (query.Status is null || stored.Fact.Status == query.Status)
                && (query.Measure is null || stored.Fact.Measure == query.Measure)
                && (query.Document is null || stored.Letter == query.Document)
                && query.Words.All(word => SearchText.Of(stored).Contains(word, StringComparison.Ordinal))
            )
            .ToList();
        if (query.Descending)
        {
            left.Reverse();
        }

        var ordered = (query.Order, query.Descending) switch
        {
            (FactOrder.Value, false) => left.OrderBy(stored => stored.Fact.Unit.Code, StringComparer.Ordinal)
                .ThenBy(stored => stored.Fact.Value),
            (FactOrder.Value, true) => left.OrderBy(stored => stored.Fact.Unit.Code, StringComparer.Ordinal)
                .ThenByDescending(stored => stored.Fact.Value),
            (FactOrder.Subject, false) => left.OrderBy(stored => stored.Fact.Subject, StringComparer.Ordinal),
            (FactOrder.Subject, true) => left.OrderByDescending(stored => stored.Fact.Subject, StringComparer.Ordinal),
            (FactOrder.Time, false) => left.OrderBy(stored => stored.Fact.Time is null)
                .ThenBy(stored => stored.Fact.Time?.End.LastDay.ToString(), StringComparer.Ordinal),
            (FactOrder.Time, true) => left.OrderBy(stored => stored.Fact.Time is null)
                .ThenByDescending(stored => stored.Fact.Time?.End.LastDay.ToString(), StringComparer.Ordinal),
            _ => left.AsEnumerable(),
        };
        return [.. ordered.Select(stored => stored.Code)];
    }

    private static List<string> Forward(FactStore store, FactQuery query, int size, out FactKey? last)
    {
        var codes = new List<string>();
        FactKey? after = null;
        do
        {
            last = after;
            var page = store.Page(query, after, null, size, SearchText.Of);
            Assert.Equal(after is not null, page.Previous is not null);
            Assert.True(page.Facts.Count == size || page.Next is null || page.LookedAt is not null, "a page that is not full goes on");
            codes.AddRange(page.Facts.Select(fact => fact.Code));
            after = page.Next;
        } while (after is not null);
        return codes;
    }

    /// <param name="last">The key behind which the last page begins; null where there is one page only.</param>
    private static List<string> Backward(FactStore store, FactQuery query, int size, FactKey? last)
    {
        var page = store.Page(query, last, null, size, SearchText.Of);
        var codes = page.Facts.Select(fact => fact.Code).ToList();
        while (page.Previous is { } before)
        {
            page = store.Page(query, null, before, size, SearchText.Of);
            Assert.NotNull(page.Next);
            codes.InsertRange(0, page.Facts.Select(fact => fact.Code));
        }

        return codes;
    }

    private static FactQuery QueryOf(int filter)
    {
        var (kind, status, measure, document, words, _) = Filters[filter];
        return new FactQuery
        {
            Kind = EnumNames.TryParse(kind, out Kind knownKind) ? knownKind : null,
            Status = EnumNames.TryParse(status, out Status knownStatus) ? knownStatus : null,
            Measure = EnumNames.TryParse(measure, out Measure knownMeasure) ? knownMeasure : null,
            Document = document.Length > 0 ? document : null,
            Words = SearchText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }
}

public sealed class SqlitePagesOfFacts(SqliteGoldStore gold) : PagesOfFacts(gold), IClassFixture<SqliteGoldStore>
{
    [Fact]
    public void OfAStoreThatAnEarlierVersionWroteAreTheSame()
    {
        using var folder = new TempFolder();
        using var now = GoldStore.Filled(StorePlace.Sqlite, folder, GoldLedgers.All);
        var old = StoreSchema.Facts with { Scripts = [.. StoreSchema.Facts.Scripts.Take(3)] };
        using (var connection = StoreFile.Open(folder["old.db"], old, create: true))
        {
            connection.Run($"ATTACH '{folder["beltroad.db"]}' AS now");
            foreach (var table in (string[])["documents", "runs", "readings", "run_readings", "facts"])
            {
                var columns = Text(connection, $"SELECT group_concat(name) FROM pragma_table_info('{table}', 'main')");
                connection.Run($"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}");
            }
        }

        using var store = FactStore.OpenExisting(folder["old.db"]);
        Assert.Null(store.Listed());
        RunListings.Ensure(store);
        Same(store, GoldLedgers.All);
        Assert.Equal(now.Listed(), store.Listed());
        Assert.Equal(now.DocumentsFrom(null, false, 9), store.DocumentsFrom(null, false, 9));
        Assert.Equal(
            now.SeriesAfter(0, 999, 999).Select(series => string.Join(' ', series.Facts.Select(fact => fact.Code))),
            store.SeriesAfter(0, 999, 999).Select(series => string.Join(' ', series.Facts.Select(fact => fact.Code)))
        );
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}

public sealed class PostgresPagesOfFacts(PostgresGoldStore gold) : PagesOfFacts(gold), IClassFixture<PostgresGoldStore>;
