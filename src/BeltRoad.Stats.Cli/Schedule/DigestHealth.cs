using BeltRoad.Stats.Runs.History;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>The health of a digest.</summary>
/// <param name="Last">Its last run; null if there was none.</param>
/// <param name="LastGood">The last run after which the report was known to be good.</param>
/// <param name="SetBack">When the clock was last set back; null if it never was.</param>
/// <param name="GoodUntil">When an alarm is due if there is no good run; null if no alarm is configured.</param>
internal sealed record DigestHealth(
    ScheduledDigest Digest,
    HistoryEntry? Last,
    HistoryEntry? LastGood,
    ClockSetBack? SetBack,
    DateTimeOffset? GoodUntil
)
{
    public static DigestHealth Of(ScheduledDigest digest, DateTimeOffset scheduleStarted)
    {
        using var history = RunHistory.OpenExisting(digest.Options);
        var good = history?.LastGood(digest.Name);
        var setBack = history?.LastSetBack(digest.Name);
        var since =
            (setBack is null || IsAfter(good, setBack) ? good?.Finished : setBack.Became)
            ?? history?.FirstStart(digest.Name)
            ?? scheduleStarted;
        return new DigestHealth(digest, history?.Last(digest.Name), good, setBack, since + digest.AlarmAfter);
    }

    public bool IsOverdue(DateTimeOffset now) => now > GoodUntil;

    /// <summary>Whether there was no good run since the clock was set back; earlier runs are then in the future.</summary>
    public bool IsSetBack => SetBack is { } setBack && !IsAfter(LastGood, setBack);

    public bool IsFailing => Last is { State: RunState.Failed or RunState.Killed };

    private static bool IsAfter(HistoryEntry? run, ClockSetBack setBack) => run?.Id > setBack.LastRun;
}
