using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>A digest that is ready to be scheduled: all of its settings are valid.</summary>
/// <param name="Cron">In the digest's zone; null for a digest that only watches its folder.</param>
internal sealed record ScheduledDigest(string Name, DigestSettings Settings, RunOptions Options, CronExpression? Cron, TimeZoneInfo Zone)
{
    public static readonly TimeSpan LongestRetryWait = TimeSpan.FromHours(1);

    /// <summary>Longer than any zone sets its clocks back.</summary>
    private static readonly TimeSpan LongestRepeat = TimeSpan.FromHours(25);

    public ExpectedDay? ExpectBy => Settings.ExpectBy is { } text && ExpectedDay.TryParse(text, out var day) ? day : null;

    public TimeSpan? AlarmAfter => Settings.AlarmAfterHours is { } hours ? TimeSpan.FromHours(hours) : null;

    public TimeSpan Quiet => TimeSpan.FromSeconds(Settings.QuietSeconds);

    /// <summary>
    /// Each wait is twice the one before and varies by a tenth, so that digests that failed together do not retry together.
    /// </summary>
    public RetryPolicy Retry =>
        Settings.Retries == 0
            ? RetryPolicy.None
            : RetryPolicy.Exponential(Settings.Retries, TimeSpan.FromSeconds(Settings.RetrySeconds), 2, LongestRetryWait, 0.1);

    /// <summary>
    /// The slot of a run that begins at a time: the last time due by then. Null if there is no cron or no time was due yet.
    /// </summary>
    public DateTimeOffset? SlotAt(DateTimeOffset time) =>
        Cron?.GetPreviousValidTimeBefore(time.AddTicks(1)) is { } last
            ? IsAmbiguous(last)
                ? Times(last - LongestRepeat).TakeWhile(slot => slot <= time).Last()
                : last
            : null;

    /// <summary>Returns the next slots after a time; fewer if the cron ends.</summary>
    public IEnumerable<DateTimeOffset> Next(DateTimeOffset after, int count) =>
        Times(IsAmbiguous(after) ? after - LongestRepeat : after).SkipWhile(slot => slot <= after).Take(count);

    /// <summary>
    /// In an hour that occurs twice, the cron parser distinguishes the two passes only if asked from a time before them. Asked within the
    /// hour for the previous or next time, it returns times of day that were already due in the first pass.
    /// </summary>
    private bool IsAmbiguous(DateTimeOffset time) => Zone.IsAmbiguousTime(time);

    private IEnumerable<DateTimeOffset> Times(DateTimeOffset after)
    {
        for (var next = Cron?.GetNextValidTimeAfter(after); next is { } time; next = Cron!.GetNextValidTimeAfter(time))
        {
            yield return time;
        }
    }
}
