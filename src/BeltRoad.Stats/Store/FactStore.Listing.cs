using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <content>Queries that return the last good run page by page.</content>
internal sealed partial class FactStore
{
    private string ListedDocuments =>
        $"SELECT {DocumentColumns} FROM documents d {dialect.JoinInOrder} readings r ON r.id = d.reading WHERE d.reading IS NOT NULL";

    /// <summary>The maximum number of facts and documents that a search examines for one page: about 0.1 s.</summary>
    internal int MostSearched { get; set; } = 2500;

    /// <summary>The run whose pages are listed; null if no run is listed or a later run is good.</summary>
    public ListedRun? Listed() =>
        Guarded(() =>
            connection.QuerySingleOrDefault<ListedRun>(
                """
                SELECT l.run AS Run, r.documents AS Documents, r.statistics AS Statistics, l.series AS Series,
                    l.conflicting AS Conflicting
                FROM listing l JOIN runs r ON r.id = l.run
                WHERE l.run = (SELECT max(id) FROM runs WHERE outcome <> 'failed')
                """
            )
        );

    /// <summary>Lists the last good run of a store that an earlier version of the program wrote without a listing.</summary>
    public void List(RunListing listing) =>
        Guarded(() =>
        {
            using var transaction = StoreTransaction.Begin(connection);
            if (LastGoodRunId() is { } run && Listed() is null)
            {
                using var lister = new FactLister(connection, listing.SearchText, documents: null);
                var others = connection
                    .Query<(string Id, long Reading)>("SELECT id, reading FROM documents WHERE reading IS NOT NULL")
                    .ToDictionary(other => other.Id, other => other.Reading, StringComparer.Ordinal);
                foreach (
                    var (id, letter, reading) in connection
                        .Query<(string Id, string Letter, long Reading)>(
                            "SELECT d.id, d.letter, r.id FROM run_readings rr JOIN readings r ON r.id = rr.reading JOIN "
                                + "documents d ON d.id = r.document WHERE rr.run = @run",
                            new { run }
                        )
                        .OrderBy(document => Base26.Of(document.Letter))
                )
                {
                    if (!others.Remove(id, out var listed))
                    {
                        lister.List(id, letter, reading);
                    }
                    else if (listed != reading)
                    {
                        lister.Drop(id, listed);
                        lister.List(id, letter, reading);
                    }
                }

                foreach (var (id, reading) in others)
                {
                    lister.Drop(id, reading);
                }

                lister.End(run, listing.Series);
            }

            transaction.Commit();
            return true;
        });

    /// <summary>
    /// Returns a page of the listed facts that match the query's kind, status, measure, document and words, in its order. The query's run
    /// and limit are ignored.
    /// </summary>
    /// <param name="after">The key after which the page begins; null for the first page, or if <paramref name="before"/> is given.</param>
    /// <param name="before">The key before which the page ends.</param>
    /// <param name="searchText">As in <see cref="RunListing"/>.</param>
    public FactPage Page(FactQuery query, FactKey? after, FactKey? before, int size, Func<StoredFact, string> searchText) =>
        Guarded(() =>
        {
            var keys = new FactKeys(connection, query);
            using var rows = new FactRows(connection);
            if (query.Words.Count > 0 || query.Document is not null)
            {
                return new FactSearch(connection, query, keys, rows, searchText, MostSearched).Page(after, before, size);
            }

            var found = keys.Walk(after ?? before, before is not null).Take(size + 1).ToList();
            var goesOn = found.Count > size;
            var page = found.Take(size).ToList();
            if (before is not null)
            {
                page.Reverse();
            }

            var (isFirst, isLast) = before is not null ? (!goesOn, false) : (after is null, !goesOn);
            return new FactPage(
                [.. page.Select(rows.Read)],
                isFirst ? null
                    : page.Count > 0 ? page[0]
                    : after,
                isLast ? null
                    : page.Count > 0 ? page[^1]
                    : before,
                keys.Count,
                keys.Total
            );
        });

    /// <summary>
    /// Returns, lazily and in the order of documents and text, the listed facts that match the query's kind, status, measure, indicator and
    /// document.
    /// </summary>
    public IEnumerable<StoredFact> Each(FactQuery query) => Guarded(Found(query));

    /// <summary>Returns, lazily and in the same order, all listed facts of which <see cref="Page"/> returns a page.</summary>
    public IEnumerable<StoredFact> All(FactQuery query, Func<StoredFact, string> searchText) => Guarded(Found(query, searchText));

    private IEnumerable<StoredFact> Found(FactQuery query)
    {
        using var moment = StoreTransaction.Read(connection);
        using var rows = new FactRows(connection);
        var keys = new FactKeys(connection, query with { Order = FactOrder.Claim, Descending = false, Words = [] });
        if (Listed() is { Statistics: var written } && keys.Total != written)
        {
            throw new InvalidDataException(FormattableString.Invariant($"lists {keys.Total} facts, where {written} were written"));
        }

        var found = query.Document is { } document
            ? new DocumentKeys(connection, keys, query).Of(document)
            : keys.Walk(null, backward: false);
        var count = 0L;
        foreach (var key in query.Limit is { } limit ? found.Take(limit) : found)
        {
            yield return rows.Read(key);
            count++;
        }

        if (query is { Document: null, Indicator: null, Limit: null } && count != keys.Count)
        {
            throw new InvalidDataException(FormattableString.Invariant($"holds {count} facts, where {keys.Count} were written"));
        }
    }

    private IEnumerable<StoredFact> Found(FactQuery query, Func<StoredFact, string> searchText)
    {
        using var rows = new FactRows(connection);
        var keys = new FactKeys(connection, query);
        var isNarrow = query.Words.Count > 0 || query.Document is not null;
        foreach (
            var fact in isNarrow
                ? new FactSearch(connection, query, keys, rows, searchText, MostSearched).Each()
                : keys.Walk(null, backward: false).Select(rows.Read)
        )
        {
            yield return fact;
        }
    }

    /// <summary>Returns the series of the listed run by rank.</summary>
    /// <param name="after">The rank after which to begin.</param>
    /// <param name="mostFacts">The maximum number of facts of one series.</param>
    public IReadOnlyList<SeriesPart> SeriesAfter(long after, int count, int mostFacts) =>
        Guarded<IReadOnlyList<SeriesPart>>(() =>
        {
            using var rows = new FactRows(connection);
            var parts = new List<SeriesPart>();
            foreach (
                var (rank, statements, packed) in connection
                    .Query<(long, long, byte[])>(
                        "SELECT rank, statements, places FROM series WHERE rank > @after ORDER BY rank LIMIT @count",
                        new { after, count }
                    )
                    .AsList()
            )
            {
                var facts = new List<StoredFact>();
                foreach (var (document, start) in SeriesPlaces.Unpack(packed).Take(mostFacts))
                {
                    var reading = connection.ExecuteScalar<long>(
                        "SELECT reading FROM documents WHERE ordinal = @document AND reading IS NOT NULL",
                        new { document }
                    );
                    facts.Add(rows.Read(new FactKey(string.Empty, 0, string.Empty, document, start) { Reading = reading }));
                }

                parts.Add(new SeriesPart(rank, statements, facts));
            }

            return parts;
        });

    /// <summary>The document with that letter in the listed run; null if there is none.</summary>
    public StoredDocument? DocumentOf(string letter) =>
        Guarded(() => connection.QuerySingleOrDefault<StoredDocument>($"{ListedDocuments} AND d.letter = @letter", new { letter }));

    /// <summary>Returns documents of the listed run in order of letter.</summary>
    /// <param name="from">A document's letter: returns those after it, or the last ones before it; null for the first.</param>
    public IReadOnlyList<StoredDocument> DocumentsFrom(string? from, bool backward, int count) =>
        Guarded<IReadOnlyList<StoredDocument>>(() =>
        {
            var found = connection
                .Query<StoredDocument>(
                    $"{ListedDocuments} AND d.ordinal {(backward ? "<" : ">")} @from ORDER BY d.ordinal "
                        + $"{(backward ? "DESC" : string.Empty)} LIMIT @count",
                    new { from = from is null ? -1 : Base26.Of(from), count }
                )
                .AsList();
            if (backward)
            {
                found.Reverse();
            }

            return found;
        });
}
