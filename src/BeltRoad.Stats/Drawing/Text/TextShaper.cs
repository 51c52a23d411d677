using System.Text;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Text;

/// <summary>Characters become glyphs: the font's own forms of some marks, boxes for what it lacks, gaps between Han and Latin.</summary>
internal static class TextShaper
{
    /// <summary>
    /// The gap between Han and Latin where no space stands, in thousandths of the size. From a tenth of the size on, programs
    /// that extract text from a PDF take a gap for a space.
    /// </summary>
    public const int MixedScriptGap = 90;

    private const int EmDash = 0x2014;
    private const int TwoEmDash = 0x2E3A;

    public static GlyphRun Shape(string text, FontFace face)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new GlyphRun(face, Glyphs(text, [(text.Length, face)]), text);
    }

    /// <summary>Shapes runs that follow each other on one line, each in the context of its neighbours.</summary>
    public static IReadOnlyList<(GlyphRun Glyphs, TextRun Run)> Shape(IReadOnlyList<TextRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var text = string.Concat(runs.Select(run => run.Text));
        var faces = Faces(runs);
        var glyphs = Glyphs(text, faces);
        var result = new List<(GlyphRun, TextRun)>(runs.Count);
        var start = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var end = start;
            while (end < glyphs.Length && glyphs[end].Start < faces[i].End)
            {
                end++;
            }

            result.Add((new GlyphRun(faces[i].Face, new ArraySegment<ShapedGlyph>(glyphs, start, end - start), runs[i].Text), runs[i]));
            start = end;
        }

        return result;
    }

    public static (int End, FontFace Face)[] Faces(IReadOnlyList<TextRun> runs)
    {
        var faces = new (int, FontFace)[runs.Count];
        var end = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            end += runs[i].Text.Length;
            faces[i] = (end, FontFace.Of(runs[i].Style.Weight));
        }

        return faces;
    }

    /// <param name="faces">Where each face's part of the text ends, in order; the last ends with the text.</param>
    public static ShapedGlyph[] Glyphs(string text, ReadOnlySpan<(int End, FontFace Face)> faces)
    {
        var glyphs = new ShapedGlyph[text.Length];
        var count = 0;
        var quotes = QuotationMarks.In(text);
        var previous = ScriptClass.Neutral;
        var part = 0;
        for (var i = 0; i < text.Length; )
        {
            while (i >= faces[part].End)
            {
                part++;
            }

            var (face, start) = (faces[part].Face, i);
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            i += length;
            if (IsIgnored(rune.Value))
            {
                continue;
            }

            var scalar = rune.Value switch
            {
                '\t' => ' ',
                0x2028 or 0x2029 => '\n',
                var other => other,
            };
            var drawn = scalar == '\n' ? ' ' : scalar;
            if (scalar == EmDash && i < faces[part].End && text[i] == EmDash && face.GlyphOf(TwoEmDash) != 0)
            {
                (scalar, drawn) = (ShapedGlyph.DoubleDash, TwoEmDash);
                i++;
            }
            else if (quotes is not null && length == 1 && QuotationMarks.IsMark(text[start]))
            {
                drawn = quotes.IsProportionalAt(start) ? QuotationMarks.ProportionalForm(text[start]) : scalar;
            }

            var glyph = Glyph(face, drawn);
            var script = ScriptClasses.Of(drawn);
            if (count > 0 && NeedsGap(previous, script))
            {
                glyphs[count - 1] = glyphs[count - 1] with { Gap = MixedScriptGap };
            }

            glyphs[count++] = new ShapedGlyph(glyph, face.AdvanceOf(glyph), 0, scalar, start);
            previous = script;
        }

        return count == glyphs.Length ? glyphs : glyphs[..count];
    }

    private static ushort Glyph(FontFace face, int codePoint)
    {
        var glyph = face.GlyphOf(codePoint);
        return glyph != 0
            ? glyph
            : codePoint switch
            {
                0xA0 or 0x202F or 0x2007 => face.GlyphOf(' '),
                0x201B => face.GlyphOf(0xE019),
                0x2011 => face.GlyphOf('-'),
                _ => (ushort)0,
            };
    }

    private static bool NeedsGap(ScriptClass left, ScriptClass right) =>
        (left == ScriptClass.Han && right == ScriptClass.Latin) || (left == ScriptClass.Latin && right == ScriptClass.Han);

    /// <summary>Controls and characters that only steer other characters: they have no shape, so the font need not have one.</summary>
    private static bool IsIgnored(int codePoint) =>
        codePoint
            is (< 0x20 and not ('\t' or '\n'))
                or (>= 0x7F and <= 0x9F)
                or 0xAD
                or (>= 0x200B and <= 0x200F)
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x206F)
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFEFF
                or (>= 0xE0000 and <= 0xE0FFF);
}
