namespace BeltRoad.Stats.Charts;

public enum AxisScale
{
    None,
    Linear,
    Logarithmic,

    /// <summary>Years, as decimal years.</summary>
    Time,
}
