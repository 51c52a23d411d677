using System.Text;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Svg;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// A chart as an SVG file of its own, whose text is text: it can be selected, searched and edited, and the font is in the file.
/// </summary>
internal static class ChartDrawing
{
    private const string Families =
        "text{font-family:'BeltRoad Hei',sans-serif;white-space:pre}.q{font-family:'BeltRoad Latin','BeltRoad Hei',sans-serif}";

    public static string Of(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var (regular, bold) = (new HashSet<int>(), new HashSet<int>());
        var svg = SvgWriter.Write(
            scene,
            new SvgOptions
            {
                LiveText = (text, weight) =>
                    (weight == FontWeight.Bold ? bold : regular).UnionWith(text.EnumerateRunes().Select(static rune => rune.Value)),
            }
        );
        var head = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return new StringBuilder(svg).Insert(head, "<style>" + PageFonts.RulesOf(regular, bold) + Families + "</style>").ToString();
    }
}
