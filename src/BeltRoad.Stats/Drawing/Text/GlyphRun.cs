using BeltRoad.Stats.Drawing.Fonts;

namespace BeltRoad.Stats.Drawing.Text;

/// <summary>Glyphs of one face on one line, ready to be drawn at any size.</summary>
internal sealed class GlyphRun
{
    private readonly ArraySegment<ShapedGlyph> glyphs;

    /// <param name="text">The text that was shaped; the run may be a part of it.</param>
    public GlyphRun(FontFace face, ArraySegment<ShapedGlyph> glyphs, string text)
    {
        Face = face;
        this.glyphs = glyphs;
        Text = text;
        foreach (var glyph in glyphs)
        {
            Advance += glyph.Advance + glyph.Gap;
        }
    }

    public FontFace Face { get; }

    public ReadOnlySpan<ShapedGlyph> Glyphs => glyphs;

    public string Text { get; }

    /// <summary>Thousandths of the size, the gap after the last glyph included.</summary>
    public int Advance { get; }

    public double Width(double size) => Advance * size / FontFace.UnitsPerEm;

    public double WidthWithoutLastGap(double size) => (Advance - (glyphs.Count == 0 ? 0 : glyphs[^1].Gap)) * size / FontFace.UnitsPerEm;
}
