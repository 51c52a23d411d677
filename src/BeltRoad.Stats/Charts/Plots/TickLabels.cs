using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>The labels of a plot's ticks in the scene, where ScottPlot draws them among the pixels.</summary>
internal sealed class TickLabels(SheetNotes notes, Plot plot) : ScenePlottable(notes)
{
    /// <summary>Points that ScottPlot leaves between the data area and the label, below or above it and beside it.</summary>
    private const float GapAbove = 2;

    private const float GapBeside = 5;

    protected override bool HasPixels => false;

    /// <summary>Lets ScottPlot draw the labels itself, or not.</summary>
    public static void Show(Plot plot, bool isShown)
    {
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.TickLabelStyle.IsVisible = isShown;
        }
    }

    protected override void Draw(SceneNotes at)
    {
        var area = Axes.DataRect;
        foreach (var axis in plot.Axes.GetAxes())
        {
            foreach (var tick in axis.TickGenerator.Ticks)
            {
                var along = axis.GetPixel(tick.Position, area);
                var (alignment, place) = axis.Edge switch
                {
                    Edge.Bottom => (Alignment.UpperCenter, new Pixel(along, area.Bottom + GapAbove)),
                    Edge.Top => (Alignment.LowerCenter, new Pixel(along, area.Top - GapAbove)),
                    Edge.Left => (Alignment.MiddleRight, new Pixel(area.Left - GapBeside, along)),
                    _ => (Alignment.MiddleLeft, new Pixel(area.Right + GapBeside, along)),
                };
                axis.TickLabelStyle.Alignment = alignment;
                SceneLabel.Draw(at.Scene, axis.TickLabelStyle, tick.Label, place);
            }
        }
    }
}
