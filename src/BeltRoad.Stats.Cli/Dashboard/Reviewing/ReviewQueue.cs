using System.Globalization;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>Holds the facts of the last good run in the order of review, and reads the decisions whenever their file has changed.</summary>
internal sealed class ReviewQueue(RunOptions options, DashboardQueries shelf)
{
    /// <summary>The most facts of a queue: of a larger library, those that are least sure.</summary>
    public const int Most = 20_000;

    private const int MostDocuments = 200;

    private readonly Lock guard = new();
    private (long Run, ReviewState State)? loaded;
    private (long Length, DateTime Written, DecisionBook Book) read = (-1, default, DecisionBook.Empty);

    public DecisionDesk Desk => options.Decisions;

    /// <summary>Null if there is no good run yet.</summary>
    /// <exception cref="Diagnostics.RefusedException">The store, the report or the decisions cannot be read.</exception>
    public ReviewState? State()
    {
        if (!options.StoreAddress.Exists)
        {
            return null;
        }

        using var store = FactStore.OpenExisting(options.StoreAddress);
        RunListings.Ensure(store);
        if (store.Listed() is not { } listed || store.LastGood() is not { Run: var run })
        {
            return null;
        }

        lock (guard)
        {
            var book = Decisions();
            if (loaded?.Run != listed.Run)
            {
                loaded = (listed.Run, Load(store, listed, run.Started));
            }

            return loaded.Value.State with
            {
                Book = book,
            };
        }
    }

    /// <summary>Time as decisions write it.</summary>
    public static string Stamp(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private DecisionBook Decisions()
    {
        var file = new FileInfo(options.ConfirmationsPath ?? string.Empty.PadLeft(1, '.'));
        if (!file.Exists)
        {
            return DecisionBook.Empty;
        }

        if (read.Length != file.Length || read.Written != file.LastWriteTimeUtc)
        {
            read = (file.Length, file.LastWriteTimeUtc, Desk.Read());
        }

        return read.Book;
    }

    private ReviewState Load(FactStore store, ListedRun listed, DateTimeOffset started)
    {
        var least = new PriorityQueue<StoredFact, double>();
        foreach (var fact in store.Each(new FactQuery()))
        {
            least.Enqueue(fact, -fact.Fact.Confidence);
            if (least.Count > Most)
            {
                least.Dequeue();
            }
        }

        var difference = RunDifference.Of(store, listed.Run);
        var report = PublishedReport.IsThere(options.Output) ? shelf.Report() : null;
        return new ReviewState(
            Stamp(started),
            [
                .. least
                    .UnorderedItems.Select(static item => item.Element)
                    .OrderBy(static fact => fact.Fact.Confidence)
                    .ThenBy(static fact => Base26.Of(fact.Letter))
                    .ThenBy(static fact => fact.Fact.Span.Start)
                    .Select(QueuedFact.Of),
            ],
            [
                .. store
                    .DocumentsFrom(null, backward: false, MostDocuments)
                    .Select(static document => (document.Letter, document.Title.Length > 0 ? document.Title : document.Id)),
            ],
            listed.Statistics,
            (difference?.Changes ?? [])
                .Where(static change => change.Sort is not (ChangeSort.Restated or ChangeSort.Copied or ChangeSort.Withdrawn))
                .Select(static change => change.New?.Code)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal),
            report?.Shown ?? new HashSet<string>(StringComparer.Ordinal),
            DecisionBook.Empty
        );
    }
}
