using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using ScottPlot;
using FontWeight = BeltRoad.Stats.Drawing.Primitives.FontWeight;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Draws in a scene what <see cref="LabelStyle.Render(SkiaSharp.SKCanvas, Pixel, Paint, bool)"/> draws with Skia: text on its background,
/// aligned to a place. Text is set as in the rest of the document; besides, Skia's SVG makes an index of the whole font for every label.
/// </summary>
internal static class SceneLabel
{
    public static void Draw(Scene scene, LabelStyle style, string text, Pixel place)
    {
        if (text.Length == 0)
        {
            return;
        }

        var type = new TextStyle(style.Bold ? FontWeight.Bold : FontWeight.Regular, style.FontSize, style.ForeColor.ToColour());
        var (width, height) = (TextMeasurer.Width(text, type), (PlotFonts.LineTop - PlotFonts.LineBottom) * type.Size / 1000);
        var left = place.X - (width * style.Alignment.HorizontalFraction());
        var top = place.Y - (height * (1 - style.Alignment.VerticalFraction()));
        if (style.BackgroundColor.A > 0)
        {
            var padding = style.PixelPadding;
            scene.Rectangle(
                left - padding.Left,
                top - padding.Top,
                width + padding.Horizontal,
                height + padding.Vertical,
                style.BackgroundColor.ToColour()
            );
        }

        scene.Text(left, top + (PlotFonts.LineTop * type.Size / 1000), text, type);
    }
}
