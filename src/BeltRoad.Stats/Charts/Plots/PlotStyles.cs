using BeltRoad.Stats.Drawing.Primitives;
using ScottPlot;
using Color = ScottPlot.Color;
using FontWeight = BeltRoad.Stats.Drawing.Primitives.FontWeight;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>Our colours, strokes and type in ScottPlot's terms.</summary>
internal static class PlotStyles
{
    public static Color ToColor(this Colour colour) => new(colour.Red, colour.Green, colour.Blue);

    public static Colour ToColour(this Color color) => new(color.R, color.G, color.B);

    public static void Set(this LabelStyle label, TextStyle style)
    {
        label.FontName = PlotFonts.Name;
        label.Font = PlotFonts.Of(style.Weight);
        label.Bold = style.Weight == FontWeight.Bold;
        label.FontSize = (float)style.Size;
        label.ForeColor = style.Colour.ToColor();
    }

    public static void Set(this LineStyle line, Stroke stroke)
    {
        line.Color = stroke.Colour.ToColor();
        line.Width = (float)stroke.Width;
        line.AntiAlias = true;
    }
}
