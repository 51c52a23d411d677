using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The data of the pages, queried from the store page by page.</summary>
internal sealed class DashboardQueries(RunOptions options)
{
    public const int FactsOfPage = 50;
    private const int DocumentsOfPage = 200;
    private const int SeriesOfPage = 25;
    private const int StatementsOfSeries = 30;

    /// <summary>Facts up to which a question is answered beside a search.</summary>
    private const int MostAsked = 50_000;

    /// <summary>The number of documents whose readings are cached for their source views.</summary>
    private const int KeptLedgers = 8;

    private readonly Lock guard = new();
    private readonly LinkedList<Ledger> ledgers = new();
    private FigureBook? book;

    public RunOptions Options => options;

    /// <summary>Returns the latest report; null if there is none yet.</summary>
    /// <exception cref="RefusedException">There is a report, but it cannot be read.</exception>
    public PublishedReport? Report()
    {
        try
        {
            return PublishedReport.Latest(options.Output);
        }
        catch (RefusedException fault) when (fault.Refusal.Code == "report-missing")
        {
            return null;
        }
    }

    /// <exception cref="RefusedException">The store cannot be read.</exception>
    public IReadOnlyList<RunSummary> Runs(int limit) => WithStore(store => store.Runs(limit), []);

    /// <summary>Returns null if there is no good run yet.</summary>
    /// <exception cref="RefusedException">The store cannot be read.</exception>
    public FactsView? Facts(FactsQuery query) =>
        WithListed<FactsView>(
            (store, run) =>
                new FactsView(
                    query.Stored() is { } asked
                        ? store.Page(asked, query.After, query.Before, FactsOfPage, SearchText.Of)
                        : new FactPage([], null, null, 0, run.Statistics),
                    run.Documents > DocumentsOfPage ? null : store.DocumentsFrom(null, backward: false, DocumentsOfPage)
                )
        );

    /// <summary>
    /// Returns the answer to a question; null if there is no good run yet, or it has more facts than a page can wait for.
    /// </summary>
    public Answer? Ask(string question) =>
        WithListed(
            (store, run) =>
            {
                if (run.Statistics > MostAsked)
                {
                    return null;
                }

                lock (guard)
                {
                    book = book?.Run == run.Run ? book : FigureBook.Of(store);
                    return FigureFinder.Find(book!, QuestionReader.Read(question));
                }
            }
        );

    /// <summary>Returns the observations of the series that a claim belongs to; empty if there is no such claim.</summary>
    public IReadOnlyList<Observation> SeriesOf(string claim) =>
        WithListed<IReadOnlyList<Observation>>(
            (store, run) =>
            {
                if (run.Statistics > MostAsked)
                {
                    return [];
                }

                lock (guard)
                {
                    book = book?.Run == run.Run ? book : FigureBook.Of(store);
                    var named = book!.Figures.FirstOrDefault(figure => figure.Observation.Lead.Code == claim);
                    return
                    [
                        .. book
                            .Figures.Select(static figure => figure.Observation)
                            .Where(other => other.Key.Series == named?.Observation.Key.Series),
                    ];
                }
            }
        ) ?? [];

    /// <summary>Returns, lazily and in order, all facts that match the query.</summary>
    /// <exception cref="RefusedException">The store cannot be read.</exception>
    public IEnumerable<StoredFact> All(FactsQuery query)
    {
        if (!options.StoreAddress.Exists || query.Stored() is not { } asked)
        {
            yield break;
        }

        using var store = FactStore.OpenExisting(options.StoreAddress);
        RunListings.Ensure(store);
        foreach (var fact in store.All(asked, SearchText.Of))
        {
            yield return fact;
        }
    }

    /// <summary>Returns null if there is no good run yet.</summary>
    /// <param name="page">From 1.</param>
    public SeriesView? Series(int page) =>
        WithListed<SeriesView>(
            (store, run) =>
            {
                var pages = (int)Math.Max(1, (run.Series + SeriesOfPage - 1) / SeriesOfPage);
                page = Math.Min(page, pages);
                var parts = store.SeriesAfter((page - 1) * SeriesOfPage, SeriesOfPage, StatementsOfSeries);
                var documents = parts
                    .SelectMany(part => part.Facts)
                    .Select(fact => fact.Letter)
                    .Distinct(StringComparer.Ordinal)
                    .Select(store.DocumentOf)
                    .OfType<StoredDocument>()
                    .ToList();
                return new SeriesView(
                    run,
                    [
                        .. parts.Select(part =>
                        {
                            var observations = Observations.Of(StoredClaims.Of(documents, part.Facts), IndicatorLexicon.Default);
                            return (part, TimeSeries.Of(observations, ConflictRegister.Of(observations))[0]);
                        }),
                    ],
                    page,
                    pages
                );
            }
        );

    /// <summary>Returns null if there is no good run yet.</summary>
    /// <param name="after">The letter of a document: returns the page after it, or, if <paramref name="before"/> is given instead, the page
    /// before that.</param>
    public SourcesView? Sources(string? after, string? before) =>
        WithListed<SourcesView>(
            (store, run) =>
            {
                var found = store.DocumentsFrom(before ?? after, before is not null, DocumentsOfPage + 1);
                var goesOn = found.Count > DocumentsOfPage;
                IReadOnlyList<StoredDocument> page = before is not null
                    ? [.. found.TakeLast(DocumentsOfPage)]
                    : [.. found.Take(DocumentsOfPage)];
                return new SourcesView(page, before is not null ? goesOn : after is not null, before is not null || goesOn, run.Documents);
            }
        );

    /// <summary>Returns null if the last good run has no such document.</summary>
    public SourceView? Source(string letter) =>
        WithListed(
            (store, _) =>
                store.DocumentOf(letter) is { } document ? new SourceView(document, store.FactsOf(document), Ledger(document)) : null
        );

    /// <summary>Returns what changed between a good run and the one before it; null if there is no such run.</summary>
    public RunDifference? Difference(long run) => WithStore(store => RunDifference.Of(store, run), null);

    /// <summary>The document as the run read it, with its numbers; null if the file is gone or has changed since.</summary>
    private Ledger? Ledger(StoredDocument document)
    {
        lock (guard)
        {
            if (ledgers.FirstOrDefault(kept => kept.Document.Id == document.Id && kept.Document.Sha256 == document.Sha256) is { } known)
            {
                return known;
            }
        }

        if (Read(document) is not { } read || read.Sha256 != document.Sha256)
        {
            return null;
        }

        if (FaultBarrier.Try(document.Id, () => StatisticsReader.Read(read), out _) is not { } ledger)
        {
            return null;
        }

        lock (guard)
        {
            ledgers.AddFirst(ledger);
            if (ledgers.Count > KeptLedgers)
            {
                ledgers.RemoveLast();
            }
        }

        return ledger;
    }

    private SourceDocument? Read(StoredDocument document)
    {
        try
        {
            var file = InputFolder.Find(options.Input).Files.FirstOrDefault(file => file.Id == document.Id);
            return file is null ? null : DocumentFile.Read(file.Path, file.Id, options.Reading).Document;
        }
        catch (RefusedException)
        {
            // The folder is gone; the view says so.
            return null;
        }
    }

    private T? WithListed<T>(Func<FactStore, ListedRun, T?> ask)
        where T : class =>
        WithStore(
            store =>
            {
                RunListings.Ensure(store);
                return store.Listed() is { } run ? ask(store, run) : null;
            },
            null
        );

    private T WithStore<T>(Func<FactStore, T> ask, T none)
    {
        if (!options.StoreAddress.Exists)
        {
            return none;
        }

        using var store = FactStore.OpenExisting(options.StoreAddress);
        return ask(store);
    }
}
