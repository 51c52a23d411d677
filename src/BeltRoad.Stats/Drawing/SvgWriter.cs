namespace BeltRoad.Stats.Drawing;

/// <summary>Writes a scene as SVG 1.1 with glyphs as outlines, so that it looks the same where the font is absent.</summary>
public static class SvgWriter
{
    /// <summary>The picture as one <c>svg</c> element, without an XML declaration.</summary>
    public static string Write(Scene scene, SvgOptions? options = null) => throw new NotSupportedException();
}
