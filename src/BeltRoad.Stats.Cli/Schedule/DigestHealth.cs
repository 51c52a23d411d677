using BeltRoad.Stats.History;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>How a digest does.</summary>
/// <param name="Last">Its last run; null where there was none.</param>
/// <param name="LastGood">The last run after which the report was known to be good.</param>
/// <param name="GoodUntil">When an alarm is due should no good run be made; null where none is asked for.</param>
internal sealed record DigestHealth(ScheduledDigest Digest, HistoryEntry? Last, HistoryEntry? LastGood, DateTimeOffset? GoodUntil)
{
    public static DigestHealth Of(ScheduledDigest digest, DateTimeOffset scheduleStarted)
    {
        using var history = RunHistory.OpenExisting(digest.Options.Output);
        var good = history?.LastGood(digest.Name);
        var since = good?.Finished ?? history?.FirstStart(digest.Name) ?? scheduleStarted;
        return new DigestHealth(digest, history?.Last(digest.Name), good, since + digest.AlarmAfter);
    }

    public bool IsOverdue(DateTimeOffset now) => now > GoodUntil;

    public bool IsFailing => Last is { State: RunState.Failed or RunState.Killed };
}
