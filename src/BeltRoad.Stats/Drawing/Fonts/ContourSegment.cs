using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>A line or a quadratic curve to (X, Y), in font units, y upwards. For a line the control point is the end point.</summary>
internal readonly record struct ContourSegment(bool IsCurve, double ControlX, double ControlY, double X, double Y)
{
    /// <summary>Where the contour starts, and its segments with the implied points put in; the last ends at the start.</summary>
    public static (PathPoint Start, List<ContourSegment> Segments) Trace(OutlinePoint[] contour)
    {
        var segments = new List<ContourSegment>(contour.Length);
        var first = Array.FindIndex(contour, point => point.OnCurve);
        var start = first >= 0 ? contour[first] : Between(contour[0], contour[^1]);
        OutlinePoint? control = null;
        for (var i = 1; i <= contour.Length; i++)
        {
            var point = contour[(Math.Max(first, -1) + i) % contour.Length];
            if (control is { } pending)
            {
                var end = point.OnCurve ? point : Between(pending, point);
                segments.Add(new ContourSegment(true, pending.X, pending.Y, end.X, end.Y));
                control = point.OnCurve ? null : point;
            }
            else if (point.OnCurve)
            {
                segments.Add(new ContourSegment(false, point.X, point.Y, point.X, point.Y));
            }
            else
            {
                control = point;
            }
        }

        if (control is { } last)
        {
            segments.Add(new ContourSegment(true, last.X, last.Y, start.X, start.Y));
        }

        return (new PathPoint(start.X, start.Y), segments);
    }

    private static OutlinePoint Between(OutlinePoint a, OutlinePoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);
}
