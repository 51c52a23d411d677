namespace BeltRoad.Stats.Diagnostics;

/// <summary>Ends a command that cannot go on; what concerns one document only is a <see cref="Refusal"/> in the result instead.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>The message holds all that the refusal says.</summary>
    public RefusedException(Refusal refusal, Exception? cause = null)
        : base(refusal.ToString(), cause) => Refusal = refusal;

    /// <summary>What is refused, where, why, and the remedy.</summary>
    public Refusal Refusal { get; }
}
