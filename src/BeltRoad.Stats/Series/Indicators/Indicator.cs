using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>A figure for which the lexicon has a name.</summary>
/// <param name="Units">The unit codes or dimensions in which it can be stated, in lower case; empty for any.</param>
/// <param name="Basis">How the figure is counted by nature: a state, a flow in a period, or everything since a start; null if it is stated
/// in several ways.</param>
/// <param name="Required">The subject must contain one wording of each; the longest wording comes first.</param>
/// <param name="Counted">For a count, the counted noun must contain one of these; empty for any other unit.</param>
/// <param name="Optional">Words that may also occur without changing what is measured.</param>
/// <param name="IsHeadline">Whether the figure sums up its kind.</param>
/// <param name="English">May contain <c>{scope}</c> or <c>{thing}</c>.</param>
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
    /// <summary>Whether the subject must name the whole country and no set of countries, since a bare total may be a province's.</summary>
    public bool NeedsNation { get; init; }

    public bool NeedsScope { get; } = English.Contains("{scope}", StringComparison.Ordinal);

    public bool NeedsThing { get; } = English.Contains("{thing}", StringComparison.Ordinal);

    /// <summary>Whether a figure in this unit can belong to the indicator.</summary>
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
