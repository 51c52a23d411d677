using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>A digest that is ready to be scheduled: every setting of it has been read and found good.</summary>
/// <param name="Cron">In the digest's zone; null for one that only watches its folder.</param>
internal sealed record ScheduledDigest(string Name, DigestSettings Settings, RunOptions Options, CronExpression? Cron, TimeZoneInfo Zone)
{
    public static readonly TimeSpan LongestRetryWait = TimeSpan.FromHours(1);

    /// <summary>More than any zone sets its clocks back by.</summary>
    private static readonly TimeSpan LongestRepeat = TimeSpan.FromHours(25);

    public ExpectedDay? ExpectBy => Settings.ExpectBy is { } text && ExpectedDay.TryParse(text, out var day) ? day : null;

    public TimeSpan? AlarmAfter => Settings.AlarmAfterHours is { } hours ? TimeSpan.FromHours(hours) : null;

    public TimeSpan Quiet => TimeSpan.FromSeconds(Settings.QuietSeconds);

    /// <summary>
    /// Each wait is twice the one before and scattered by a tenth, so that digests that failed together do not come back together.
    /// </summary>
    public RetryPolicy Retry =>
        Settings.Retries == 0
            ? RetryPolicy.None
            : RetryPolicy.Exponential(Settings.Retries, TimeSpan.FromSeconds(Settings.RetrySeconds), 2, LongestRetryWait, 0.1);

    /// <summary>
    /// The instant for which a run that begins at a time is meant: the last one due by then. Null where there is no cron, or none was due
    /// yet.
    /// </summary>
    public DateTimeOffset? SlotAt(DateTimeOffset time) =>
        Cron?.GetPreviousValidTimeBefore(time.AddTicks(1)) is { } last
            ? IsAmbiguous(last)
                ? Times(last - LongestRepeat).TakeWhile(slot => slot <= time).Last()
                : last
            : null;

    /// <summary>The next slots after a time; fewer where the cron ends.</summary>
    public IEnumerable<DateTimeOffset> Next(DateTimeOffset after, int count) =>
        Times(IsAmbiguous(after) ? after - LongestRepeat : after).SkipWhile(slot => slot <= after).Take(count);

    /// <summary>
    /// The cron knows the two passes of an hour that comes twice apart only when it comes from before them: asked within the second
    /// for what was before or comes next, it names times of day again that were due in the first.
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
