namespace BeltRoad.Stats.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Label">An indicator's name or the source's own words.</param>
/// <param name="AsOf">When the figure holds, where the group does not say it; empty otherwise.</param>
/// <param name="Marks">One, but for a matrix, a strip or a series.</param>
internal sealed record ChartRow(string Label, string AsOf, IReadOnlyList<ChartMark> Marks)
{
    /// <summary>A second line under the label.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Part of the row above, below which it is indented.</summary>
    public bool IsPart { get; init; }

    /// <summary>Of a series, values that contradict its points and were not used for it.</summary>
    public IReadOnlyList<ChartMark> NotUsed { get; init; } = [];

    /// <summary>The source's own words, where the label only says what sort of figure it is; empty otherwise.</summary>
    public string Source { get; init; } = string.Empty;
}
