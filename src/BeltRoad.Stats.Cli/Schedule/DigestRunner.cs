using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Sharing;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Runs a digest for the scheduler or for a user.</summary>
internal sealed class DigestRunner(ScheduleSettings settings, TimeProvider time, ILogger log)
{
    /// <summary>The documents that a node takes at a time for a run that all nodes read for; null where this process reads alone.</summary>
    public int? BatchDocuments { get; init; }

    /// <exception cref="Diagnostics.RefusedException">There is no new report; the earlier one stays.</exception>
    /// <exception cref="OperationCanceledException">As asked; the earlier report stands.</exception>
    public RecordedResult Run(ScheduledDigest digest, RunCause cause, DateTimeOffset? slot, CancellationToken cancel)
    {
        var runLog = new RunLog(log, digest.Name);
        var options = digest.Options;
        var run = new RunRecorder(options, time, runLog)
        {
            Memory = TimeSpan.FromDays(settings.HistoryDays),
            Began = runLog.Begin,
            ReadAll =
                options.Server is { } server && BatchDocuments is { } count
                    ? (input, store, held, stop) => new SharedReading(server, options, count, runLog).Read(input, store, held.Token, stop)
                    : null,
        };
        try
        {
            var result = run.Run(new RunTrigger(digest.Name, cause, slot, digest.Settings.OnChangeOnly), cancel);
            runLog.End(result);
            return result;
        }
        catch (Exception fault)
        {
            runLog.End(fault);
            throw;
        }
    }
}
