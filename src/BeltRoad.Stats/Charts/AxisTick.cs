namespace BeltRoad.Stats.Charts;

/// <param name="Value">Where the gridline stands, in the axis's unit.</param>
internal sealed record AxisTick(decimal Value, string Label);
