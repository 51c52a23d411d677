using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>Counts of one row end to end, all rows on one absolute scale, with the counts printed.</summary>
internal static class StripsPlot
{
    private const double StripHeight = 9;
    private const double RowPitch = 16;
    private const double Gap = 0.9;

    /// <summary>Draws one strip.</summary>
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

    public static double Paint(ChartFrame frame, double top)
    {
        var (spec, scene) = (frame.Spec, frame.Scene);
        var rows = spec.Groups[0].Rows;
        var labelWidth = Math.Min(frame.Width * 0.34, rows.Max(row => TextMeasurer.Width(row.Label, TextStyles.Label)));
        var (left, right) = (labelWidth + 10, frame.Width - 66);
        var unit = (right - left) / Math.Max(1, (double)spec.Axis.Maximum);
        var y = top + 9;
        scene.Text(frame.Width - 32, y, spec.Groups[0].Heading, TextStyles.Axis, TextAnchor.End);
        scene.Text(frame.Width, y, spec.Columns[0], TextStyles.Axis, TextAnchor.End);
        y += 3;
        foreach (var row in rows)
        {
            var baseline = y + 9.4;
            scene.Paragraph(0, baseline, Paragraph.Lay(row.Label, TextStyles.Label, new ParagraphOptions(labelWidth + 1, 9) { MaxLines = 1 }));
            Strip(scene, left, y + 2, StripHeight, unit, row.Marks);
            scene.Text(frame.Width - 32, baseline, Wording.Words.Thousands(row.Marks.Sum(mark => mark.Value)), TextStyles.Value, TextAnchor.End);
            scene.Text(frame.Width, baseline, row.Marks[0].Text, TextStyles.ValueNamed with { Colour = Palette.Accent }, TextAnchor.End);
            y += RowPitch;
        }

        return Key(frame, y + 9);
    }

    private static double Key(ChartFrame frame, double baseline)
    {
        var x = 0d;
        for (var column = 0; column < frame.Spec.Columns.Count; column++)
        {
            var style = column == 0 ? TextStyles.GroupHeading : TextStyles.Axis;
            var width = 9 + TextMeasurer.Width(frame.Spec.Columns[column], style) + 12;
            if (x + width > frame.Width + 12)
            {
                x = 0;
                baseline += 10;
            }

            Swatch(frame.Scene, x, baseline - 5.6, 6, 6, column);
            frame.Scene.Text(x + 9, baseline, frame.Spec.Columns[column], style);
            x += width;
        }

        return baseline + 2;
    }
}
