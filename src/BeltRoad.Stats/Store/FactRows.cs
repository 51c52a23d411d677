using System.Data.Common;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>Reads listed facts one at a time by their keys.</summary>
internal sealed class FactRows : IDisposable
{
    private readonly DbConnection connection;
    private readonly DbCommand command;
    private readonly DbParameter reading;
    private readonly DbParameter span;
    private readonly Dictionary<long, (string Id, string Letter)> documents = [];
    private Func<DbDataReader, FactRow>? parse;

    public FactRows(DbConnection connection)
    {
        this.connection = connection;
        command = connection.CreateCommand();
        command.CommandText = $"SELECT {FactRow.Columns} FROM facts f WHERE f.reading = @reading AND f.span_start = @span";
        reading = command.AddParameter("@reading", 0L);
        span = command.AddParameter("@span", 0L);
    }

    public StoredFact Read(FactKey key)
    {
        if (!documents.TryGetValue(key.Reading, out var document))
        {
            document = documents[key.Reading] = connection
                .Query<(string, string)>(
                    "SELECT d.id, d.letter FROM readings r JOIN documents d ON d.id = r.document WHERE r.id = @Reading",
                    new { key.Reading }
                )
                .AsList()
                is [var one]
                ? one
                : throw new InvalidDataException("a document with listed facts is not there");
        }

        (reading.Value, span.Value) = (key.Reading, key.Span);
        using var found = command.ExecuteReader();
        if (!found.Read())
        {
            throw new InvalidDataException($"a fact of the document {document.Letter} is listed and not there");
        }

        parse ??= found.GetRowParser<FactRow>();
        return parse(found).ToStoredFact(document.Id, document.Letter);
    }

    public void Dispose() => command.Dispose();
}
