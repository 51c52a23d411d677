namespace BeltRoad.Stats.Charts;

/// <summary>The scale all rows of a chart share.</summary>
/// <param name="Minimum">Zero for anything with bars; a power of ten on a logarithmic axis.</param>
internal sealed record ChartAxis(AxisScale Scale, decimal Minimum, decimal Maximum, IReadOnlyList<AxisTick> Ticks)
{
    public static ChartAxis None { get; } = new(AxisScale.None, 0m, 1m, []);

    /// <summary>
    /// A value as a place of a plot's axis: the value itself, its power of ten on a logarithmic one. For drawing only: no figure is made of
    /// it.
    /// </summary>
    public double ScaleOf(decimal value) => Scale == AxisScale.Logarithmic ? Math.Log10((double)value) : (double)value;

    /// <summary>
    /// How far along the axis a value stands, 0 at <see cref="Minimum"/> and 1 at <see cref="Maximum"/>. For pixels only: no figure is made
    /// of it.
    /// </summary>
    public double Position(decimal value) =>
        Maximum == Minimum ? 0 : (ScaleOf(value) - ScaleOf(Minimum)) / (ScaleOf(Maximum) - ScaleOf(Minimum));
}
