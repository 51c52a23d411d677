using BeltRoad.Stats.Runs.History;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>How a digest does.</summary>
/// <param name="Last">Its last run; null where there was none.</param>
/// <param name="LastGood">The last run after which the report was known to be good.</param>
/// <param name="SetBack">When the clock last went back; null where it never did.</param>
/// <param name="GoodUntil">When an alarm is due should no good run be made; null where none is asked for.</param>
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
        using var history = RunHistory.OpenExisting(digest.Options.Output);
        var good = history?.LastGood(digest.Name);
        var setBack = history?.LastSetBack(digest.Name);
        var since =
            (setBack is null || IsAfter(good, setBack) ? good?.Finished : setBack.Became)
            ?? history?.FirstStart(digest.Name)
            ?? scheduleStarted;
        return new DigestHealth(digest, history?.Last(digest.Name), good, setBack, since + digest.AlarmAfter);
    }

    public bool IsOverdue(DateTimeOffset now) => now > GoodUntil;

    /// <summary>Whether no good run was made since the clock went back: what is known of earlier ones lies in its future.</summary>
    public bool IsSetBack => SetBack is { } setBack && !IsAfter(LastGood, setBack);

    public bool IsFailing => Last is { State: RunState.Failed or RunState.Killed };

    private static bool IsAfter(HistoryEntry? run, ClockSetBack setBack) => run?.Id > setBack.LastRun;
}
