namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>
/// A path of lines and cubic curves in points, origin at the top left and y downwards. Calls chain. A scene keeps the path it
/// was given, so do not go on drawing on it afterwards.
/// </summary>
internal sealed class VectorPath
{
    /// <summary>The control length of a cubic that comes nearest a quarter circle of radius one.</summary>
    private const double Quarter = 0.5522847498307936;

    private readonly List<PathVerb> verbs;
    private readonly List<PathPoint> points;

    public VectorPath()
        : this(points: 0) { }

    /// <param name="points">How many it is to have at least: a page has thousands of short lines.</param>
    private VectorPath(int points) => (verbs, this.points) = (new List<PathVerb>(points), new List<PathPoint>(points));

    internal IReadOnlyList<PathVerb> Verbs => verbs;

    /// <summary>One point for each move and line, three for each cubic, none for a close.</summary>
    internal IReadOnlyList<PathPoint> Points => points;

    public static VectorPath Line(double x1, double y1, double x2, double y2) => new VectorPath(points: 2).MoveTo(x1, y1).LineTo(x2, y2);

    public static VectorPath Circle(double x, double y, double radius)
    {
        var k = Quarter * radius;
        return new VectorPath()
            .MoveTo(x + radius, y)
            .CubicTo(x + radius, y + k, x + k, y + radius, x, y + radius)
            .CubicTo(x - k, y + radius, x - radius, y + k, x - radius, y)
            .CubicTo(x - radius, y - k, x - k, y - radius, x, y - radius)
            .CubicTo(x + k, y - radius, x + radius, y - k, x + radius, y)
            .Close();
    }

    /// <param name="cornerRadius">Points; cut down to half of the shorter side.</param>
    public static VectorPath Rectangle(double x, double y, double width, double height, double cornerRadius = 0)
    {
        var r = Math.Min(cornerRadius, Math.Min(width, height) / 2);
        if (r <= 0)
        {
            return Polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height));
        }

        var (right, bottom, k) = (x + width, y + height, r - (Quarter * r));
        return new VectorPath()
            .MoveTo(x + r, y)
            .LineTo(right - r, y)
            .CubicTo(right - k, y, right, y + k, right, y + r)
            .LineTo(right, bottom - r)
            .CubicTo(right, bottom - k, right - k, bottom, right - r, bottom)
            .LineTo(x + r, bottom)
            .CubicTo(x + k, bottom, x, bottom - k, x, bottom - r)
            .LineTo(x, y + r)
            .CubicTo(x, y + k, x + k, y, x + r, y)
            .Close();
    }

    public static VectorPath Polygon(params ReadOnlySpan<(double X, double Y)> corners) => Polyline(corners).Close();

    public static VectorPath Polyline(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var path = new VectorPath();
        foreach (var (x, y) in corners)
        {
            path.Add(path.verbs.Count == 0 ? PathVerb.Move : PathVerb.Line, x, y);
        }

        return path;
    }

    public VectorPath MoveTo(double x, double y) => Add(PathVerb.Move, x, y);

    public VectorPath LineTo(double x, double y) => Add(PathVerb.Line, x, y);

    public VectorPath CubicTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        Add(PathVerb.Cubic, x1, y1);
        points.Add(Finite(x2, y2));
        points.Add(Finite(x, y));
        return this;
    }

    public VectorPath Close()
    {
        if (verbs.Count > 0)
        {
            verbs.Add(PathVerb.Close);
        }

        return this;
    }

    private static PathPoint Finite(double x, double y) =>
        double.IsFinite(x) && double.IsFinite(y)
            ? new PathPoint(x, y)
            : throw new ArgumentOutOfRangeException(nameof(x), $"({x}, {y})", "A path passes through finite points only.");

    private VectorPath Add(PathVerb verb, double x, double y)
    {
        if (verb != PathVerb.Move && verbs.Count == 0)
        {
            throw new InvalidOperationException("A path starts with MoveTo.");
        }

        verbs.Add(verb);
        points.Add(Finite(x, y));
        return this;
    }
}
