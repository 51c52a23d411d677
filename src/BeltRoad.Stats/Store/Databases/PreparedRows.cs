using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>A statement that is prepared once and run for each row.</summary>
internal sealed class PreparedRows : RowWriter
{
    private readonly SqliteCommand command;

    public PreparedRows(SqliteConnection connection, string sql, ReadOnlySpan<string> columns)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var column in columns)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
        }
    }

    public override void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public override void Dispose() => command.Dispose();
}
