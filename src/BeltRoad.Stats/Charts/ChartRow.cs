namespace BeltRoad.Stats.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Label">An indicator's name or the source's own words.</param>
/// <param name="AsOf">When the figure holds, where the group does not say it; empty otherwise.</param>
/// <param name="Marks">One, but for a matrix, a strip or a series.</param>
internal sealed record ChartRow(string Label, string AsOf, IReadOnlyList<ChartMark> Marks)
{
    /// <summary>A second line under the label.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The source's own words, where the label is a gloss of them; empty otherwise.</summary>
    public string Source { get; init; } = string.Empty;
}
