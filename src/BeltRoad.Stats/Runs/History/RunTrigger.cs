namespace BeltRoad.Stats.Runs.History;

/// <summary>What a run is made for.</summary>
/// <param name="Digest">The name of the digest in the configuration; empty for a run that is none of them.</param>
/// <param name="Slot">The instant for which the schedule meant it; null where the schedule did not ask for it.</param>
/// <param name="SkipUnchanged">Whether nothing is done where nothing changed since the last good run.</param>
internal sealed record RunTrigger(string Digest, RunCause Cause, DateTimeOffset? Slot = null, bool SkipUnchanged = false)
{
    public static RunTrigger ByHand { get; } = new(string.Empty, RunCause.Manual);
}
