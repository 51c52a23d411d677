namespace BeltRoad.Stats.Store;

/// <summary>A run that is written but not yet committed. Disposing it without a commit discards it.</summary>
internal sealed class PendingRun : IDisposable
{
    private readonly string path;
    private readonly StoreTransaction transaction;

    internal PendingRun(string path, StoreTransaction transaction) => (this.path, this.transaction) = (path, transaction);

    /// <exception cref="Diagnostics.RefusedException">The disk is full or faulty.</exception>
    public void Commit() =>
        StoreFile.Guarded(
            path,
            () =>
            {
                transaction.Commit();
                return true;
            }
        );

    public void Dispose() => transaction.Dispose();
}
