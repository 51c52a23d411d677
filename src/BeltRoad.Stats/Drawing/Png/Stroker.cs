namespace BeltRoad.Stats.Drawing.Png;

/// <summary>
/// A stroke becomes shapes to fill: a rectangle a segment, a wedge a corner, a cap an end. All turn the same way, so that where
/// they overlap they count once.
/// </summary>
internal sealed class Stroker(List<Edge> edges, double width, LineCap cap, LineJoin join)
{
    /// <summary>Pixels by which a rounded edge may stray from its arc.</summary>
    private const double Sagitta = 0.01;

    private readonly double half = width / 2;

    private readonly record struct Direction(double X, double Y);

    public void Add(Polyline line)
    {
        var points = WithoutRepeats(line);
        if (points.Count == 1)
        {
            AddDot(points[0]);
            return;
        }

        var count = line.IsClosed && points.Count > 2 ? points.Count : points.Count - 1;
        var directions = new Direction[count];
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Count]);
            directions[i] = Unit(to.X - from.X, to.Y - from.Y);
            AddSegment(from, to, directions[i]);
            if (i > 0)
            {
                AddJoin(from, directions[i - 1], directions[i]);
            }
        }

        if (count == points.Count)
        {
            AddJoin(points[0], directions[^1], directions[0]);
        }
        else
        {
            AddCap(points[0], new Direction(-directions[0].X, -directions[0].Y));
            AddCap(points[^1], directions[^1]);
        }
    }

    private static List<PathPoint> WithoutRepeats(Polyline line)
    {
        var points = new List<PathPoint>(line.Points.Count);
        foreach (var point in line.Points)
        {
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        return points;
    }

    private static Direction Unit(double x, double y)
    {
        var length = Math.Sqrt((x * x) + (y * y));
        return length == 0 ? new Direction(1, 0) : new Direction(x / length, y / length);
    }

    private PathPoint Beside(PathPoint point, Direction direction, double side) =>
        new(point.X - (direction.Y * half * side), point.Y + (direction.X * half * side));

    private void AddSegment(PathPoint from, PathPoint to, Direction direction) =>
        AddShape(Beside(from, direction, 1), Beside(to, direction, 1), Beside(to, direction, -1), Beside(from, direction, -1));

    private void AddDot(PathPoint at)
    {
        if (cap == LineCap.Butt)
        {
            return;
        }

        AddCap(at, new Direction(1, 0));
        AddCap(at, new Direction(-1, 0));
    }

    private void AddCap(PathPoint at, Direction outwards)
    {
        var (left, right) = (Beside(at, outwards, 1), Beside(at, outwards, -1));
        if (cap == LineCap.Square)
        {
            var (dx, dy) = (outwards.X * half, outwards.Y * half);
            AddShape(left, new PathPoint(left.X + dx, left.Y + dy), new PathPoint(right.X + dx, right.Y + dy), right);
        }
        else if (cap == LineCap.Round)
        {
            AddFan(at, new Direction(-outwards.Y, outwards.X), outwards);
            AddFan(at, outwards, new Direction(outwards.Y, -outwards.X));
        }
    }

    private void AddJoin(PathPoint at, Direction from, Direction to)
    {
        var turn = (from.X * to.Y) - (from.Y * to.X);
        var along = (from.X * to.X) + (from.Y * to.Y);
        if (turn == 0 && along > 0)
        {
            return;
        }

        var outer = turn > 0 ? -1 : 1;
        var (a, b) = (Beside(at, from, outer), Beside(at, to, outer));
        if (join == LineJoin.Round)
        {
            var (start, end) = (new Direction(-from.Y * outer, from.X * outer), new Direction(-to.Y * outer, to.X * outer));
            if (along < 0)
            {
                var middle = Unit(from.X - to.X, from.Y - to.Y);
                AddFan(at, start, middle);
                AddFan(at, middle, end);
            }
            else
            {
                AddFan(at, start, end);
            }
        }
        else if (join == LineJoin.Miter && 2 / (1 + along) <= Stroke.MiterLimit * Stroke.MiterLimit)
        {
            var reach = half * outer / (1 + along);
            AddShape(at, a, new PathPoint(at.X + ((-from.Y - to.Y) * reach), at.Y + ((from.X + to.X) * reach)), b);
        }
        else
        {
            AddShape(at, a, b);
        }
    }

    /// <summary>The sector of a disc between two directions less than half a turn apart, halved until its edge is smooth.</summary>
    private void AddFan(PathPoint centre, Direction from, Direction to)
    {
        var along = (from.X * to.X) + (from.Y * to.Y);
        if (half * (1 - along) < 4 * Sagitta)
        {
            AddShape(
                centre,
                new PathPoint(centre.X + (from.X * half), centre.Y + (from.Y * half)),
                new PathPoint(centre.X + (to.X * half), centre.Y + (to.Y * half)));
            return;
        }

        var middle = Unit(from.X + to.X, from.Y + to.Y);
        AddFan(centre, from, middle);
        AddFan(centre, middle, to);
    }

    private void AddShape(params ReadOnlySpan<PathPoint> corners)
    {
        var area = 0d;
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            area += (a.X * b.Y) - (a.Y * b.X);
        }

        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            edges.Add(area >= 0 ? Edge.Of(a, b) : Edge.Of(b, a));
        }
    }
}
