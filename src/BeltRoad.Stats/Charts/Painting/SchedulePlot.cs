using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>Pledges as time: hollow bars from when they were stated to their deadline, open at the right where there is none.</summary>
internal static class SchedulePlot
{
    private const double BarHeight = 8.5;
    private const double RowPitch = 14.4;
    private const double OpenLength = 28;

    public static double Paint(ChartFrame frame, double top)
    {
        var (spec, scene) = (frame.Spec, frame.Scene);
        var marks = spec.Marks.ToList();
        var codes = ChartFrame.CodeWidth(marks);
        var values = marks.Max(mark => TextMeasurer.Width(mark.Text, TextStyles.ValueNamed));
        var valueX = frame.Width - codes - 12 - values;
        var labelWidth = Math.Min(frame.Width * 0.36, spec.Groups.SelectMany(group => group.Rows).Max(row => ChartFrame.Label(row, 2000).Width));
        var (left, right) = (labelWidth + 12, valueX - 14);
        double X(decimal year) => left + (Math.Clamp(spec.Axis.Position(year), 0, 1) * (right - left));
        var y = top + 9;
        for (var i = 0; i + 1 < spec.Axis.Ticks.Count; i++)
        {
            var middle = (X(spec.Axis.Ticks[i].Value) + X(spec.Axis.Ticks[i + 1].Value)) / 2;
            scene.Text(middle, y, spec.Axis.Ticks[i].Label, TextStyles.Axis, TextAnchor.Middle);
        }

        y += 4;
        var gridTop = y;
        var placed = new List<(ChartRow Row, Paragraph Label, double Baseline)>();
        var rules = new List<double>();
        foreach (var group in spec.Groups)
        {
            if (placed.Count > 0)
            {
                rules.Add(y + 5);
                y += 7;
            }

            foreach (var row in group.Rows)
            {
                var label = ChartFrame.Label(row, labelWidth);
                placed.Add((row, label, y + 10.6));
                y += RowPitch + ((label.Lines.Count - 1) * 8);
            }
        }

        foreach (var tick in spec.Axis.Ticks)
        {
            scene.Line(X(tick.Value), gridTop, X(tick.Value), y + 2, ChartFrame.Hairline);
        }

        foreach (var rule in rules)
        {
            scene.Line(0, rule, frame.Width, rule, ChartFrame.Hairline);
        }

        foreach (var (row, label, baseline) in placed)
        {
            using var scope = frame.Mark(row, row.Marks[0]);
            scene.Paragraph(0, baseline, label);
            Pledge(frame, row.Marks[0], baseline, X);
            scene.Text(valueX, baseline, row.Marks[0].Text, TextStyles.ValueNamed);
            frame.Code(frame.Width, baseline, row.Marks[0].Claim);
        }

        return y + 4;
    }

    private static void Pledge(ChartFrame frame, ChartMark mark, double baseline, Func<decimal, double> x)
    {
        var scene = frame.Scene;
        var line = MarkPainter.Outline(Status.Planned, Palette.Accent);
        var (start, barTop) = (x(mark.TimeStart ?? frame.Spec.Axis.Minimum), baseline - 7);
        if (mark.Time is { } deadline)
        {
            scene.Rectangle(start, barTop, Math.Max(2, x(deadline) - start), BarHeight, Colour.White, line);
            return;
        }

        scene.Rectangle(start, barTop, OpenLength, BarHeight, Colour.White);
        scene.Path(VectorPath.Polyline((start + OpenLength, barTop), (start, barTop), (start, barTop + BarHeight), (start + OpenLength, barTop + BarHeight)), null, line);
        var words = frame.Spec.Columns[0];
        scene.Rectangle(start + OpenLength + 3, barTop, TextMeasurer.Width(words, TextStyles.Label) + 4, BarHeight, Colour.White);
        scene.Text(start + OpenLength + 5, baseline, words, TextStyles.Label with { Colour = Palette.Text2 });
    }
}
