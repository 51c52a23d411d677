using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>One key over five times or more, from zero, at true distances in time; every point is marked.</summary>
internal static class LinePlot
{
    private const double PlotHeight = 96;

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
        frame.Scene.Path(VectorPath.Polyline(points), null, new Stroke(Palette.Accent, 1.2) { Join = LineJoin.Round });
        var lastRight = double.NegativeInfinity;
        for (var i = 0; i < marks.Count; i++)
        {
            using var scope = frame.Mark(row, marks[i]);
            MarkPainter.Dot(frame.Scene, points[i].X, points[i].Y, marks[i].Hedge, marks[i].Status, Palette.Accent);
            var width = Math.Max(TextMeasurer.Width(marks[i].AsOf, TextStyles.Axis), Math.Max(ChartFrame.ValueWidth(marks[i]), TextMeasurer.Width(marks[i].Claim, TextStyles.Code)));
            if (points[i].X - (width / 2) < lastRight + 3 && i < marks.Count - 1)
            {
                continue;
            }

            frame.Scene.Text(points[i].X, points[i].Y - 6, marks[i].Text, TextStyles.Value, TextAnchor.Middle);
            frame.Scene.Text(points[i].X, foot + 9, marks[i].AsOf, TextStyles.Axis, TextAnchor.Middle);
            frame.Code(points[i].X, foot + 17.5, marks[i].Claim, TextAnchor.Middle);
            lastRight = points[i].X + (width / 2);
        }

        return foot + 20;
    }
}
