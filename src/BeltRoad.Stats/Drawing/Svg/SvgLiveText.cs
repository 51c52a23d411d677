using System.Text;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing.Svg;

/// <summary>
/// Writes a line of text as a text element. A stretch begins anew after each gap between scripts and at each change of font, so that it
/// stands where the glyphs would, and behind the blanks it would begin with: browsers leave those out and set the rest in their room.
/// </summary>
internal static class SvgLiveText
{
    /// <summary>Two em dashes as one character.</summary>
    private const int TwoEmDash = 0x2E3A;

    public static string Of(SceneItem.TextItem item)
    {
        var text = new StringBuilder();
        foreach (var glyph in item.Glyphs.Glyphs)
        {
            text.Append(CharacterOf(glyph));
        }

        return text.ToString();
    }

    public static void Append(StringBuilder svg, SceneItem.TextItem item, double dx, double dy, string colour)
    {
        svg.Append("<text y=\"")
            .AppendDecimal(item.Baseline + dy)
            .Append("\" font-size=\"")
            .AppendDecimal(item.Style.Size)
            .Append("\" fill=\"")
            .AppendXml(colour)
            .Append(item.Style.Weight == FontWeight.Bold ? "\" font-weight=\"700\">" : "\">");
        var (at, begins, wasLatinMark, isOpen) = (0, true, false, false);
        foreach (var glyph in item.Glyphs.Glyphs)
        {
            if (begins && glyph.Scalar == ' ')
            {
                at += glyph.Advance + glyph.Gap;
                continue;
            }

            var latinMark = glyph.Scalar is 0x2018 or 0x2019 or 0x201C or 0x201D && glyph.Glyph != item.Glyphs.Face.GlyphOf(glyph.Scalar);
            if (begins || latinMark != wasLatinMark)
            {
                svg.Append(isOpen ? "</tspan><tspan x=\"" : "<tspan x=\"")
                    .AppendDecimal(item.X + dx + (at * item.Style.Size / FontFace.UnitsPerEm))
                    .Append(latinMark ? "\" class=\"q\">" : "\">");
            }

            svg.AppendXml(CharacterOf(glyph));
            (begins, wasLatinMark, isOpen) = (glyph.Gap != 0, latinMark, true);
            at += glyph.Advance + glyph.Gap;
        }

        svg.Append(isOpen ? "</tspan></text>" : "</text>");
    }

    private static string CharacterOf(ShapedGlyph glyph) =>
        char.ConvertFromUtf32(
            glyph.Scalar switch
            {
                ShapedGlyph.DoubleDash => TwoEmDash,
                >= 0xD800 and <= 0xDFFF => 0xFFFD,
                var scalar => scalar,
            }
        );
}
