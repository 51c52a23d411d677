using BeltRoad.Stats.Drawing;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Something ScottPlot has no plottable for, drawn as a scene: as it stands where the sheet becomes a scene, through Skia where it becomes
/// pixels. It is not cut off at the edges of the data area.
/// </summary>
internal abstract class ScenePlottable(SheetNotes notes) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new ScottPlot.Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        if (notes.IsTaken)
        {
            notes.Add(rp.Canvas, Draw);
            return;
        }

        if (HasPixels)
        {
            var scene = new Scene(rp.FigureRect.Width, rp.FigureRect.Height);
            Draw(new SceneNotes(scene, IsLinked: false));
            SkiaPainter.Paint(scene, rp.Canvas);
        }
    }

    /// <summary>False for what only says what other parts mean.</summary>
    protected virtual bool HasPixels => true;

    /// <param name="at">The scene; its coordinates are those of the sheet.</param>
    protected abstract void Draw(SceneNotes at);

    /// <summary>Where a place of the axes stands on the sheet.</summary>
    protected (double X, double Y) PointOf(Coordinates place)
    {
        var pixel = Axes.GetPixel(place);
        return (pixel.X, pixel.Y);
    }
}
