using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// A small drawing at a place of the axes, of one size whatever their scale: a hedge's arrow, a pointed bar, a claim code, a leader.
/// </summary>
/// <param name="draw">Given the scene and what turns a place of the axes into a point of the sheet.</param>
internal sealed class ScenePart(SheetNotes notes, Action<SceneNotes, Func<Coordinates, (double X, double Y)>> draw) : ScenePlottable(notes)
{
    protected override void Draw(SceneNotes at) => draw(at, PointOf);
}
