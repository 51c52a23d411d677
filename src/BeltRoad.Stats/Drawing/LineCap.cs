namespace BeltRoad.Stats.Drawing;

/// <summary>How a stroke ends, and how each dash of it ends.</summary>
public enum LineCap
{
    Butt,
    Round,
    Square,
}
