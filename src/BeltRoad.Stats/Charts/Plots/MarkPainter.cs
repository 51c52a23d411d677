using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Draws one value so that its form says hedge, range and status and its colour only repeats it. An arrow's length says nothing
/// and is always the same.
/// </summary>
internal static class MarkPainter
{
    /// <summary>A dot's diameter.</summary>
    public const double DotSize = 5.4;

    /// <summary>A diamond from corner to corner.</summary>
    public const double DiamondSize = 6.8;

    private const double DotRadius = DotSize / 2;
    private const double DiamondHalf = DiamondSize / 2;
    private const double Arrow = 11;
    private const double ArrowHead = 2.6;
    private const double Whisker = 5;
    private const double Point = 3.5;
    private const double RangeHeight = 6;

    /// <summary>How far to the right of a dot's value its drawing reaches.</summary>
    public static double DotReach(Modifier hedge) =>
        hedge switch
        {
            Modifier.Over => Arrow,
            Modifier.About => Whisker,
            _ => DiamondHalf,
        };

    /// <summary>How far to the left.</summary>
    public static double DotLead(Modifier hedge) =>
        hedge is Modifier.Nearly or Modifier.Under ? Arrow
        : hedge is Modifier.About ? Whisker
        : DiamondHalf;

    /// <summary>How far beyond its value a bar reaches.</summary>
    public static double BarReach(Modifier hedge) =>
        hedge switch
        {
            Modifier.Over => Point,
            Modifier.About => Whisker,
            _ => 0,
        };

    /// <summary>What a hedge adds to a dot: an arrow to where the value is, or whiskers.</summary>
    public static void Hedge(Scene scene, double x, double y, Modifier hedge, Colour colour)
    {
        var line = new Stroke(colour, 1.1);
        switch (hedge)
        {
            case Modifier.Over:
                scene.Line(x, y, x + Arrow, y, line);
                Head(scene, x + Arrow, y, -ArrowHead, line);
                break;
            case Modifier.Nearly or Modifier.Under:
                scene.Line(x, y, x - Arrow, y, line);
                Head(scene, x - Arrow, y, ArrowHead, line);
                break;
            case Modifier.About:
                Whiskers(scene, x, y, line);
                break;
        }
    }

    /// <summary>A dot with its hedge, as in the key of marks.</summary>
    public static void Dot(Scene scene, double x, double y, Modifier hedge, Status status, Colour colour)
    {
        Hedge(scene, x, y, hedge, colour);
        switch (status)
        {
            case Status.Planned:
                scene.Circle(x, y, DotRadius - 0.1, Colour.White, new Stroke(colour, 1.2));
                break;
            case Status.Forecast:
                scene.Path(
                    VectorPath.Polygon((x, y - DiamondHalf), (x + DiamondHalf, y), (x, y + DiamondHalf), (x - DiamondHalf, y)),
                    Colour.White,
                    new Stroke(colour, 1.2)
                );
                break;
            default:
                scene.Circle(x, y, DotRadius, colour);
                break;
        }
    }

    /// <summary>A value between two ends.</summary>
    public static void Range(Scene scene, double left, double right, double y, Status status, Colour colour)
    {
        var (width, top) = (Math.Max(1.2, right - left), y - (RangeHeight / 2));
        if (status == Status.Actual)
        {
            scene.Rectangle(left, top, width, RangeHeight, colour);
        }
        else
        {
            scene.Rectangle(left, top, width, RangeHeight, Colour.White, Outline(status, colour));
        }
    }

    /// <summary>
    /// A bar from zero at <paramref name="zero"/> to the value at <paramref name="end"/>; to the right of it unless the value is negative.
    /// </summary>
    public static void Bar(Scene scene, double zero, double end, double top, double height, Modifier hedge, Status status, Colour colour)
    {
        var middle = top + (height / 2);
        end = Math.Max(end, zero + 0.8);
        var notch = Math.Min(Point, (end - zero) / 2);
        var path = hedge switch
        {
            Modifier.Over => VectorPath.Polygon((zero, top), (end, top), (end + Point, middle), (end, top + height), (zero, top + height)),
            Modifier.Nearly or Modifier.Under => VectorPath.Polygon(
                (zero, top),
                (end, top),
                (end - notch, middle),
                (end, top + height),
                (zero, top + height)
            ),
            _ => VectorPath.Rectangle(zero, top, end - zero, height),
        };
        if (status == Status.Actual)
        {
            scene.Path(path, colour);
        }
        else
        {
            scene.Path(path, Colour.White, Outline(status, colour));
        }

        if (hedge == Modifier.About)
        {
            Whiskers(scene, end, middle, new Stroke(status == Status.Actual ? Palette.Ink : colour, 0.8));
        }
    }

    /// <summary>A column that stands on <paramref name="foot"/>.</summary>
    public static void Column(Scene scene, double left, double width, double foot, double top, Modifier hedge, Status status, Colour colour)
    {
        var (right, middle) = (left + width, left + (width / 2));
        top = Math.Min(top, foot - 0.8);
        var notch = Math.Min(Point, (foot - top) / 2);
        var path = hedge switch
        {
            Modifier.Over => VectorPath.Polygon((left, foot), (left, top), (middle, top - Point), (right, top), (right, foot)),
            Modifier.Nearly or Modifier.Under => VectorPath.Polygon(
                (left, foot),
                (left, top),
                (middle, top + notch),
                (right, top),
                (right, foot)
            ),
            _ => VectorPath.Rectangle(left, top, width, foot - top),
        };
        scene.Path(path, status == Status.Actual ? colour : Colour.White, status == Status.Actual ? null : Outline(status, colour));
        if (hedge == Modifier.About)
        {
            var line = new Stroke(Palette.Ink, 0.8);
            scene.Line(middle, top - Whisker, middle, top + Whisker, line);
            scene.Line(middle - 2, top - Whisker, middle + 2, top - Whisker, line);
            scene.Line(middle - 2, top + Whisker, middle + 2, top + Whisker, line);
        }
    }

    /// <summary>The outline of what has not happened: full for a pledge, dashed for a forecast.</summary>
    public static Stroke Outline(Status status, Colour colour) =>
        status == Status.Forecast ? new Stroke(colour, 1.1) { Dash = [2.2, 1.3] } : new Stroke(colour, 1.1);

    private static void Head(Scene scene, double x, double y, double back, Stroke line) =>
        scene.Path(VectorPath.Polyline((x + back, y - ArrowHead), (x, y), (x + back, y + ArrowHead)), null, line);

    private static void Whiskers(Scene scene, double x, double y, Stroke line)
    {
        scene.Line(x - Whisker, y, x + Whisker, y, line);
        scene.Line(x - Whisker, y - 2, x - Whisker, y + 2, line);
        scene.Line(x + Whisker, y - 2, x + Whisker, y + 2, line);
    }
}
