using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>A value that no sentence states, computed from stated ones. It never enters a series.</summary>
/// <param name="Value">Computed from the printed figures.</param>
/// <param name="Interval">The values that the rounding and the hedges of the inputs allow.</param>
/// <param name="Subject">The subject in the key of the figure that it is a value of.</param>
/// <param name="Scope">The set of countries in that key; empty for none.</param>
/// <param name="Inputs">The claims from which it was computed.</param>
internal sealed record DerivedValue(
    decimal Value,
    ValueInterval Interval,
    Unit Unit,
    string Subject,
    string Scope,
    TimePeriod? Time,
    IReadOnlyList<Claim> Inputs
);
