using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>The same total split several ways, a strip each, with the counts printed under it.</summary>
internal static class SplitsPlot
{
    private const double StripHeight = 9;
    private static readonly Colour[] Shades = [Palette.Accent, Palette.Second, Palette.Third];

    public static double Paint(ChartFrame frame, double top)
    {
        var (spec, scene) = (frame.Spec, frame.Scene);
        var unit = frame.Width / Math.Max(1, (double)spec.Axis.Maximum);
        var y = top;
        foreach (var group in spec.Groups)
        {
            y += 8;
            scene.Text(0, y, group.Heading, TextStyles.GroupHeading);
            y += 4;
            var x = 0d;
            var shades = group.Rows.Count == 2 ? [Shades[0], Shades[2]] : Shades;
            foreach (var (row, index) in group.Rows.Select((row, index) => (row, index)))
            {
                var width = (double)row.Marks[0].Value * unit;
                if (width > 0)
                {
                    Part(scene, x, y, Math.Max(0.6, width - 0.9), row.Marks[0].Status, shades[index]);
                }

                x += width;
            }

            y += StripHeight + 8.4;
            var runs = new List<TextRun>();
            foreach (var row in group.Rows)
            {
                runs.Add(new TextRun(row.Label + " ", TextStyles.Axis));
                runs.Add(new TextRun(row.Marks[0].Text + "    ", TextStyles.Axis with { Weight = FontWeight.Bold, Colour = Palette.Ink }));
            }

            var counts = Paragraph.Lay(runs, new ParagraphOptions(frame.Width, 8.6));
            scene.Paragraph(0, y, counts);
            y += counts.Height - 8.6 + 4;
        }

        return y;
    }

    private static void Part(Scene scene, double x, double y, double width, Status status, Colour shade)
    {
        if (status == Status.Actual)
        {
            scene.Rectangle(x, y, width, StripHeight, shade);
        }
        else
        {
            scene.Rectangle(x + 0.55, y + 0.55, Math.Max(0.3, width - 1.1), StripHeight - 1.1, Colour.White, MarkPainter.Outline(status, Palette.Accent));
        }
    }
}
