namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>Which points lie inside a path that crosses or contains itself.</summary>
internal enum FillRule
{
    NonZero,
    EvenOdd,
}
