using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The content of the schedule page: every digest of the configuration with its next times, its last run and its report.</summary>
/// <param name="Fault">Why the configuration or the schedule's database cannot be read; null if both can.</param>
internal sealed record ScheduleView(IReadOnlyList<ScheduleView.Row> Rows, string? Fault)
{
    /// <summary>The nodes of a cluster; none for a schedule of one process.</summary>
    public IReadOnlyList<NodeHealth> Nodes { get; init; } = [];

    private const int Shown = 4;

    /// <param name="Stored">Its state in the schedule's database; null if it was never scheduled.</param>
    /// <param name="Report">Null if there is none yet, or none that can be read.</param>
    /// <param name="Health">Null if the history cannot be read, which <paramref name="Fault"/> explains.</param>
    internal sealed record Row(
        ReportDesk Desk,
        ScheduledDigest Digest,
        ScheduleState.Digest? Stored,
        PublishedReport? Report,
        DigestHealth? Health,
        IReadOnlyList<DateTimeOffset> Next,
        string? Fault
    );

    /// <param name="read">Reads the digests of the configuration.</param>
    public static ScheduleView Of(ReportDesks desks, Func<DateTimeOffset, IReadOnlyList<ScheduledDigest>> read, DateTimeOffset now)
    {
        var state = ScheduleState.Of(desks.Own.Shelf.Options);
        try
        {
            return new ScheduleView(
                [
                    .. read(now)
                        .Select(digest =>
                            Of(
                                desks.Digests.First(desk => desk.Name == digest.Name),
                                digest,
                                state?.Digests.FirstOrDefault(stored => stored.Name == digest.Name),
                                now
                            )
                        ),
                ],
                state?.Fault
            )
            {
                Nodes = state?.Nodes ?? [],
            };
        }
        catch (RefusedException fault)
        {
            return new ScheduleView([], fault.Refusal.ToString());
        }
    }

    private static Row Of(ReportDesk desk, ScheduledDigest digest, ScheduleState.Digest? stored, DateTimeOffset now)
    {
        var row = new Row(desk, digest, stored, null, null, [.. digest.Next(now, Shown)], null);
        try
        {
            row = row with { Report = desk.Shelf.Report() };
            return row with { Health = DigestHealth.Of(digest, now) };
        }
        catch (RefusedException fault)
        {
            return row with { Fault = fault.Refusal.ToString() };
        }
    }
}
