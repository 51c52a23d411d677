namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>How a stroke ends, and how each dash of it ends.</summary>
internal enum LineCap
{
    Butt,
    Round,
    Square,
}
