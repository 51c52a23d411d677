using BeltRoad.Stats.Drawing.Text;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>One mark a row: ranked bars, dots, shares on a track, signed changes.</summary>
internal sealed class RowsChart
{
    private const double RowPitch = 12;
    private const double BarHeight = 7;
    private const double Gap = 8;
    private const double LeastPlot = 60;

    /// <summary>From the row's baseline up to the middle of its mark.</summary>
    private const double Middle = 2.6;

    /// <summary>Points by which the data area reaches beyond the ends of the scale, so that no dot is cut in two.</summary>
    private const double Beyond = 4;

    private readonly ChartSpec spec;
    private readonly double width;
    private readonly double labelWidth;
    private readonly double left;
    private readonly double right;
    private readonly double valueRight;

    private RowsChart(ChartSpec spec, double width)
    {
        (this.spec, this.width) = (spec, width);
        var marks = spec.Marks.ToList();
        var codes = ChartParts.CodeWidth(marks);
        var values = marks.Max(ChartParts.ValueWidth);
        var labels = spec.Groups.SelectMany(group => group.Rows).Max(row => ChartParts.Label(row, 2000).Width + ChartParts.IndentOf(row));
        valueRight = width - codes - Gap;
        right = valueRight - values - 5 - marks.Max(mark => IsDots ? MarkPainter.DotReach(mark.Hedge) : MarkPainter.BarReach(mark.Hedge));
        var lead = Gap + marks.Max(mark => IsDots ? MarkPainter.DotLead(mark.Hedge) : 0);
        labelWidth = Math.Clamp(Math.Min(labels, right - lead - LeastPlot), width * 0.2, width * (IsWide ? 0.47 : 0.42));
        labelWidth = Math.Min(labelWidth, labels);
        left = labelWidth + lead;
        right = Math.Max(right, left + 20);
        if (spec.Form == ChartForm.Changes && marks.Any(mark => mark.Value < 0m))
        {
            left += 4;
        }
    }

    private bool IsWide => width > 330;

    private bool IsDots => spec.Form is ChartForm.Dots or ChartForm.Changes;

    public static double Lay(SheetBuilder sheet, double top) => new RowsChart(sheet.Spec, sheet.Width).Plots(sheet, top);

    /// <summary>True where the marks would have too little room to be read, or a label would be cut.</summary>
    public static bool IsTooNarrow(ChartSpec spec, double width)
    {
        var chart = new RowsChart(spec, width);
        return chart.right - chart.left < LeastPlot - 1
            || spec.Groups.SelectMany(group => group.Rows)
                .Any(row => ChartParts.Name(row, chart.labelWidth - ChartParts.IndentOf(row)).IsTruncated);
    }

    private double Plots(SheetBuilder sheet, double top)
    {
        var y = top;
        var placed = new List<Placed>();
        foreach (var group in spec.Groups)
        {
            if (group.Heading.Length > 0)
            {
                y += placed.Count == 0 ? 9 : 13;
                sheet.Words(0, y, group.Heading, TextStyles.GroupHeading);
                y += 3.4;
                sheet.Rule(0, y, width, ChartParts.Hairline);
            }
            else
            {
                y += 1;
            }

            var start = y;
            var rows = new List<(ChartRow, Paragraph, double)>();
            foreach (var row in group.Rows)
            {
                var label = ChartParts.Label(row, labelWidth - ChartParts.IndentOf(row));
                y += label.Lines.Count > 1 ? 10.4 : RowPitch;
                rows.Add((row, label, y - 1.2));
                y += (label.Lines.Count - 1) * TextStyles.LabelLeading;
            }

            placed.Add(new Placed(start, y + 2, group.Axis ?? spec.Axis, rows));
        }

        if (spec.Axis.Scale == AxisScale.None)
        {
            placed.ForEach(part => Plot(sheet, part, part.Axis.Ticks.Take(1)));
            return y + 2;
        }

        var all = new Placed(placed[0].Top, placed[^1].Bottom, spec.Axis, [.. placed.SelectMany(part => part.Rows)]);
        Plot(sheet, all, spec.Axis.Ticks);
        return y + 2 + (spec.Axis.Ticks.Count > 0 ? 9 : 0);
    }

    /// <summary>A plot of rows on one scale.</summary>
    /// <param name="ticks">Those that have a gridline.</param>
    private void Plot(SheetBuilder sheet, Placed part, IEnumerable<AxisTick> ticks)
    {
        var axis = part.Axis;
        var perPoint = (axis.ScaleOf(axis.Maximum) - axis.ScaleOf(axis.Minimum)) / (right - left);
        var plot = sheet.Rows(
            left - Beyond,
            valueRight,
            part.Top,
            part.Bottom,
            new CoordinateRange(
                axis.ScaleOf(axis.Minimum) - (Beyond * perPoint),
                axis.ScaleOf(axis.Minimum) + ((valueRight - left) * perPoint)
            )
        );
        Ticks(sheet, plot, axis, [.. ticks]);
        foreach (var (row, label, baseline) in part.Rows)
        {
            sheet.Mark(plot, row, row.Marks[0], () => Row(sheet, plot, row, label, baseline, axis));
        }
    }

    private void Ticks(SheetBuilder sheet, Plot plot, ChartAxis axis, IReadOnlyList<AxisTick> ticks)
    {
        var labelled = axis == spec.Axis ? WithRoom(axis, ticks) : [];
        sheet.Ticks(
            plot.Axes.Bottom,
            ticks.Select(tick => (axis.ScaleOf(tick.Value), labelled.Contains(tick) ? tick.Label : string.Empty))
        );
        plot.Grid.XAxisStyle.IsVisible = spec.Form != ChartForm.ShareBars;
        if (axis.Scale == AxisScale.Linear && axis.Minimum <= 0m && plot.Grid.XAxisStyle.IsVisible)
        {
            var zero = plot.Add.VerticalLine(0);
            zero.LineStyle.Set(ChartParts.Zero);
        }
    }

    /// <summary>
    /// The last tick, which names the unit, then zero, the first and the others, as far as their labels stand clear of each other.
    /// </summary>
    private HashSet<AxisTick> WithRoom(ChartAxis axis, IReadOnlyList<AxisTick> ticks)
    {
        var kept = new HashSet<AxisTick>();
        var taken = new List<(double Left, double Right)>();
        foreach (
            var tick in ticks.OrderBy(tick =>
                tick == ticks[^1] ? 0
                : tick.Value == 0m ? 1
                : tick == ticks[0] ? 2
                : 3
            )
        )
        {
            var half = (TextMeasurer.Width(tick.Label, TextStyles.Axis) / 2) + 2;
            var x = left + (axis.Position(tick.Value) * (right - left));
            if (taken.TrueForAll(other => x + half < other.Left || x - half > other.Right))
            {
                taken.Add((x - half, x + half));
                kept.Add(tick);
            }
        }

        return kept;
    }

    private void Row(SheetBuilder sheet, Plot plot, ChartRow row, Paragraph label, double baseline, ChartAxis axis)
    {
        var mark = row.Marks[0];
        var at = SheetBuilder.RowAt(baseline - Middle);
        var colour = ChartParts.ColourOf(mark);
        var value = axis.ScaleOf(Within(axis, mark.Value));
        var end = axis.ScaleOf(Within(axis, mark.High ?? mark.Value));
        sheet.Part(plot, (scene, _) => scene.Scene.Paragraph(ChartParts.IndentOf(row), baseline, label));
        var labelEnd = ChartParts.IndentOf(row) + (label.Lines.Count == 1 ? label.Width : labelWidth) + 4;
        void LeadTo(double place, double before) =>
            sheet.Part(
                plot,
                (scene, point) => ChartParts.Lead(scene.Scene, labelEnd, point(new Coordinates(place, at)).X - before, baseline - Middle)
            );
        var (valueAt, dx) = (end, 5d);
        switch (spec.Form)
        {
            case ChartForm.ShareBars:
                ChartParts.Plain(
                    plot,
                    new Bar
                    {
                        Orientation = Orientation.Horizontal,
                        Position = at,
                        Value = axis.ScaleOf(axis.Maximum),
                        Size = BarHeight,
                    },
                    Palette.Faint
                );
                ChartParts.Bar(sheet, plot, 0, end, at, BarHeight, mark, colour);
                (valueAt, dx) = (axis.ScaleOf(axis.Maximum), 6 + MarkPainter.BarReach(mark.Hedge));
                break;
            case ChartForm.RankedBars:
                ChartParts.Bar(sheet, plot, 0, end, at, BarHeight, mark, colour);
                dx = 5 + MarkPainter.BarReach(mark.Hedge);
                break;
            case ChartForm.Changes when mark.High is not null:
                LeadTo(Math.Min(0, value), 6);
                ChartParts.Range(sheet, plot, value, end, at, mark, colour);
                break;
            case ChartForm.Dots when mark.High is not null:
                LeadTo(value, 5);
                ChartParts.Range(sheet, plot, value, end, at, mark, colour);
                break;
            default:
                LeadTo(value, MarkPainter.DotLead(mark.Hedge) + 3);
                ChartParts.Dot(sheet, plot, new Coordinates(value, at), mark, colour);
                (valueAt, dx) = (value, MarkPainter.DotReach(mark.Hedge) + 4.5);
                break;
        }

        ChartParts.Value(sheet, plot, new Coordinates(valueAt, at), dx, 0, mark, Alignment.MiddleLeft);
        sheet.Part(plot, (scene, _) => ChartParts.Code(scene, width, baseline, mark.Claim));
    }

    private static decimal Within(ChartAxis axis, decimal value) => Math.Clamp(value, axis.Minimum, axis.Maximum);

    /// <summary>Rows that share a scale, with where they stand.</summary>
    private sealed record Placed(
        double Top,
        double Bottom,
        ChartAxis Axis,
        IReadOnlyList<(ChartRow Row, Paragraph Label, double Baseline)> Rows
    );
}
