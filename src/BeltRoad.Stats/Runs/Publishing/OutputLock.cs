using System.Data.Common;
using System.Globalization;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Leases;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>
/// The right to write to an output folder, which one process has at a time: by a lock on a file of the folder, or, if the stores are in
/// PostgreSQL, by a lease there, which machines that share the folder see alike.
/// </summary>
internal abstract class OutputLock : IDisposable
{
    /// <summary>What the names of the folders end with in which the holder makes a report.</summary>
    public virtual string Suffix => string.Empty;

    /// <summary>Greater than that of every holder before; 0 for a lock on a file.</summary>
    public virtual long Token => 0;

    /// <summary>Cancelled if the right was lost.</summary>
    public virtual CancellationToken Lost => CancellationToken.None;

    /// <summary>Whether a published report is withdrawn if its facts could not be stored.</summary>
    public virtual bool MayWithdraw => true;

    /// <exception cref="RefusedException">The folder cannot be created or written, or another run holds it; the refusal says
    /// which.</exception>
    public static OutputLock Of(OutputPlace place, TimeProvider time) =>
        place.Server is { } server ? new OutputLease(server, place) : RunLock.Acquire(place.Root, time);

    /// <summary>Whether a run is writing to the folder.</summary>
    public static bool IsHeld(OutputPlace place) =>
        place.Server is { } server ? Lease.HolderOf(server, place.LeaseName) is not null : RunLock.IsHeld(place.Root);

    /// <summary>
    /// Makes sure that no other process can take the right before the transaction ends that is open on the connection.
    /// </summary>
    /// <exception cref="RefusedException">The right was lost.</exception>
    public virtual void Confirm(DbConnection store) { }

    public abstract void Dispose();

    private sealed class OutputLease : OutputLock
    {
        private readonly PostgresServer server;
        private readonly OutputPlace place;
        private readonly Lease lease;

        public OutputLease(PostgresServer server, OutputPlace place)
        {
            (this.server, this.place) = (server, place);
            ReportFolder.Guarded(place.Root, () => Directory.CreateDirectory(place.Root));
            lease = Lease.Take(server, place.LeaseName, place.Node, place.DeadAfter, holder => RefusalTexts.OutputBusy(place.Root, holder));
        }

        public override long Token => lease.Token;

        public override string Suffix => "-" + lease.Token.ToString(CultureInfo.InvariantCulture);

        public override CancellationToken Lost => lease.Lost;

        /// <summary>Another holder may already have published.</summary>
        public override bool MayWithdraw => false;

        public override void Confirm(DbConnection store)
        {
            var token = store.ExecuteScalar<long>(
                $"SELECT token FROM \"{server.Cluster.Schema}\".leases WHERE name = @name FOR UPDATE",
                new { name = place.LeaseName }
            );
            if (token != lease.Token)
            {
                throw new RefusedException(RefusalTexts.OutputLost(place.Root));
            }
        }

        public override void Dispose() => lease.Dispose();
    }
}
