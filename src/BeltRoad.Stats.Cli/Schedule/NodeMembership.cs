using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Leases;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// The right of a process to its name in the cluster. It survives that the database does not answer for a while, but not that another
/// process has taken the name meanwhile.
/// </summary>
internal sealed class NodeMembership : IDisposable
{
    /// <summary>What the names of the nodes' leases begin with.</summary>
    public const string Prefix = "node ";

    private readonly PostgresServer server;
    private readonly ClusterSettings cluster;
    private readonly string holder = FormattableString.Invariant($"process {Environment.ProcessId} on {Environment.MachineName}");
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task keeping;
    private Lease lease;

    /// <exception cref="RefusedException">Another node has the name, or the database does not answer.</exception>
    public NodeMembership(PostgresServer server, ClusterSettings cluster)
    {
        (this.server, this.cluster) = (server, cluster);
        lease = Lease.Take(server, Name, holder, cluster.DeadAfter, other => RefusalTexts.NodeBusy(cluster.Node, other));
        keeping = Task.Run(Keep, CancellationToken.None);
    }

    /// <summary>Cancelled if another process has taken the name.</summary>
    public CancellationToken Lost => lost.Token;

    private string Name => Prefix + cluster.Node;

    public void Dispose()
    {
        stop.Cancel();
        keeping.GetAwaiter().GetResult();
        lease.IsForgotten = true;
        lease.Dispose();
        lost.Dispose();
        stop.Dispose();
    }

    private async Task Keep()
    {
        try
        {
            while (true)
            {
                await Task.Delay(cluster.DeadAfter / 5, stop.Token).ConfigureAwait(false);
                if (lease.Lost.IsCancellationRequested && !TryTakeAgain())
                {
                    await lost.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <returns>False if another process has the name.</returns>
    private bool TryTakeAgain()
    {
        try
        {
            if (Lease.TryTake(server, Name, holder, cluster.DeadAfter, out var other) is not { } again)
            {
                return other.Holder == holder;
            }

            lease.Dispose();
            lease = again;
            return true;
        }
        catch (RefusedException)
        {
            // The database still does not answer.
            return true;
        }
    }
}
