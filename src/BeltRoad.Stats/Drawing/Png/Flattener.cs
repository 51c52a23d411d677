using BeltRoad.Stats.Drawing.Fonts;

namespace BeltRoad.Stats.Drawing.Png;

/// <summary>Curves become lines that stray less than a hundredth of a pixel from them, those of glyphs less than a thirtieth.</summary>
internal static class Flattener
{
    /// <summary>Pixels.</summary>
    private const double OfPath = 0.01;

    /// <summary>Pixels; glyphs are small and many, and their curves are most of a picture.</summary>
    private const double OfGlyph = 0.03;

    private const int MostPieces = 200;

    /// <param name="place">From the path's points to pixels.</param>
    public static List<Polyline> Flatten(VectorPath path, Func<PathPoint, PathPoint> place)
    {
        var lines = new List<Polyline>();
        var points = new List<PathPoint>();
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    Finish(lines, ref points, false);
                    points.Add(place(path.Points[next++]));
                    break;
                case PathVerb.Line:
                    points.Add(place(path.Points[next++]));
                    break;
                case PathVerb.Cubic:
                    AddCubic(points, place(path.Points[next]), place(path.Points[next + 1]), place(path.Points[next + 2]));
                    next += 3;
                    break;
                default:
                    var start = points[0];
                    Finish(lines, ref points, true);
                    points.Add(start);
                    break;
            }
        }

        Finish(lines, ref points, false);
        return lines;
    }

    /// <summary>A glyph's contours in pixels.</summary>
    public static void AddEdges(List<Edge> edges, GlyphOutline outline, Func<PathPoint, PathPoint> place)
    {
        foreach (var contour in outline.Contours)
        {
            var (start, segments) = ContourSegment.Trace(contour);
            var from = place(start);
            foreach (var segment in segments)
            {
                var to = place(new PathPoint(segment.X, segment.Y));
                if (segment.IsCurve)
                {
                    AddQuadratic(edges, from, place(new PathPoint(segment.ControlX, segment.ControlY)), to);
                }
                else
                {
                    edges.Add(Edge.Of(from, to));
                }

                from = to;
            }
        }
    }

    private static void Finish(List<Polyline> lines, ref List<PathPoint> points, bool close)
    {
        if (close && points.Count > 1 && points[0] == points[^1])
        {
            points.RemoveAt(points.Count - 1);
        }

        if (points.Count > 1 || (close && points.Count > 0))
        {
            lines.Add(new Polyline(points, close));
        }

        points = [];
    }

    private static void AddQuadratic(List<Edge> edges, PathPoint from, PathPoint control, PathPoint to)
    {
        var pieces = Pieces(Bend(from, control, to) / 4, OfGlyph);
        var at = from;
        for (var i = 1; i <= pieces; i++)
        {
            var t = (double)i / pieces;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            var next = i == pieces ? to : new PathPoint((a * from.X) + (b * control.X) + (c * to.X), (a * from.Y) + (b * control.Y) + (c * to.Y));
            edges.Add(Edge.Of(at, next));
            at = next;
        }
    }

    private static void AddCubic(List<PathPoint> points, PathPoint c1, PathPoint c2, PathPoint to)
    {
        var from = points[^1];
        var pieces = Pieces(Math.Max(Bend(from, c1, c2), Bend(c1, c2, to)) * 0.75, OfPath);
        for (var i = 1; i < pieces; i++)
        {
            var t = (double)i / pieces;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            points.Add(new PathPoint(
                (a * from.X) + (b * c1.X) + (c * c2.X) + (d * to.X),
                (a * from.Y) + (b * c1.Y) + (c * c2.Y) + (d * to.Y)));
        }

        points.Add(to);
    }

    /// <summary>The length of the second difference of three control points.</summary>
    private static double Bend(PathPoint a, PathPoint b, PathPoint c)
    {
        var (x, y) = (a.X - (2 * b.X) + c.X, a.Y - (2 * b.Y) + c.Y);
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <param name="strayed">How far one line would stray from the curve; n lines stray n squared times less.</param>
    private static int Pieces(double strayed, double tolerance) => (int)Math.Clamp(Math.Ceiling(Math.Sqrt(strayed / tolerance)), 1, MostPieces);
}
