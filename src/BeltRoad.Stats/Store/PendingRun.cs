using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Store;

/// <summary>A run that is written but not yet committed. Disposing it without a commit discards it.</summary>
internal sealed class PendingRun : IDisposable
{
    private readonly StoreAddress address;
    private readonly StoreTransaction transaction;

    internal PendingRun(StoreAddress address, StoreTransaction transaction) => (this.address, this.transaction) = (address, transaction);

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
