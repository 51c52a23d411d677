using System.Data.Common;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>The keys, in order, of the listed facts of documents selected by letter, by id, or by the beginning of the id.</summary>
internal sealed class DocumentKeys(DbConnection connection, FactKeys keys, FactQuery query)
{
    /// <summary>At most this many documents are sorted before the first fact is returned.</summary>
    private const int MostDocuments = 10_000;

    /// <summary>
    /// Up to this many facts, the facts are scanned and those of other documents skipped; beyond it, the documents are scanned instead.
    /// </summary>
    private const int MostFacts = 20_000;

    /// <summary>Sorts after every id that begins with the text before it.</summary>
    private const string Last = "\U0010FFFF";

    private const string Wanted = "(letter = @name OR (id >= @name AND id < @name || @Last)) AND reading IS NOT NULL";

    public IEnumerable<FactKey> Of(string name)
    {
        var found = connection
            .Query<(long Ordinal, long Reading)>(
                $"SELECT ordinal, reading FROM documents WHERE {Wanted} LIMIT @most",
                new
                {
                    name,
                    Last,
                    most = MostDocuments + 1,
                }
            )
            .AsList();
        if (found.Count <= MostDocuments)
        {
            found.Sort();
            return OfDocuments(found);
        }

        return keys.Count <= MostFacts ? Among(name) : OfDocuments(InOrder(name));
    }

    private IEnumerable<FactKey> OfDocuments(IEnumerable<(long Ordinal, long Reading)> documents)
    {
        var indicator = query.Indicator is null ? string.Empty : " AND indicator || '' = @Indicator";
        foreach (var (ordinal, reading) in documents)
        {
            foreach (
                var span in connection
                    .Query<long>(
                        $"SELECT span_start FROM facts WHERE reading = @reading AND +facet IN ({keys.Facets}){indicator} "
                            + "ORDER BY span_start",
                        new { reading, query.Indicator }
                    )
                    .AsList()
            )
            {
                yield return new FactKey(string.Empty, 0, string.Empty, ordinal, span) { Reading = reading };
            }
        }
    }

    /// <summary>The documents in order, a portion at a time.</summary>
    private IEnumerable<(long Ordinal, long Reading)> InOrder(string name)
    {
        var last = -1L;
        while (true)
        {
            var portion = connection
                .Query<(long Ordinal, long Reading)>(
                    $"SELECT ordinal, reading FROM documents {Dialect.Of(connection).Using("documents_by_ordinal")} WHERE {Wanted} "
                        + "AND ordinal > @last ORDER BY ordinal LIMIT @most",
                    new
                    {
                        name,
                        Last,
                        last,
                        most = MostDocuments,
                    }
                )
                .AsList();
            foreach (var document in portion)
            {
                yield return document;
            }

            if (portion.Count < MostDocuments)
            {
                yield break;
            }

            last = portion[^1].Ordinal;
        }
    }

    private IEnumerable<FactKey> Among(string name)
    {
        var (last, isWanted) = (-1L, false);
        foreach (var key in keys.Walk(null, backward: false))
        {
            if (key.Document != last)
            {
                var document = connection
                    .Query<(string Id, string Letter)>(
                        "SELECT id, letter FROM documents WHERE ordinal = @Document AND reading IS NOT NULL",
                        new { key.Document }
                    )
                    .AsList()
                    is [var one]
                    ? one
                    : throw new InvalidDataException("a document with listed facts is not there");
                (last, isWanted) = (key.Document, document.Letter == name || document.Id.StartsWith(name, StringComparison.Ordinal));
            }

            if (isWanted)
            {
                yield return key;
            }
        }
    }
}
