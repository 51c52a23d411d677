namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>How two segments of a stroke meet. A miter longer than <see cref="Stroke.MiterLimit"/> becomes a bevel.</summary>
internal enum LineJoin
{
    Miter,
    Round,
    Bevel,
}
