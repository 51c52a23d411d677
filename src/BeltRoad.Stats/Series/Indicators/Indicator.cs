using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>A figure the lexicon has a name for.</summary>
/// <param name="Units">Unit codes or dimensions it can be stated in, lower case; empty for any.</param>
/// <param name="Basis">How the figure is counted by nature: a state, a flow of a period, or all since a start; null where it is stated in
/// several ways.</param>
/// <param name="Required">Each must stand in the subject, in one of its wordings; longest wording first.</param>
/// <param name="Counted">Of a count, one of these must stand in the counted noun; empty for any other unit.</param>
/// <param name="Optional">Words that may stand beside them without changing what is measured.</param>
/// <param name="IsHeadline">True where the figure sums its kind up.</param>
/// <param name="English">May hold <c>{scope}</c> or <c>{thing}</c>.</param>
internal sealed record Indicator(
    string Id,
    Kind? Kind,
    IReadOnlyList<string> Units,
    PeriodBasis? Basis,
    IReadOnlyList<IReadOnlyList<string>> Required,
    IReadOnlyList<string> Counted,
    IReadOnlyList<string> Optional,
    string English,
    string Chinese,
    bool IsHeadline
)
{
    /// <summary>True where the subject must name the whole country, and no set of countries: a bare total may be a province's.</summary>
    public bool NeedsNation { get; init; }

    public bool NeedsScope { get; } = English.Contains("{scope}", StringComparison.Ordinal);

    public bool NeedsThing { get; } = English.Contains("{thing}", StringComparison.Ordinal);

    /// <summary>Whether a figure in this unit can be of it.</summary>
    public bool IsStatedIn(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Units.Count == 0
            || Units.Any(allowed =>
                string.Equals(allowed, unit.Code, StringComparison.OrdinalIgnoreCase)
                || string.Equals(allowed, unit.Dimension.ToString(), StringComparison.OrdinalIgnoreCase)
            );
    }
}
