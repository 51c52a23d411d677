using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>A value that no sentence states, reckoned from stated ones. It never enters a series.</summary>
/// <param name="Value">Reckoned from the printed figures.</param>
/// <param name="Interval">What the roundings and hedges of the inputs allow.</param>
/// <param name="Subject">Of the figure it is a value of, as its key has it.</param>
/// <param name="Scope">The set of countries, as its key has it; empty for none.</param>
/// <param name="Inputs">The claims it was reckoned from.</param>
internal sealed record DerivedValue(
    decimal Value,
    ValueInterval Interval,
    Unit Unit,
    string Subject,
    string Scope,
    TimePeriod? Time,
    IReadOnlyList<Claim> Inputs
);
