namespace BeltRoad.Stats.Runs.History;

/// <summary>Why and for what a run is made.</summary>
/// <param name="Digest">The name of the digest in the configuration; empty if the run belongs to none.</param>
/// <param name="Slot">The scheduled time that the run serves; null if the schedule did not start it.</param>
/// <param name="SkipUnchanged">Whether to skip the run if nothing changed since the last good run.</param>
internal sealed record RunTrigger(string Digest, RunCause Cause, DateTimeOffset? Slot = null, bool SkipUnchanged = false)
{
    public static RunTrigger ByHand { get; } = new(string.Empty, RunCause.Manual);
}
