using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>One mark a row: ranked bars, dots, shares on a track, signed changes.</summary>
internal sealed class RowsPlot
{
    private const double RowPitch = 12;
    private const double BarHeight = 7;
    private const double Gap = 8;
    private const double LeastPlot = 60;

    private readonly ChartFrame frame;
    private readonly double labelWidth;
    private readonly double left;
    private readonly double right;
    private readonly double valueRight;

    private RowsPlot(ChartFrame frame)
    {
        this.frame = frame;
        var marks = frame.Spec.Marks.ToList();
        var codes = ChartFrame.CodeWidth(marks);
        var values = marks.Max(ChartFrame.ValueWidth);
        var labels = frame.Spec.Groups.SelectMany(group => group.Rows).Max(row => ChartFrame.Label(row, 2000).Width);
        valueRight = frame.Width - codes - Gap;
        right = valueRight - values - 5 - marks.Max(mark => IsDots ? MarkPainter.DotReach(mark.Hedge) : MarkPainter.BarReach(mark.Hedge));
        var lead = Gap + marks.Max(mark => IsDots ? MarkPainter.DotLead(mark.Hedge) : 0);
        labelWidth = Math.Clamp(Math.Min(labels, right - lead - LeastPlot), frame.Width * 0.2, frame.Width * (IsWide ? 0.47 : 0.42));
        labelWidth = Math.Min(labelWidth, labels);
        left = labelWidth + lead;
        right = Math.Max(right, left + 20);
        if (frame.Spec.Form == ChartForm.Changes && marks.Any(mark => mark.Value < 0m))
        {
            left += 4;
        }
    }

    private bool IsWide => frame.Width > 330;

    private bool IsDots => frame.Spec.Form is ChartForm.Dots or ChartForm.Changes;

    public static double Paint(ChartFrame frame, double top) => new RowsPlot(frame).Paint(top);

    /// <summary>True where the marks would have too little room to be read, or a label would be cut.</summary>
    public static bool IsTooNarrow(ChartFrame frame)
    {
        var plot = new RowsPlot(frame);
        return plot.right - plot.left < LeastPlot - 1
            || frame.Spec.Groups.SelectMany(group => group.Rows).Any(row => ChartFrame.Name(row, plot.labelWidth).IsTruncated);
    }

    private double Paint(double top)
    {
        var y = top;
        var rows = new List<(ChartRow Row, Paragraph Label, double Baseline, ChartAxis Axis)>();
        var heads = new List<(string Heading, double Baseline)>();
        var spans = new List<(double Top, double Bottom, ChartAxis Axis)>();
        foreach (var group in frame.Spec.Groups)
        {
            if (group.Heading.Length > 0)
            {
                y += spans.Count == 0 ? 9 : 13;
                heads.Add((group.Heading, y));
                y += 3.4;
            }
            else
            {
                y += 1;
            }

            var start = y;
            foreach (var row in group.Rows)
            {
                var label = ChartFrame.Label(row, labelWidth);
                y += label.Lines.Count > 1 ? 10.4 : RowPitch;
                rows.Add((row, label, y - 1.2, group.Axis ?? frame.Spec.Axis));
                y += (label.Lines.Count - 1) * TextStyles.LabelLeading;
            }

            spans.Add((start, y + 2, group.Axis ?? frame.Spec.Axis));
        }

        Gridlines(spans);
        foreach (var (heading, baseline) in heads)
        {
            frame.Scene.Line(0, baseline + 3.4, frame.Width, baseline + 3.4, ChartFrame.Hairline);
            frame.Scene.Text(0, baseline, heading, TextStyles.GroupHeading);
        }

        foreach (var (row, label, baseline, axis) in rows)
        {
            Row(row, label, baseline, axis);
        }

        return AxisLabels(y + 2);
    }

    private void Gridlines(List<(double Top, double Bottom, ChartAxis Axis)> spans)
    {
        if (frame.Spec.Form == ChartForm.ShareBars)
        {
            return;
        }

        var shared = frame.Spec.Axis.Scale != AxisScale.None;
        var drawn = shared ? [(spans[0].Top, spans[^1].Bottom, frame.Spec.Axis)] : spans;
        foreach (var (top, bottom, axis) in drawn)
        {
            foreach (var tick in shared ? axis.Ticks : axis.Ticks.Take(1))
            {
                var x = X(axis, tick.Value);
                var zero = tick.Value == 0m && axis.Scale == AxisScale.Linear;
                frame.Scene.Line(x, top, x, bottom, zero ? ChartFrame.Zero : ChartFrame.Hairline);
            }
        }
    }

    private void Row(ChartRow row, Paragraph label, double baseline, ChartAxis axis)
    {
        var mark = row.Marks[0];
        var middle = baseline - 2.6;
        var colour = ChartFrame.ColourOf(mark);
        using var scope = frame.Mark(row, mark);
        frame.Scene.Paragraph(0, baseline, label);
        var end = X(axis, mark.High ?? mark.Value);
        var start = label.Lines.Count == 1 ? label.Width + 4 : labelWidth + 4;
        double valueX;
        switch (frame.Spec.Form)
        {
            case ChartForm.ShareBars:
                frame.Scene.Rectangle(left, middle - (BarHeight / 2), right - left, BarHeight, Palette.Faint);
                MarkPainter.Bar(frame.Scene, left, end, middle - (BarHeight / 2), BarHeight, mark.Hedge, mark.Status, colour);
                valueX = right + 6 + MarkPainter.BarReach(mark.Hedge);
                break;
            case ChartForm.RankedBars:
                MarkPainter.Bar(frame.Scene, X(axis, 0m), end, middle - (BarHeight / 2), BarHeight, mark.Hedge, mark.Status, colour);
                valueX = end + 5 + MarkPainter.BarReach(mark.Hedge);
                break;
            case ChartForm.Changes when mark.High is not null:
                MarkPainter.Range(frame.Scene, X(axis, mark.Value), end, middle, mark.Status, colour);
                frame.Lead(start, Math.Min(X(axis, 0m), X(axis, mark.Value)) - 6, middle);
                valueX = end + 5;
                break;
            case ChartForm.Dots when mark.High is not null:
                MarkPainter.Range(frame.Scene, X(axis, mark.Value), end, middle, mark.Status, colour);
                frame.Lead(start, X(axis, mark.Value) - 5, middle);
                valueX = end + 5;
                break;
            default:
                var x = X(axis, mark.Value);
                frame.Lead(start, x - MarkPainter.DotLead(mark.Hedge) - 3, middle);
                MarkPainter.Dot(frame.Scene, x, middle, mark.Hedge, mark.Status, colour);
                valueX = x + MarkPainter.DotReach(mark.Hedge) + 4.5;
                break;
        }

        frame.Value(valueX, baseline, mark);
        frame.Code(frame.Width, baseline, mark.Claim);
    }

    private double AxisLabels(double y)
    {
        var ticks = frame.Spec.Axis.Ticks;
        if (ticks.Count == 0)
        {
            return y;
        }

        var baseline = y + 8;
        var taken = new List<(double Left, double Right)>();
        foreach (var tick in ticks.OrderBy(tick => tick == ticks[^1] ? 0 : tick.Value == 0m ? 1 : tick == ticks[0] ? 2 : 3))
        {
            var half = TextMeasurer.Width(tick.Label, TextStyles.Axis) / 2;
            var x = Math.Min(X(frame.Spec.Axis, tick.Value), frame.Width - half);
            if (taken.TrueForAll(other => x + half + 4 < other.Left || x - half - 4 > other.Right))
            {
                frame.Scene.Text(x, baseline, tick.Label, TextStyles.Axis, TextAnchor.Middle);
                taken.Add((x - half, x + half));
            }
        }

        return baseline + 1;
    }

    private double X(ChartAxis axis, decimal value) => left + (Math.Clamp(axis.Position(value), 0, 1) * (right - left));
}
