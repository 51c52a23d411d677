using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>State shared by the parts of the running schedule.</summary>
/// <param name="Stop">Cancels the current runs.</param>
internal sealed record ScheduleBoard(
    IReadOnlyList<ScheduledDigest> Digests,
    DigestRunner Runner,
    TimeProvider Time,
    DateTimeOffset Started,
    CancellationToken Stop
)
{
    /// <summary>The database that the nodes of the cluster share; null for a schedule of one process.</summary>
    public PostgresServer? Server { get; init; }

    public ScheduledDigest? Find(string? name) => Digests.FirstOrDefault(digest => digest.Name == name);
}
