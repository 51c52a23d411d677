using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>
/// One key over five times or more, from zero, at true distances in time; every point is marked. Of many points only the last, the
/// first and the highest have their value printed, and only those with a date their claim code.
/// </summary>
internal static class LinePlot
{
    private const double PlotHeight = 96;
    private const double CodeLeading = 8;
    private const double DenseDot = 1.5;

    /// <summary>Of the shortest time between two points: a longer one is a gap.</summary>
    private const double LongestStep = 1.6;


    public static double Paint(ChartFrame frame, double top)
    {
        var group = frame.Spec.Groups[0];
        var row = group.Rows[0];
        var marks = row.Marks;
        var axis = group.Axis ?? frame.Spec.Axis;
        var axisWidth = axis.Ticks.Max(tick => TextMeasurer.Width(tick.Label, TextStyles.Axis)) + 6;
        var (left, right, foot) = (axisWidth + 20, frame.Width - 24, top + 16 + PlotHeight);
        var (first, last) = (marks[0].Time ?? 0m, marks[^1].Time ?? 1m);
        foreach (var tick in axis.Ticks)
        {
            var y = foot - (axis.Position(tick.Value) * PlotHeight);
            frame.Scene.Line(axisWidth, y, frame.Width, y, tick.Value == 0m ? ChartFrame.Zero : ChartFrame.Hairline);
            frame.Scene.Text(axisWidth - 5, y + 2.4, tick.Label, TextStyles.Axis, TextAnchor.End);
        }

        var points = marks.Select(mark => (
            X: left + ((double)((mark.Time ?? first) - first) / Math.Max(0.01, (double)(last - first)) * (right - left)),
            Y: foot - (axis.Position(mark.Value) * PlotHeight))).ToArray();
        Line(frame, marks, points);
        var isDense = TimeCharts.IsDense(marks.Count);
        var dated = WithRoom(points, [marks.Count - 1, .. Enumerable.Range(0, marks.Count - 1)], i => Math.Max(isDense ? ChartFrame.CodeWidth([marks[i]]) : 0, DatedWidth(marks[i])));
        var codeRows = isDense ? 1 : CodeRows(marks, points);
        for (var i = 0; i < marks.Count; i++)
        {
            using var scope = frame.Mark(row, marks[i]);
            Dot(frame, points[i].X, points[i].Y, marks[i], isDense);
            if (dated.Contains(i))
            {
                frame.Scene.Text(points[i].X, foot + 9, marks[i].AsOf, TextStyles.Axis, TextAnchor.Middle);
            }

            if (!isDense || dated.Contains(i))
            {
                frame.Code(points[i].X, foot + 17.5 + (i % codeRows * CodeLeading), marks[i].Claim, TextAnchor.Middle);
            }
        }

        foreach (var i in isDense ? WithRoom(points, [marks.Count - 1, 0, Highest(marks)], i => ChartFrame.ValueWidth(marks[i])) : dated)
        {
            frame.Value(points[i].X, points[i].Y - 6, marks[i], TextAnchor.Middle);
        }

        return foot + 20 + ((codeRows - 1) * CodeLeading);
    }

    private static void Dot(ChartFrame frame, double x, double y, ChartMark mark, bool isDense)
    {
        if (isDense && mark is { Hedge: Modifier.Exact, Status: Status.Actual })
        {
            frame.Scene.Circle(x, y, DenseDot, Palette.Accent);
            return;
        }

        MarkPainter.Dot(frame.Scene, x, y, mark.Hedge, mark.Status, Palette.Accent);
    }

    /// <summary>Joined where the next statement comes as soon as any does; a longer time without one stays a gap.</summary>
    private static void Line(ChartFrame frame, IReadOnlyList<ChartMark> marks, (double X, double Y)[] points)
    {
        var least = points.Zip(points.Skip(1), (one, next) => next.X - one.X).Min();
        var start = 0;
        for (var i = 1; i <= points.Length; i++)
        {
            if (i == points.Length || points[i].X - points[i - 1].X > least * LongestStep)
            {
                if (i - start > 1)
                {
                    frame.Scene.Path(VectorPath.Polyline(points.AsSpan(start, i - start)), null, new Stroke(Palette.Accent, 1.2) { Join = LineJoin.Round });
                }

                start = i;
            }
        }
    }

    private static double DatedWidth(ChartMark mark) => Math.Max(TextMeasurer.Width(mark.AsOf, TextStyles.Axis), ChartFrame.ValueWidth(mark));

    private static int Highest(IReadOnlyList<ChartMark> marks) => Enumerable.Range(0, marks.Count).MaxBy(i => marks[i].Value);

    /// <summary>Of the points asked for, in order of their claim to it, those whose words stand clear of the words of those before.</summary>
    private static HashSet<int> WithRoom((double X, double Y)[] points, IEnumerable<int> asked, Func<int, double> widthOf)
    {
        var kept = new HashSet<int>();
        var taken = new List<(double Left, double Right)>();
        foreach (var i in asked)
        {
            var half = widthOf(i) / 2;
            var (left, right) = (points[i].X - half - 1.5, points[i].X + half + 1.5);
            if (taken.TrueForAll(other => right < other.Left || left > other.Right))
            {
                taken.Add((left, right));
                kept.Add(i);
            }
        }

        return kept;
    }

    /// <summary>Every point has its claim code: where the points stand close, in as many lines as keep them apart.</summary>
    private static int CodeRows(IReadOnlyList<ChartMark> marks, (double X, double Y)[] points)
    {
        var widest = ChartFrame.CodeWidth(marks) + 3;
        var rows = 1;
        while (rows < marks.Count && Enumerable.Range(0, marks.Count - rows).Any(i => points[i + rows].X - points[i].X < widest))
        {
            rows++;
        }

        return rows;
    }
}
