using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>What makes two statements speak of one thing over time: everything but the time and the value.</summary>
/// <param name="Subject">An indicator's id with its named thing, or the folded words of the subject where no indicator is known.</param>
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
    /// <summary>Whether it is the other one but for the scope.</summary>
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
