using System.Data.Common;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>A transaction that is rolled back if it is disposed without a commit.</summary>
internal sealed class StoreTransaction : IDisposable
{
    private readonly DbConnection connection;
    private bool isOver;

    private StoreTransaction(DbConnection connection) => this.connection = connection;

    /// <summary>Locks out all other writers at once, so that none changes what is read within the transaction.</summary>
    public static StoreTransaction Begin(DbConnection connection)
    {
        Dialect.Of(connection).BeginWriting(connection);
        return new StoreTransaction(connection);
    }

    /// <summary>For rows that others do not read yet; other writers are locked out only where they must be.</summary>
    public static StoreTransaction Add(DbConnection connection)
    {
        Dialect.Of(connection).BeginAdding(connection);
        return new StoreTransaction(connection);
    }

    /// <summary>Takes no lock. Everything read within the transaction is from one moment, even if others write meanwhile.</summary>
    public static StoreTransaction Read(DbConnection connection)
    {
        Dialect.Of(connection).BeginReading(connection);
        return new StoreTransaction(connection);
    }

    public void Commit()
    {
        Dialect.Of(connection).Commit(connection);
        isOver = true;
    }

    public void Dispose()
    {
        if (!isOver)
        {
            Dialect.Of(connection).Rollback(connection);
        }

        isOver = true;
    }
}
