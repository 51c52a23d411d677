using BeltRoad.Stats.Series.Indicators;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>
/// The keys of the listed facts of documents that are asked for by letter, by id or by how the id begins, in their order.
/// </summary>
internal sealed class DocumentKeys(SqliteConnection connection, FactKeys keys, FactQuery query)
{
    /// <summary>So many documents are put in order before the first fact is given.</summary>
    private const int MostDocuments = 10_000;

    /// <summary>
    /// So many facts are gone through, and left out where their document is another, rather than go through the documents.
    /// </summary>
    private const int MostFacts = 20_000;

    /// <summary>Follows every id that begins with what stands before it.</summary>
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
