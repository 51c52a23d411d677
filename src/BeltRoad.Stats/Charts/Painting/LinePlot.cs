using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>One key over five times or more, from zero, at true distances in time; every point is marked.</summary>
internal static class LinePlot
{
    private const double PlotHeight = 96;
    private const double CodeLeading = 8;

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
        var shown = Shown(marks, points);
        var codeRows = CodeRows(marks, points);
        for (var i = 0; i < marks.Count; i++)
        {
            using var scope = frame.Mark(row, marks[i]);
            MarkPainter.Dot(frame.Scene, points[i].X, points[i].Y, marks[i].Hedge, marks[i].Status, Palette.Accent);
            if (shown.Contains(i))
            {
                frame.Scene.Text(points[i].X, points[i].Y - 6, marks[i].Text, TextStyles.Value, TextAnchor.Middle);
                frame.Scene.Text(points[i].X, foot + 9, marks[i].AsOf, TextStyles.Axis, TextAnchor.Middle);
            }

            frame.Code(points[i].X, foot + 17.5 + (i % codeRows * CodeLeading), marks[i].Claim, TextAnchor.Middle);
        }

        return foot + 20 + ((codeRows - 1) * CodeLeading);
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

    /// <summary>The points whose value is printed: the first, the last, and those between that have room.</summary>
    private static HashSet<int> Shown(IReadOnlyList<ChartMark> marks, (double X, double Y)[] points)
    {
        var shown = new HashSet<int>();
        var taken = new List<(double Left, double Right)>();
        foreach (var i in Enumerable.Range(0, marks.Count).OrderBy(i => i == marks.Count - 1 ? 0 : i == 0 ? 1 : 2))
        {
            var half = Math.Max(TextMeasurer.Width(marks[i].AsOf, TextStyles.Axis), ChartFrame.ValueWidth(marks[i])) / 2;
            var (left, right) = (points[i].X - half - 1.5, points[i].X + half + 1.5);
            if (taken.TrueForAll(other => right < other.Left || left > other.Right))
            {
                taken.Add((left, right));
                shown.Add(i);
            }
        }

        return shown;
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
