using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.History;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Starts a run when documents of a watched folder have changed and then stayed the same for a while. It polls, because network folders and
/// mounted volumes send no notifications.
/// </summary>
internal sealed class FolderWatch(ScheduleBoard board, ISchedulerFactory schedulers, ILogger<FolderWatch> log) : BackgroundService
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(board.Digests.Where(digest => digest.Settings.Watch).Select(digest => Watch(digest, stoppingToken)));

    private async Task Watch(ScheduledDigest digest, CancellationToken stop)
    {
        var seen = FolderStamp.Of(digest.Options.Input).Text;
        var served = IsServed(digest, stop) ? seen : null;
        var since = board.Time.GetTimestamp();
        using var timer = new PeriodicTimer(
            TimeSpan.FromSeconds(Math.Clamp(digest.Quiet.TotalSeconds / 4, 0.25, LongestLook.TotalSeconds)),
            board.Time
        );
        while (await timer.WaitForNextTickAsync(stop))
        {
            var now = FolderStamp.Of(digest.Options.Input).Text;
            if (now != seen)
            {
                (seen, since) = (now, board.Time.GetTimestamp());
            }
            else if (now is not null && now != served && board.Time.GetElapsedTime(since) >= digest.Quiet)
            {
                served = now;
                log.LogInformation("the documents of {Name} changed", digest.Name);
                var scheduler = await schedulers.GetScheduler(stop);
                await scheduler.ScheduleTrigger(SchedulePlan.Now(digest, RunCause.Change, board.Time), TriggerConflict.Replace, stop);
            }
        }
    }

    /// <summary>Whether the last report was made from the present documents.</summary>
    private bool IsServed(ScheduledDigest digest, CancellationToken stop)
    {
        try
        {
            using var history = RunHistory.OpenExisting(digest.Options);
            return history?.LastReport()?.Inputs is { } inputs && inputs == InputFingerprint.Of(digest.Options, stop).Hash;
        }
        catch (RefusedException fault)
        {
            log.LogWarning("cannot determine whether the documents of {Name} changed: {Reason}", digest.Name, Faults.Line(fault));
            return false;
        }
    }
}
