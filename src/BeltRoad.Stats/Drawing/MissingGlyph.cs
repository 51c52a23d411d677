using System.Globalization;

namespace BeltRoad.Stats.Drawing;

/// <summary>A character the font lacks; it was drawn as a box, <paramref name="Count"/> times.</summary>
internal sealed record MissingGlyph(int CodePoint, int Count)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"U+{CodePoint:X4} ({Count}×)");
}
