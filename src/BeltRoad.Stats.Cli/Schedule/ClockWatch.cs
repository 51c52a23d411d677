using BeltRoad.Stats.Runs.History;
using Microsoft.Extensions.Hosting;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Notices that the clock goes back while the schedule is at work: what was planned by the earlier time would come too late.
/// </summary>
internal sealed class ClockWatch(ScheduleBoard board, SchedulePlan plan) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private (DateTimeOffset Shown, long At) seen = (board.Time.GetUtcNow(), board.Time.GetTimestamp());

    /// <summary>Compares the clock with the time that has passed since it was last looked at, which no one can set.</summary>
    public async Task Look(CancellationToken cancel)
    {
        var due = seen.Shown + board.Time.GetElapsedTime(seen.At);
        seen = (board.Time.GetUtcNow(), board.Time.GetTimestamp());
        if (due - seen.Shown >= ClockSetBack.Least)
        {
            await plan.Anew(due, cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, board.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Look(stoppingToken);
        }
    }
}
