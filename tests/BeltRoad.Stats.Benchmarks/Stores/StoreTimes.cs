using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Benchmarks.Stores;

/// <summary>How long a large store takes to answer what <c>beltroad facts</c> and the pages of the dashboard ask of it.</summary>
internal static class StoreTimes
{
    private const long Facts = 5_000_000;
    private const int PageSize = 50;
    private const int Rounds = 3;
    private const double MostSeconds = 0.3;

    /// <returns>False where an answer takes longer than <see cref="MostSeconds"/>.</returns>
    public static bool Run(string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FactStore.FileName);
        if (!File.Exists(path))
        {
            var begun = TimeProvider.System.GetTimestamp();
            StoreFill.Run(path, Facts, output);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"filled in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:F0} s, {new FileInfo(path).Length:N0} bytes"
                )
            );
        }

        var slowest = 0.0;
        foreach (
            var (name, ask) in (IEnumerable<(string, Func<FactStore, int>)>)
                [.. OfTheCommand(), .. OfFacts(), .. OfSearches(), .. OfOtherPages()]
        )
        {
            var (best, found) = (double.MaxValue, 0);
            for (var round = 0; round < Rounds; round++)
            {
                var begun = TimeProvider.System.GetTimestamp();
                using var store = FactStore.OpenExisting(path);
                found = ask(store);
                best = Math.Min(best, TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
            }

            slowest = Math.Max(slowest, best);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best, 7:F3} s  {name}: {found:N0}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slowest, 7:F3} s  the slowest, of each the best of {Rounds}"));
        return slowest <= MostSeconds;
    }

    private static IEnumerable<(string Name, Func<FactStore, int> Ask)> OfTheCommand()
    {
        foreach (
            var (name, query) in (IEnumerable<(string, FactQuery)>)
                [
                    ("facts", new FactQuery()),
                    ("facts of a kind", new FactQuery { Kind = Kind.Train }),
                    ("facts of a kind that is not there", new FactQuery { Kind = Kind.Agreement }),
                    ("plans", new FactQuery { Status = Status.Planned }),
                    ("rates", new FactQuery { Measure = Measure.Rate }),
                    ("of an indicator", new FactQuery { Indicator = "train.runs" }),
                    (
                        "of a kind, status, measure and indicator",
                        new FactQuery
                        {
                            Kind = Kind.Train,
                            Status = Status.Actual,
                            Measure = Measure.Period,
                            Indicator = "train.runs",
                        }
                    ),
                    ("of a document", new FactQuery { Document = "ZZZ" }),
                    ("of documents by the beginning of their names", new FactQuery { Document = "3" }),
                    ("plans of such documents", new FactQuery { Document = "31", Status = Status.Planned }),
                ]
        )
        {
            yield return ("command: " + name, store => store.Each(query with { Limit = 1000 }).Count());
        }
    }

    private static IEnumerable<(string Name, Func<FactStore, int> Ask)> OfFacts()
    {
        foreach (var order in Enum.GetValues<FactOrder>())
        {
            foreach (
                var query in (FactQuery[])
                    [
                        new() { Order = order },
                        new() { Order = order, Descending = true },
                        new() { Order = order, Kind = Kind.Freight },
                        new()
                        {
                            Order = order,
                            Status = Status.Planned,
                            Descending = true,
                        },
                        new() { Order = order, Document = "ZZZ" },
                    ]
            )
            {
                var name =
                    $"facts by {order}{(query.Descending ? " turned" : string.Empty)}"
                    + $"{(query.Kind is null ? string.Empty : ", a kind")}{(query.Status is null ? string.Empty : ", plans")}"
                    + $"{(query.Document is null ? string.Empty : ", a document")}";
                yield return (name, store => Page(store, query));
                yield return (
                    name + ", last page",
                    store =>
                        Page(
                            store,
                            query,
                            before: new FactKey(
                                order == FactOrder.Time ? FactKey.Undated : "~",
                                query.Descending ? 0 : 1e30,
                                "\uFFFF",
                                int.MaxValue,
                                0
                            )
                        )
                );
            }
        }

        yield return (
            "facts, from the middle",
            store => Page(store, new FactQuery(), new FactKey(string.Empty, 0, string.Empty, 250_000, 0))
        );
    }

    private static IEnumerable<(string Name, Func<FactStore, int> Ask)> OfSearches()
    {
        foreach (
            var words in (string[])["贸易", "中欧班列 累计", "abcd12:", "123.4", "铁", "7", "over", "no such words", "plan 2030 nothing"]
        )
        {
            var query = new FactQuery { Words = words.Split(' ') };
            yield return ($"search \"{words}\"", store => Page(store, query));
            yield return (
                $"search \"{words}\" by value, plans",
                store => Page(store, query with { Order = FactOrder.Value, Status = Status.Planned })
            );
            yield return (
                $"search \"{words}\", from the middle",
                store => Page(store, query, new FactKey(string.Empty, 0, string.Empty, 250_000, 0))
            );
        }
    }

    private static IEnumerable<(string Name, Func<FactStore, int> Ask)> OfOtherPages() =>
        [
            ("which run is listed", store => (int)store.Listed()!.Statistics),
            ("series", store => store.SeriesAfter(0, PageSize, PageSize).Count),
            ("series, last page", store => store.SeriesAfter(store.Listed()!.Series - PageSize, PageSize, PageSize).Count),
            ("sources", store => store.DocumentsFrom(null, backward: false, 200).Count),
            ("sources, from the middle", store => store.DocumentsFrom("ZZZ", backward: true, 200).Count),
            ("a source", store => store.FactsOf(store.DocumentOf("ZZZ")!).Count),
            ("runs", store => store.Runs(200).Count),
        ];

    private static int Page(FactStore store, FactQuery query, FactKey? after = null, FactKey? before = null) =>
        store.Page(query, after, before, PageSize, SearchText.Of).Facts.Count;
}
