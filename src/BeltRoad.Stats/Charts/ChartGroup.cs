namespace BeltRoad.Stats.Charts;

/// <summary>Rows that may be compared with each other. Groups part what may not: period basis, scope, who forecasts.</summary>
/// <param name="Heading">Empty where the chart has one group only.</param>
internal sealed record ChartGroup(string Heading, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>The scale of this group alone, where groups do not share one.</summary>
    public ChartAxis? Axis { get; init; }
}
