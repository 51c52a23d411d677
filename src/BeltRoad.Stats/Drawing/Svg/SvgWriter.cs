namespace BeltRoad.Stats.Drawing.Svg;

/// <summary>Writes a scene as SVG 1.1 with glyphs as outlines, so that it looks the same where the font is absent.</summary>
internal static class SvgWriter
{
    /// <summary>
    /// The picture as one <c>svg</c> element, without an XML declaration. It holds no style and no script, and is read out as
    /// one picture unless it has links.
    /// </summary>
    public static string Write(Scene scene, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return new SvgPainter(scene, options ?? new SvgOptions()).Paint();
    }
}
