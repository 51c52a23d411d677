namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>What the parts of the running schedule share.</summary>
/// <param name="Stop">Asks the runs under way to give up.</param>
internal sealed record ScheduleBoard(
    IReadOnlyList<ScheduledDigest> Digests,
    DigestRunner Runner,
    TimeProvider Time,
    DateTimeOffset Started,
    CancellationToken Stop
)
{
    public ScheduledDigest? Find(string? name) => Digests.FirstOrDefault(digest => digest.Name == name);
}
