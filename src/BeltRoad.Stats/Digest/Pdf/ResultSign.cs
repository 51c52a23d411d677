using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>
/// The sign of a check's result. Its form tells what its colour repeats: a cross in a square, a tick in a disc, a bar in a ring.
/// </summary>
internal static class ResultSign
{
    /// <summary>What a sign takes from the left, with the gap behind it.</summary>
    public const double Width = 15;

    private const double Radius = 4.2;

    /// <param name="x">Its left edge.</param>
    /// <param name="y">Its middle.</param>
    public static void Paint(Scene scene, CheckResult result, double x, double y)
    {
        var middle = x + Radius;
        var white = new Stroke(Colour.White, 1.2);
        switch (result)
        {
            case CheckResult.Fail:
                scene.Rectangle(x, y - Radius, Radius * 2, Radius * 2, Palette.Alarm, cornerRadius: 1.2);
                scene.Line(middle - 2, y - 2, middle + 2, y + 2, white);
                scene.Line(middle - 2, y + 2, middle + 2, y - 2, white);
                break;
            case CheckResult.Pass:
                scene.Circle(middle, y, Radius, Palette.Accent);
                scene.Path(VectorPath.Polyline((middle - 2, y + 0.1), (middle - 0.5, y + 1.7), (middle + 2.1, y - 1.5)), null, white);
                break;
            default:
                scene.Circle(middle, y, Radius - 0.5, Colour.White, new Stroke(Palette.Text2, 1));
                scene.Line(middle - 1.9, y, middle + 1.9, y, new Stroke(Palette.Text2, 1.1));
                break;
        }
    }
}
