using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Cache;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Store;

/// <summary>What a store answers about its documents, its series and its runs, against the ledgers that were written.</summary>
public abstract class RunsAreCompared(GoldStore gold)
{
    private static readonly IReadOnlyList<Ledger> Named = [.. GoldLedgers.All.Select(IndicatorLexicon.Default.Name)];

    [Theory]
    [InlineData(null, false, 2, "A B")]
    [InlineData("A", false, 1, "B")]
    [InlineData("A", false, 9, "B C D E F G H I J")]
    [InlineData("C", true, 9, "A B")]
    [InlineData("D", true, 2, "B C")]
    [InlineData("A", true, 9, "")]
    public void DocumentsFollowOneAnotherByLetter(string? from, bool backward, int count, string letters)
    {
        var all = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(GoldStore.Letters.Values.Contains);
        Assert.Equal(all, gold.Store.DocumentsFrom(from, backward, count).Select(document => document.Letter));
    }

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(2, 2, 2)]
    [InlineData(0, 9999, 99)]
    public void SeriesFollowOneAnotherByRank(long after, int count, int most)
    {
        var whole = gold.Store.SeriesAfter(0, 9999, 9999);
        Assert.Equal(gold.Store.Listed()!.Series, whole.Count);
        Assert.Equal(Enumerable.Range(1, whole.Count).Select(static rank => (long)rank), whole.Select(part => part.Rank));
        Assert.All(whole, part => Assert.Equal(part.Statements, part.Facts.Count));
        Assert.Contains(whole, part => part.Facts.Count > most || most > 2);
        Assert.Equal(
            whole.Skip((int)after).Take(count).Select(part => string.Join(' ', part.Facts.Take(most).Select(fact => fact.Code))),
            gold.Store.SeriesAfter(after, count, most).Select(part => string.Join(' ', part.Facts.Select(fact => fact.Code)))
        );
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("A", null, null)]
    [InlineData("B", null, 5)]
    [InlineData(null, "train.runs", null)]
    [InlineData("B", "trade.total", null)]
    [InlineData(null, null, 3)]
    [InlineData("Z", null, null)]
    public void FactsOfADocumentOrAnIndicatorComeInOrder(string? letter, string? indicator, int? limit)
    {
        using var folder = new TempFolder();
        using var store = GoldStore.Filled(gold.Place, folder, Named);
        var expected = Named
            .Where(ledger => letter is null || GoldStore.Letters[ledger.Document.Id] == letter)
            .OrderBy(ledger => GoldStore.Letters[ledger.Document.Id])
            .SelectMany(ledger => StoredFact.Of(ledger, GoldStore.Letters[ledger.Document.Id]))
            .Where(fact => indicator is null || fact.Fact.Indicator == indicator)
            .Take(limit ?? int.MaxValue)
            .Select(fact => fact.Code)
            .ToList();
        Assert.Equal(letter == "Z", expected.Count == 0);
        var query = new FactQuery
        {
            Document = letter,
            Indicator = indicator,
            Limit = limit,
        };
        Assert.Equal(expected, store.Each(query).Select(fact => fact.Code));
        var id = letter is null ? null : GoldStore.Letters.FirstOrDefault(pair => pair.Value == letter).Key;
        Assert.Equal(expected, id is null ? expected : store.Each(query with { Document = id }).Select(fact => fact.Code));
    }

    [Fact]
    public void TwoRunsShareWhatDidNotChange()
    {
        using var folder = new TempFolder();
        using var store = GoldStore.Filled(gold.Place, folder, GoldLedgers.All);
        var changed = GoldLedgers.All[0] with { Facts = [.. GoldLedgers.All[0].Facts.Skip(1)] };
        GoldStore.Commit(store, [changed, GoldLedgers.All[1]]);
        var kept = GoldLedgers.All[1].Document.Id;
        Assert.Equal([Letter(changed)], store.DocumentsOnlyIn(2, 1).Select(document => document.Letter));
        Assert.Equal(
            [Letter(changed), .. GoldLedgers.All.Skip(2).Select(Letter)],
            store.DocumentsOnlyIn(1, 2).Select(document => document.Letter)
        );
        Assert.Equal(StoredFact.Of(GoldLedgers.All[1], "B").Select(fact => fact.Code), store.FactsOfBoth(1, 2).Select(fact => fact.Code));
        var now = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [changed.Document.Id] = ReadingFingerprint.Of(changed),
            [kept] = ReadingFingerprint.Of(GoldLedgers.All[1]),
        };
        var (others, same) = store.Compare(1, now);
        Assert.Equal(store.DocumentsOnlyIn(1, 2), others);
        Assert.Equal([kept], same);
        Assert.Equal(
            StoredFact.Of(changed, "A").Select(fact => fact.Code),
            store.FactsOf(store.DocumentsOnlyIn(2, 1)[0]).Select(fact => fact.Code)
        );
        Assert.Equal(["A", "B"], store.DocumentsOf(2).Select(document => document.Letter));
        Assert.Equal(["A", "B"], store.DocumentsFrom(null, backward: false, 9).Select(document => document.Letter));
    }

    [Fact]
    public void AReadingThatLostAFactIsNotReturned()
    {
        using var folder = new TempFolder();
        using var store = GoldStore.Filled(gold.Place, folder, GoldLedgers.All);
        var document = store.DocumentOf("A")!;
        gold.Place.Scalar(folder, "DELETE FROM facts WHERE doc = 0 AND span_start = (SELECT min(span_start) FROM facts WHERE doc = 0)");
        Assert.Equal("store-damaged", Assert.Throws<RefusedException>(() => store.FactsOf(document)).Refusal.Code);
        Assert.Equal("store-damaged", Assert.Throws<RefusedException>(() => store.Each(new FactQuery()).Count()).Refusal.Code);
    }

    [Fact]
    public void TheLastGoodRunIsReturnedWithWhatItCouldNotRead()
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(gold.Place.In(folder));
        Assert.Null(store.LastGood());
        Refusal[] refused = [new("code", "a.txt", "what", "remedy"), new("other", "b.txt", "that", "do")];
        using (var pending = store.Begin(GoldStore.RunOf(GoldLedgers.All) with { Refused = refused }, GoldStore.Letters))
        {
            pending.Commit();
        }

        var (run, read) = store.LastGood()!.Value;
        Assert.Equal(refused, read);
        Assert.Equal((1L, GoldLedgers.All.Count, 2), (run.Id, run.Documents, run.Refused));
        Assert.Equal(GoldLedgers.All.Sum(ledger => ledger.Facts.Count), run.Statistics);
    }

    [Fact]
    public void EveryMentionIsCountedAndARefusedOneKeptWithItsReason()
    {
        using var folder = new TempFolder();
        var ledger = GoldLedgers.All[0];
        var refused = ledger.Mentions[0] with { Class = MentionClass.Refused, Refusal = "why" };
        using var store = GoldStore.Filled(gold.Place, folder, [ledger with { Mentions = [refused, .. ledger.Mentions.Skip(1)] }]);
        Assert.Equal((long)ledger.Mentions.Count, gold.Place.Scalar(folder, "SELECT CAST(sum(count) AS BIGINT) FROM mention_totals"));
        Assert.Equal(1L, gold.Place.Scalar(folder, "SELECT count FROM mention_totals WHERE class = 'refused'"));
        Assert.Equal("why", gold.Place.Scalar(folder, "SELECT reason FROM refused_mentions"));
        Assert.Equal((long)refused.Span.Start, gold.Place.Scalar(folder, "SELECT span_start FROM refused_mentions"));
    }

    [Fact]
    public void WhatIsKeptIsOfTheDocumentsBetweenAndUnchanged()
    {
        using var folder = new TempFolder();
        using var store = FactStore.Open(gold.Place.In(folder));
        var run = GoldStore.RunOf(GoldLedgers.All) with
        {
            NewReadings = [.. GoldLedgers.All.Select(ledger => (ledger, "source", ReadingFingerprint.Of(ledger)))],
        };
        using (var pending = store.Begin(run, GoldStore.Letters))
        {
            pending.Commit();
        }

        var ids = GoldLedgers.All.Select(ledger => ledger.Document.Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ids, store.Kept(ids[0], ids[^1]).Keys.Order(StringComparer.Ordinal));
        Assert.Equal([ids[1]], store.Kept(ids[1], ids[1]).Keys);
        Assert.Equal("source", store.Kept(ids[0], ids[0])[ids[0]].Source);
        gold.Place.Scalar(folder, $"UPDATE kept_readings SET source = 'other' WHERE document = '{ids[0]}'");
        Assert.Equal(ids.Skip(1), store.Kept(ids[0], ids[^1]).Keys.Order(StringComparer.Ordinal));
    }

    private static string Letter(Ledger ledger) => GoldStore.Letters[ledger.Document.Id];
}

public sealed class SqliteRunsAreCompared(SqliteGoldStore gold) : RunsAreCompared(gold), IClassFixture<SqliteGoldStore>;

public sealed class PostgresRunsAreCompared(PostgresGoldStore gold) : RunsAreCompared(gold), IClassFixture<PostgresGoldStore>;
