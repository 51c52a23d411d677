using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>The keys, in order, of the listed facts of documents selected by letter, by id, or by the beginning of the id.</summary>
internal sealed class DocumentKeys(SqliteConnection connection, FactKeys keys, FactQuery query)
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

        return keys.Count <= MostFacts
            ? Among(name)
            : OfDocuments(
                connection.Query<(long, long)>(
                    $"SELECT ordinal, reading FROM documents INDEXED BY documents_by_ordinal WHERE {Wanted} ORDER BY ordinal",
                    new { name, Last },
                    buffered: false
                )
            );
    }

    private IEnumerable<FactKey> OfDocuments(IEnumerable<(long Ordinal, long Reading)> documents)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT span_start FROM facts WHERE reading = @reading AND +facet IN "
            + $"({keys.Facets}){(query.Indicator is null ? string.Empty : " AND +indicator = @indicator")} ORDER BY span_start";
        var asked = command.Parameters.Add("@reading", SqliteType.Integer);
        if (query.Indicator is { } indicator)
        {
            command.Parameters.AddWithValue("@indicator", indicator);
        }

        foreach (var (ordinal, reading) in documents)
        {
            asked.Value = reading;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                yield return new FactKey(string.Empty, 0, string.Empty, ordinal, reader.GetInt64(0)) { Reading = reading };
            }
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
