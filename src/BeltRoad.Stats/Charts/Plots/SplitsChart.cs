using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Facts;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>The same total split several ways, a stacked bar each, with the counts printed under it.</summary>
internal static class SplitsChart
{
    private const double StripHeight = 9;
    private static readonly Colour[] shades = [Palette.Accent, Palette.Second, Palette.Third];

    public static double Lay(SheetBuilder sheet, double top)
    {
        var spec = sheet.Spec;
        var y = top;
        var strips = new List<(ChartGroup Group, double Middle)>();
        foreach (var group in spec.Groups)
        {
            y += 8;
            sheet.Words(0, y, group.Heading, TextStyles.GroupHeading);
            y += 4;
            strips.Add((group, y + (StripHeight / 2)));
            y += StripHeight + 8.4;
            var runs = new List<TextRun>();
            foreach (var row in group.Rows)
            {
                runs.Add(new TextRun(row.Label + " ", TextStyles.Axis));
                runs.Add(
                    new TextRun(
                        row.Marks[0].Text + "    ",
                        TextStyles.Axis with
                        {
                            Weight = BeltRoad.Stats.Drawing.Primitives.FontWeight.Bold,
                            Colour = Palette.Ink,
                        }
                    )
                );
            }

            var counts = Paragraph.Lay(runs, new ParagraphOptions(sheet.Width, 8.6));
            sheet.Words(0, y, counts);
            y += counts.Height - 8.6 + 4;
        }

        var plot = sheet.Rows(0, sheet.Width, top, y, new CoordinateRange(0, Math.Max(1, (double)spec.Axis.Maximum)));
        foreach (var (group, middle) in strips)
        {
            Strip(sheet, plot, group, middle);
        }

        return y;
    }

    private static void Strip(SheetBuilder sheet, Plot plot, ChartGroup group, double middle)
    {
        var gap = 0.9 * (double)sheet.Spec.Axis.Maximum / sheet.Width;
        var colours = group.Rows.Count == 2 ? [shades[0], shades[2]] : shades;
        var from = 0d;
        foreach (var (row, index) in group.Rows.Select((row, index) => (row, index)))
        {
            var (start, end) = (from, from + (double)row.Marks[0].Value);
            from = end;
            if (end <= start)
            {
                continue;
            }

            var bar = new Bar
            {
                Orientation = Orientation.Horizontal,
                Position = SheetBuilder.RowAt(middle),
                ValueBase = start,
                Value = Math.Max(start + (gap / 2), end - gap),
                Size = StripHeight,
            };
            var status = row.Marks[0].Status;
            sheet.Mark(
                plot,
                row,
                row.Marks[0],
                () =>
                {
                    if (status == Status.Actual)
                    {
                        ChartParts.Plain(plot, bar, colours[index]);
                        return;
                    }

                    sheet.Part(
                        plot,
                        (at, point) =>
                        {
                            var (left, right) = (
                                point(new Coordinates(bar.ValueBase, bar.Position)).X,
                                point(new Coordinates(bar.Value, bar.Position)).X
                            );
                            at.Scene.Rectangle(
                                left + 0.55,
                                middle - (StripHeight / 2) + 0.55,
                                Math.Max(0.3, right - left - 1.1),
                                StripHeight - 1.1,
                                Colour.White,
                                MarkPainter.Outline(status, Palette.Accent)
                            );
                        }
                    );
                }
            );
        }
    }
}
