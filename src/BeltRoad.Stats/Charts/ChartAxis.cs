namespace BeltRoad.Stats.Charts;

/// <summary>The scale all rows of a chart share.</summary>
/// <param name="Minimum">Zero for anything with bars; a power of ten on a logarithmic axis.</param>
public sealed record ChartAxis(AxisScale Scale, decimal Minimum, decimal Maximum, IReadOnlyList<AxisTick> Ticks)
{
    public static ChartAxis None { get; } = new(AxisScale.None, 0m, 1m, []);

    /// <summary>How far along the axis a value stands, 0 at <see cref="Minimum"/> and 1 at <see cref="Maximum"/>. For pixels only: no figure is made of it.</summary>
    public double Position(decimal value) => Scale switch
    {
        AxisScale.Logarithmic => (Math.Log10((double)value) - Math.Log10((double)Minimum)) / (Math.Log10((double)Maximum) - Math.Log10((double)Minimum)),
        _ => Maximum == Minimum ? 0 : (double)((value - Minimum) / (Maximum - Minimum)),
    };
}
