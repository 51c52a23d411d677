using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>Reads listed facts one at a time by their keys.</summary>
internal sealed class FactRows : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;
    private readonly SqliteParameter reading = new() { ParameterName = "@reading" };
    private readonly SqliteParameter span = new() { ParameterName = "@span" };
    private readonly Dictionary<long, (string Id, string Letter)> documents = [];
    private Func<DbDataReader, FactRow>? parse;

    public FactRows(SqliteConnection connection)
    {
        this.connection = connection;
        command = connection.CreateCommand();
        command.CommandText = $"SELECT {FactRow.Columns} FROM facts f WHERE f.reading = @reading AND f.span_start = @span";
        command.Parameters.Add(reading);
        command.Parameters.Add(span);
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
