using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>
/// A transaction that is rolled back when it is disposed without a commit. On a full disk SQLite rolls back by itself, upon which
/// the driver's own transaction throws when it is disposed and hides why; this one looks first.
/// </summary>
internal sealed class StoreTransaction : IDisposable
{
    private readonly SqliteConnection connection;
    private bool isOver;

    private StoreTransaction(SqliteConnection connection) => this.connection = connection;

    /// <summary>Takes the file's write lock at once, so that nothing read within is overtaken by another writer.</summary>
    public static StoreTransaction Begin(SqliteConnection connection)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        return new StoreTransaction(connection);
    }

    /// <summary>Takes no lock; all that is read within is of one moment, whoever writes meanwhile.</summary>
    public static StoreTransaction Read(SqliteConnection connection)
    {
        Execute(connection, "BEGIN");
        return new StoreTransaction(connection);
    }

    public void Commit()
    {
        Execute(connection, "COMMIT");
        isOver = true;
    }

    public void Dispose()
    {
        if (!isOver && SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            Execute(connection, "ROLLBACK");
        }

        isOver = true;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
