namespace BeltRoad.Stats.Drawing;

/// <summary>Glyph outlines that several SVG pictures of one HTML page share. Not safe for use by several threads.</summary>
public sealed class SvgGlyphs
{
    /// <summary>A hidden SVG element with the outlines used so far; put it into the page once.</summary>
    public string ToSvg() => throw new NotSupportedException();
}
