namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The settings of a schedule of several nodes, which share a PostgreSQL database.</summary>
internal sealed record ClusterSettings
{
    /// <summary>The name of this node, which no other running node may have.</summary>
    public string Node { get; init; } = FormattableString.Invariant($"{Environment.MachineName}-{Environment.ProcessId}");

    /// <summary>How many seconds after its last sign of life a node counts as dead.</summary>
    public int DeadAfterSeconds { get; init; } = 20;

    /// <summary>How many documents a node reads at a time for a run that several nodes share.</summary>
    public int BatchDocuments { get; init; } = 500;

    public TimeSpan DeadAfter => TimeSpan.FromSeconds(DeadAfterSeconds);
}
