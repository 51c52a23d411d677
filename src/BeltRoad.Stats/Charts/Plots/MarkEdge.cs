using BeltRoad.Stats.Drawing;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>Where the plottables of one mark, of a link or of the whole figure begin or end: they become one part of the scene.</summary>
/// <param name="open">Opens the part, or returns null where the scene has none of its kind; null to close the part opened last.</param>
internal sealed class MarkEdge(SheetNotes notes, Func<SceneNotes, Func<Coordinates, (double X, double Y)>, SceneScope?>? open)
    : ScenePlottable(notes)
{
    protected override bool HasPixels => false;

    protected override void Draw(SceneNotes at)
    {
        if (open is not null)
        {
            at.Open.Push(open(at, PointOf));
        }
        else
        {
            at.Open.Pop()?.Dispose();
        }
    }
}
