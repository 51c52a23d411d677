using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Facts;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>Pledges as time: hollow bars from when they were stated to their deadline, open at the right where there is none.</summary>
internal static class ScheduleChart
{
    private const double BarHeight = 8.5;
    private const double RowPitch = 14.4;
    private const double OpenLength = 28;

    /// <summary>From the row's baseline up to the middle of its bar.</summary>
    private const double Middle = 2.75;

    public static double Lay(SheetBuilder sheet, double top)
    {
        var spec = sheet.Spec;
        var marks = spec.Marks.ToList();
        var valueX =
            sheet.Width - ChartParts.CodeWidth(marks) - 12 - marks.Max(mark => TextMeasurer.Width(mark.Text, TextStyles.ValueNamed));
        var labelWidth = Math.Min(
            sheet.Width * 0.36,
            spec.Groups.SelectMany(group => group.Rows).Max(row => ChartParts.Label(row, 2000).Width)
        );
        var gridTop = top + 13;
        var y = gridTop;
        var placed = new List<(ChartRow Row, Paragraph Label, double Baseline)>();
        foreach (var group in spec.Groups)
        {
            if (placed.Count > 0)
            {
                sheet.Rule(0, y + 5, sheet.Width, ChartParts.Hairline);
                y += 7;
            }

            foreach (var row in group.Rows)
            {
                var label = ChartParts.Label(row, labelWidth);
                placed.Add((row, label, y + 10.6));
                y += RowPitch + ((label.Lines.Count - 1) * 8);
            }
        }

        var plot = sheet.Rows(
            labelWidth + 12,
            valueX - 14,
            gridTop,
            y + 2,
            new CoordinateRange((double)spec.Axis.Minimum, (double)spec.Axis.Maximum)
        );
        Years(sheet, plot);
        foreach (var (row, label, baseline) in placed)
        {
            sheet.Mark(
                plot,
                row,
                row.Marks[0],
                () =>
                {
                    sheet.Part(plot, (at, _) => at.Scene.Paragraph(0, baseline, label));
                    Pledge(sheet, plot, row.Marks[0], baseline);
                    sheet.Part(
                        plot,
                        (at, _) =>
                        {
                            at.Scene.Text(valueX, baseline, row.Marks[0].Text, TextStyles.ValueNamed);
                            ChartParts.Code(at, sheet.Width, baseline, row.Marks[0].Claim);
                        }
                    );
                }
            );
        }

        return y + 4;
    }

    /// <summary>A gridline where a year begins, its name above its middle.</summary>
    private static void Years(SheetBuilder sheet, Plot plot)
    {
        var ticks = sheet.Spec.Axis.Ticks;
        sheet.Ticks(plot.Axes.Bottom, ticks.Select(tick => ((double)tick.Value, string.Empty)));
        plot.Grid.XAxisStyle.IsVisible = true;
        sheet.Ticks(plot.Axes.Top, ticks.Zip(ticks.Skip(1), (one, next) => ((double)(one.Value + next.Value) / 2, one.Label)));
    }

    private static void Pledge(SheetBuilder sheet, Plot plot, ChartMark mark, double baseline)
    {
        var line = MarkPainter.Outline(Status.Planned, Palette.Accent);
        var at = SheetBuilder.RowAt(baseline - Middle);
        var start = (double)(mark.TimeStart ?? sheet.Spec.Axis.Minimum);
        if (mark.Time is { } deadline)
        {
            var bar = plot.Add.Bar(
                new Bar
                {
                    Orientation = Orientation.Horizontal,
                    Position = at,
                    ValueBase = start,
                    Value = (double)deadline,
                    Size = BarHeight,
                    FillColor = Colour.White.ToColor(),
                }
            );
            bar.Bars[0].LineStyle.Set(line);
            return;
        }

        sheet.Part(
            plot,
            (scene, point) =>
            {
                var (x, barTop) = (point(new Coordinates(start, at)).X, baseline - Middle - (BarHeight / 2));
                scene.Scene.Rectangle(x, barTop, OpenLength, BarHeight, Colour.White);
                scene.Scene.Path(
                    VectorPath.Polyline(
                        (x + OpenLength, barTop),
                        (x, barTop),
                        (x, barTop + BarHeight),
                        (x + OpenLength, barTop + BarHeight)
                    ),
                    null,
                    line
                );
                var words = sheet.Spec.Columns[0];
                scene.Scene.Rectangle(x + OpenLength + 3, barTop, TextMeasurer.Width(words, TextStyles.Label) + 4, BarHeight, Colour.White);
                scene.Scene.Text(x + OpenLength + 5, baseline, words, TextStyles.Label with { Colour = Palette.Text2 });
            }
        );
    }
}
