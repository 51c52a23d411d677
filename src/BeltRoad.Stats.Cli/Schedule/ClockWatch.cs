using BeltRoad.Stats.Runs.History;
using Microsoft.Extensions.Hosting;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Detects that the clock is set back while the schedule is running, since times planned by the earlier clock would come too late.
/// </summary>
internal sealed class ClockWatch(ScheduleBoard board, SchedulePlan plan) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private (DateTimeOffset Shown, long At) seen = (board.Time.GetUtcNow(), board.Time.GetTimestamp());

    /// <summary>Compares the clock with the elapsed time since the last check, which nobody can set.</summary>
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
