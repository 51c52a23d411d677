using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Series;

/// <summary>What statements about the same thing over time have in common: everything except the time and the value.</summary>
/// <param name="Subject">The id of an indicator with its named thing, or the folded words of the subject if no indicator is known.</param>
/// <param name="Counted">The folded counted noun; empty unless the unit is <c>count</c>.</param>
internal sealed record SeriesKey(
    string Subject,
    string Scope,
    string Unit,
    string Counted,
    Measure Measure,
    PeriodBasis Basis,
    Status Status
)
{
    /// <summary>Whether the two keys differ at most in their scope.</summary>
    public bool IsOfAnyScopeOf(SeriesKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Subject == other.Subject
            && Unit == other.Unit
            && Counted == other.Counted
            && Measure == other.Measure
            && Basis == other.Basis
            && Status == other.Status;
    }
}
