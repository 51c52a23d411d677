using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>Counts of one row end to end, all rows on one absolute scale, with the counts printed.</summary>
internal static class StripsChart
{
    private const double StripHeight = 9;
    private const double RowPitch = 16;
    private const double Gap = 0.9;

    /// <summary>A patch of the colour of a class; what was held in doubt is hatched.</summary>
    public static void Swatch(Scene scene, double x, double y, double width, double height, int column)
    {
        if (column < Palette.Classes.Count)
        {
            scene.Rectangle(x, y, width, height, Palette.Classes[column]);
            return;
        }

        scene.Hatch(x, y, width, height, new Stroke(Palette.Ink, 0.5), 2.4);
        scene.Rectangle(x + 0.25, y + 0.25, Math.Max(0.1, width - 0.5), height - 0.5, null, new Stroke(Palette.Ink, 0.5));
    }

    /// <summary>One strip on a page of its own.</summary>
    /// <param name="unit">Points for one count.</param>
    public static void Strip(Scene scene, double x, double y, double height, double unit, IEnumerable<ChartMark> marks)
    {
        foreach (var mark in marks.Where(mark => mark.Value > 0m))
        {
            var width = (double)mark.Value * unit;
            Swatch(scene, x, y, Math.Max(0.5, width - Gap), height, mark.Column);
            x += width;
        }
    }

    public static double Lay(SheetBuilder sheet, double top)
    {
        var spec = sheet.Spec;
        var rows = spec.Groups[0].Rows;
        var labelWidth = Math.Min(sheet.Width * 0.34, rows.Max(row => TextMeasurer.Width(row.Label, TextStyles.Label)));
        var (left, right) = (labelWidth + 10, sheet.Width - 66);
        sheet.Words(sheet.Width - 32, top + 9, spec.Groups[0].Heading, TextStyles.Axis, TextAnchor.End);
        sheet.Words(sheet.Width, top + 9, spec.Columns[0], TextStyles.Axis, TextAnchor.End);
        var first = top + 12;
        var plot = sheet.Rows(
            left,
            right,
            first,
            first + (rows.Count * RowPitch),
            new CoordinateRange(0, Math.Max(1, (double)spec.Axis.Maximum))
        );
        var gap = Gap * Math.Max(1, (double)spec.Axis.Maximum) / (right - left);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, y) = (rows[i], first + (i * RowPitch));
            var baseline = y + 9.4;
            sheet.Words(0, baseline, Paragraph.Lay(row.Label, TextStyles.Label, new ParagraphOptions(labelWidth + 1, 9) { MaxLines = 1 }));
            Strip(sheet, plot, row, y + 2 + (StripHeight / 2), gap);
            sheet.Words(
                sheet.Width - 32,
                baseline,
                Wording.Words.Thousands(row.Marks.Sum(mark => mark.Value)),
                TextStyles.Value,
                TextAnchor.End
            );
            sheet.Words(sheet.Width, baseline, row.Marks[0].Text, TextStyles.ValueNamed with { Colour = Palette.Accent }, TextAnchor.End);
        }

        return Key(sheet, first + (rows.Count * RowPitch) + 9);
    }

    private static void Strip(SheetBuilder sheet, Plot plot, ChartRow row, double middle, double gap)
    {
        var from = 0d;
        foreach (var mark in row.Marks.Where(mark => mark.Value > 0m))
        {
            var bar = new Bar
            {
                Orientation = Orientation.Horizontal,
                Position = SheetBuilder.RowAt(middle),
                ValueBase = from,
                Value = from + Math.Max(gap / 2, (double)mark.Value - gap),
                Size = StripHeight,
            };
            from += (double)mark.Value;
            sheet.Mark(
                plot,
                row,
                mark,
                () =>
                {
                    if (mark.Column < Palette.Classes.Count)
                    {
                        ChartParts.Plain(plot, bar, Palette.Classes[mark.Column]);
                        return;
                    }

                    sheet.Part(
                        plot,
                        (at, point) =>
                        {
                            var (start, end) = (
                                point(new Coordinates(bar.ValueBase, bar.Position)).X,
                                point(new Coordinates(bar.Value, bar.Position)).X
                            );
                            Swatch(at.Scene, start, middle - (StripHeight / 2), end - start, StripHeight, mark.Column);
                        }
                    );
                }
            );
        }
    }

    private static double Key(SheetBuilder sheet, double baseline)
    {
        var x = 0d;
        var columns = sheet.Spec.Columns;
        for (var column = 0; column < columns.Count; column++)
        {
            var style = column == 0 ? TextStyles.GroupHeading : TextStyles.Axis;
            var width = 9 + TextMeasurer.Width(columns[column], style) + 12;
            if (x + width > sheet.Width + 12)
            {
                x = 0;
                baseline += 10;
            }

            var (left, line, which) = (x, baseline, column);
            sheet.Draw(at => Swatch(at.Scene, left, line - 5.6, 6, 6, which));
            sheet.Words(x + 9, baseline, columns[column], style);
            x += width;
        }

        return baseline + 2;
    }
}
