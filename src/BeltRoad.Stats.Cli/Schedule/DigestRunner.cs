using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs.History;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Runs a digest for the scheduler or for a user.</summary>
internal sealed class DigestRunner(ScheduleSettings settings, TimeProvider time, ILogger log)
{
    /// <exception cref="Diagnostics.RefusedException">There is no new report; the earlier one stays.</exception>
    /// <exception cref="OperationCanceledException">As asked; the earlier report stands.</exception>
    public RecordedResult Run(ScheduledDigest digest, RunCause cause, DateTimeOffset? slot, CancellationToken cancel)
    {
        var runLog = new RunLog(log, digest.Name);
        var run = new RunRecorder(digest.Options, time, runLog) { Memory = TimeSpan.FromDays(settings.HistoryDays), Began = runLog.Begin };
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
