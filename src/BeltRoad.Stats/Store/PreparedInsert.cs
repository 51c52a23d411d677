using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>An insert statement that is prepared once and run for many rows.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="ending">SQL that follows the values, such as a conflict clause.</param>
    public PreparedInsert(SqliteConnection connection, string table, ReadOnlySpan<string> columns, string ending = "")
    {
        command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES (@{string.Join(", @", columns)}) {ending}";
        foreach (var column in columns)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
        }
    }

    /// <param name="values">In the order of the columns.</param>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
