using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>A row a thing, a column a unit; each column is on a scale of its own from zero, and a dash says "not stated".</summary>
internal static class MatrixPlot
{
    private const double BarHeight = 7;
    private const double RowPitch = 22;

    public static double Paint(ChartFrame frame, double top)
    {
        var spec = frame.Spec;
        var scene = frame.Scene;
        var labelWidth = Math.Min(frame.Width * 0.30, 150);
        var columnWidth = (frame.Width - labelWidth) / spec.Columns.Count;
        var marks = spec.Marks.ToList();
        var largest = spec.Columns.Select((_, column) => marks.Where(mark => mark.Column == column).Select(mark => mark.High ?? mark.Value).DefaultIfEmpty(1m).Max()).ToList();
        var room = spec.Columns.Select((_, column) => columnWidth - 16 - marks.Where(mark => mark.Column == column).Select(ChartFrame.ValueWidth).DefaultIfEmpty(0).Max()).ToList();
        var y = top;
        for (var i = 0; i < spec.Groups.Count; i++)
        {
            var group = spec.Groups[i];
            y += i == 0 ? 9 : 12;
            scene.Text(0, y, group.Heading, TextStyles.GroupHeading);
            for (var column = 0; column < spec.Columns.Count && i == 0; column++)
            {
                scene.Text(labelWidth + (column * columnWidth), y, spec.Columns[column], TextStyles.GroupHeading);
            }

            y += 3.4;
            scene.Line(0, y, frame.Width, y, ChartFrame.Hairline);
            y += 1;
            foreach (var row in group.Rows)
            {
                var baseline = y + 9.4;
                var label = Paragraph.Lay(
                    row.Source.Length > 0 ? [new TextRun(row.Label, TextStyles.Label), ChartFrame.SourceOf(row)] : [new TextRun(row.Label, TextStyles.Label)],
                    new ParagraphOptions(labelWidth - 10, 8.6) { MaxLines = 1 });
                scene.Paragraph(0, baseline, label);
                scene.Text(0, baseline + 8.2, row.Note, TextStyles.Note);
                for (var column = 0; column < spec.Columns.Count; column++)
                {
                    var x = labelWidth + (column * columnWidth);
                    var mark = row.Marks.FirstOrDefault(candidate => candidate.Column == column);
                    if (mark is null)
                    {
                        scene.Text(x, baseline, "\u2013", TextStyles.Note);
                        continue;
                    }

                    using var scope = frame.Mark(row, mark);
                    var length = Math.Max(20, room[column]) * (double)(mark.Value / largest[column]);
                    MarkPainter.Bar(scene, x, x + length, baseline - 6.2, BarHeight, mark.Hedge, mark.Status, ChartFrame.ColourOf(mark));
                    scene.Line(x, baseline - 7.6, x, baseline + 2.2, ChartFrame.Zero);
                    frame.Value(x + length + 5 + MarkPainter.BarReach(mark.Hedge), baseline, mark);
                    frame.Code(x, baseline + 8.4, mark.Claim, TextAnchor.Start);
                }

                y += RowPitch;
            }
        }

        return y;
    }
}
