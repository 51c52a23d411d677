using System.Data.Common;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Store;

/// <summary>A run that is written but not yet committed. Disposing it without a commit discards it.</summary>
internal sealed class PendingRun : IDisposable
{
    private readonly StoreAddress address;
    private readonly DbConnection connection;
    private readonly StoreTransaction transaction;

    internal PendingRun(StoreAddress address, DbConnection connection, StoreTransaction transaction) =>
        (this.address, this.connection, this.transaction) = (address, connection, transaction);

    /// <summary>Runs a last check within the transaction.</summary>
    /// <exception cref="Diagnostics.RefusedException">The check refuses, or the database does not answer.</exception>
    public void Confirm(Action<DbConnection> check) =>
        address.Guarded(
            null,
            () =>
            {
                check(connection);
                return true;
            }
        );

    /// <exception cref="Diagnostics.RefusedException">The disk is full or faulty.</exception>
    public void Commit() =>
        address.Guarded(
            null,
            () =>
            {
                transaction.Commit();
                return true;
            }
        );

    public void Dispose() => transaction.Dispose();
}
