namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>Which points lie inside a path that crosses or contains itself.</summary>
public enum FillRule
{
    NonZero,
    EvenOdd,
}
