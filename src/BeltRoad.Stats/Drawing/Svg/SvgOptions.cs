using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Svg;

/// <summary>How a scene becomes SVG.</summary>
internal sealed record SvgOptions
{
    /// <summary>Put before every id, so that several pictures can stand in one page.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Gives a link's href, or null to draw it without a link. Unless set, anchors become <c>#name</c> and URIs stay.</summary>
    public Func<LinkTarget, string?>? Href { get; init; }

    /// <summary>Gives the CSS value of a colour, such as <c>var(--ink,#17212b)</c> for a page with a dark palette.</summary>
    public Func<Colour, string>? Paint { get; init; }

    /// <summary>Glyph outlines shared by several pictures of one page; where null, the picture carries its own.</summary>
    public SvgGlyphs? Glyphs { get; init; }

    /// <summary>
    /// Where set, text stays text, to be found and copied, and each piece of it is told here with its weight: the page must
    /// carry the font. Latin quotation marks get the class <c>q</c>, for a font in which they have the width of Latin ones.
    /// </summary>
    public Action<string, FontWeight>? LiveText { get; init; }
}
