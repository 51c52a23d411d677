using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>
/// A transaction that is rolled back if it is disposed without a commit. On a full disk SQLite rolls back by itself; the driver's own
/// transaction then throws when it is disposed and hides the cause. This one checks first.
/// </summary>
internal sealed class StoreTransaction : IDisposable
{
    private readonly SqliteConnection connection;
    private bool isOver;

    private StoreTransaction(SqliteConnection connection) => this.connection = connection;

    /// <summary>Takes the file's write lock at once, so that no other writer changes what is read within the transaction.</summary>
    public static StoreTransaction Begin(SqliteConnection connection)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        return new StoreTransaction(connection);
    }

    /// <summary>Takes no lock. Everything read within the transaction is from one moment, even if others write meanwhile.</summary>
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
