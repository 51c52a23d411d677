namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>Which point of a line of text stands at the given x.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}
