namespace BeltRoad.Stats.Charts;

internal enum AxisScale
{
    None,
    Linear,
    Logarithmic,

    /// <summary>Years, as decimal years.</summary>
    Time,
}
