using System.Globalization;
using System.Text;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Svg;

/// <summary>Glyph outlines that several SVG pictures of one HTML page share. Not safe for use by several threads.</summary>
internal sealed class SvgGlyphs(string idPrefix = "")
{
    private readonly SortedDictionary<string, (FontFace Face, ushort Glyph)> used = new(StringComparer.Ordinal);

    /// <summary>A hidden SVG element with the outlines used so far; put it into the page once.</summary>
    public string ToSvg()
    {
        var text = new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">"
        );
        AppendDefinitions(text);
        return text.Append("</svg>").ToString();
    }

    /// <returns>The id of the outline, whose units are thousandths of the size with y downwards; null for a space.</returns>
    internal string? Use(FontFace face, ushort glyph)
    {
        if (face.OutlineOf(glyph).Contours.Count == 0)
        {
            return null;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{idPrefix}{(face == FontFace.Of(FontWeight.Bold) ? 'b' : 'r')}{glyph}");
        used.TryAdd(id, (face, glyph));
        return id;
    }

    internal void AppendDefinitions(StringBuilder text)
    {
        if (used.Count == 0)
        {
            return;
        }

        text.Append("<defs>");
        foreach (var (id, (face, glyph)) in used)
        {
            text.Append("<path id=\"").Append(id).Append("\" d=\"");
            Append(text, face.OutlineOf(glyph));
            text.Append("\"/>");
        }

        text.Append("</defs>");
    }

    private static void Append(StringBuilder text, GlyphOutline outline)
    {
        foreach (var contour in outline.Contours)
        {
            var (start, segments) = ContourSegment.Trace(contour);
            AppendPair(text.Append('M'), start.X, -start.Y);
            var at = start;
            foreach (var segment in segments)
            {
                if (segment.IsCurve)
                {
                    AppendPair(text.Append('q'), segment.ControlX - at.X, at.Y - segment.ControlY);
                    AppendNext(text, segment.X - at.X);
                    AppendNext(text, at.Y - segment.Y);
                }
                else if (segment.X == at.X)
                {
                    text.Append('v').AppendDecimal(at.Y - segment.Y, 1);
                }
                else if (segment.Y == at.Y)
                {
                    text.Append('h').AppendDecimal(segment.X - at.X, 1);
                }
                else
                {
                    AppendPair(text.Append('l'), segment.X - at.X, at.Y - segment.Y);
                }

                at = new PathPoint(segment.X, segment.Y);
            }

            text.Append('z');
        }
    }

    private static void AppendPair(StringBuilder text, double x, double y)
    {
        text.AppendDecimal(x, 1);
        AppendNext(text, y);
    }

    private static void AppendNext(StringBuilder text, double value)
    {
        var at = text.Length;
        text.AppendDecimal(value, 1);
        if (text[at] != '-')
        {
            text.Insert(at, ' ');
        }
    }
}
