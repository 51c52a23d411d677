namespace BeltRoad.Stats.Drawing;

/// <summary>Which point of a line of text stands at the given x.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}
