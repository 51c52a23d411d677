namespace BeltRoad.Stats.Diagnostics;

/// <summary>
/// Ends a command that cannot continue. A problem with a single document is returned as a <see cref="Refusal"/> in the result instead.
/// </summary>
public sealed class RefusedException : Exception
{
    /// <summary>The message holds all that the refusal says.</summary>
    public RefusedException(Refusal refusal, Exception? cause = null)
        : base(refusal.ToString(), cause) => Refusal = refusal;

    /// <summary>What is refused, where, why, and the remedy.</summary>
    public Refusal Refusal { get; }
}
