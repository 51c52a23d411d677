using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Text;

/// <summary>Lengths of text in points, as the three writers set it.</summary>
internal static class TextMeasurer
{
    /// <summary>The advance of a line of text, with CJK-Latin spacing and the quotation marks that are really drawn.</summary>
    public static double Width(string text, TextStyle style) => TextShaper.Shape(text, FontFace.Of(style.Weight)).Width(style.Size);

    public static double Width(IReadOnlyList<TextRun> runs)
    {
        var width = 0d;
        foreach (var (glyphs, run) in TextShaper.Shape(runs))
        {
            width += glyphs.Width(run.Style.Size);
        }

        return width;
    }

    /// <summary>From the baseline up to the top of an ideograph's square.</summary>
    public static double Ascent(TextStyle style) => FontFace.Of(style.Weight).Metrics.Ascent * style.Size / FontFace.UnitsPerEm;

    /// <summary>From the baseline down to the foot of an ideograph's square; positive.</summary>
    public static double Descent(TextStyle style) => FontFace.Of(style.Weight).Metrics.Descent * style.Size / FontFace.UnitsPerEm;

    public static double CapHeight(TextStyle style) => FontFace.Of(style.Weight).Metrics.CapHeight * style.Size / FontFace.UnitsPerEm;

    public static double XHeight(TextStyle style) => FontFace.Of(style.Weight).Metrics.XHeight * style.Size / FontFace.UnitsPerEm;
}
