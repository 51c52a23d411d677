using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>The keys of the listed facts of documents that are asked for by letter, by id or by how the id begins, in their order.</summary>
internal sealed class DocumentKeys(SqliteConnection connection, FactKeys keys, FactQuery query)
{
    /// <summary>Of more documents the facts are gone through instead, and left out where their document is another.</summary>
    private const int MostDocuments = 10_000;

    /// <summary>Follows every id that begins with what stands before it.</summary>
    private const string Last = "\U0010FFFF";

    public IEnumerable<FactKey> Of(string name)
    {
        var found = connection.Query<(long Ordinal, long Reading)>(
            """
            SELECT ordinal, reading FROM documents
            WHERE (letter = @name OR (id >= @name AND id < @name || @Last)) AND reading IS NOT NULL LIMIT @most
            """,
            new { name, Last, most = MostDocuments + 1 }).AsList();
        return found.Count > MostDocuments ? Among(name) : found.Order().SelectMany(document => OfDocument(document.Ordinal, document.Reading));
    }

    private IEnumerable<FactKey> OfDocument(long ordinal, long reading) =>
        connection.Query<long>(
            $"SELECT span_start FROM facts WHERE reading = @reading AND +facet IN ({keys.Facets}){(query.Indicator is null ? string.Empty : " AND +indicator = @Indicator")} ORDER BY span_start",
            new { reading, query.Indicator })
            .Select(span => new FactKey(string.Empty, 0, string.Empty, ordinal, span) { Reading = reading });

    private IEnumerable<FactKey> Among(string name)
    {
        var (last, isWanted) = (-1L, false);
        foreach (var key in keys.Walk(null, backward: false))
        {
            if (key.Document != last)
            {
                var document = connection.QuerySingle<(string Id, string Letter)>("SELECT id, letter FROM documents WHERE ordinal = @Document AND reading IS NOT NULL", new { key.Document });
                (last, isWanted) = (key.Document, document.Letter == name || document.Id.StartsWith(name, StringComparison.Ordinal));
            }

            if (isWanted)
            {
                yield return key;
            }
        }
    }
}
