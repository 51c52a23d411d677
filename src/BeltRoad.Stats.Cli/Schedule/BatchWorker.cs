using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs.Sharing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Reads batches of documents for the runs of all nodes of the cluster.</summary>
internal sealed class BatchWorker(ScheduleBoard board, ClusterSettings cluster, ILogger<BatchWorker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (board.Server is not { } server)
        {
            return;
        }

        var options = board.Digests.ToDictionary(static digest => digest.Name, static digest => digest.Options, StringComparer.Ordinal);
        var reader = new BatchReader(server, cluster.Node, cluster.DeadAfter, options);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Task.Run(() => reader.ReadNext(stoppingToken), CancellationToken.None) is not ({ } batch, var isDone))
                {
                    await Task.Delay(Idle, stoppingToken);
                }
                else if (isDone)
                {
                    log.LogInformation("read batch {Number} of {Name}, attempt {Attempt}", batch.Number, batch.Digest, batch.Attempts);
                }
                else
                {
                    log.LogWarning("batch {Number} of {Name} was given to another node", batch.Number, batch.Digest);
                }
            }
            catch (Exception fault) when (Faults.IsOrdinary(fault) && !stoppingToken.IsCancellationRequested)
            {
                log.LogError("no batch can be read: {Reason}", Faults.Line(fault));
                await Task.Delay(AfterFault, stoppingToken);
            }
        }
    }
}
