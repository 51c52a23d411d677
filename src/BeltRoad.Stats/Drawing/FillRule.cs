namespace BeltRoad.Stats.Drawing;

/// <summary>Which points lie inside a path that crosses or contains itself.</summary>
public enum FillRule
{
    NonZero,
    EvenOdd,
}
