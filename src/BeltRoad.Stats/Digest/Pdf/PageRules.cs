using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The lines of a page.</summary>
internal static class PageRules
{
    public static readonly Stroke Hairline = new(Palette.Hairline, 0.5);
    public static readonly Stroke Faint = new(Palette.Faint, 0.4);
    public static readonly Stroke Ink = new(Palette.Ink, 0.5);
    public static readonly Stroke TableTop = new(Palette.Ink, 0.8);
}
