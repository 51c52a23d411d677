using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>A row a thing, a column a unit; each column is a plot on a scale of its own from zero, and a dash says "not stated".</summary>
internal static class MatrixChart
{
    private const double BarHeight = 7;
    private const double RowPitch = 22;
    private const double Gutter = 6;

    /// <summary>From the row's baseline up to the middle of its bar.</summary>
    private const double Middle = 2.7;

    public static double Lay(SheetBuilder sheet, double top)
    {
        var spec = sheet.Spec;
        var labelWidth = Math.Min(sheet.Width * 0.30, 150);
        var columnWidth = (sheet.Width - labelWidth) / spec.Columns.Count;
        var rows = new List<(ChartRow Row, double Baseline)>();
        var y = top;
        foreach (var group in spec.Groups)
        {
            y += rows.Count == 0 ? 9 : 12;
            sheet.Words(0, y, group.Heading, TextStyles.GroupHeading);
            for (var column = 0; column < spec.Columns.Count && rows.Count == 0; column++)
            {
                sheet.Words(labelWidth + (column * columnWidth), y, spec.Columns[column], TextStyles.GroupHeading);
            }

            y += 3.4;
            sheet.Rule(0, y, sheet.Width, ChartParts.Hairline);
            y += 1;
            foreach (var row in group.Rows)
            {
                var baseline = y + 9.4;
                rows.Add((row, baseline));
                List<TextRun> runs = [new TextRun(row.Label, TextStyles.Label)];
                if (row.Source.Length > 0)
                {
                    runs.Add(ChartParts.SourceOf(row));
                }

                sheet.Words(0, baseline, Paragraph.Lay(runs, new ParagraphOptions(labelWidth - 10, 8.6) { MaxLines = 1 }));
                sheet.Words(0, baseline + 8.2, row.Note, TextStyles.Note);
                y += RowPitch;
            }
        }

        for (var column = 0; column < spec.Columns.Count; column++)
        {
            Column(sheet, rows, column, labelWidth + (column * columnWidth), columnWidth, (top, y));
        }

        return y;
    }

    private static void Column(
        SheetBuilder sheet,
        List<(ChartRow Row, double Baseline)> rows,
        int column,
        double left,
        double width,
        (double Top, double Bottom) span
    )
    {
        var marks = sheet.Spec.Marks.Where(mark => mark.Column == column).ToList();
        var largest = (double)marks.Select(mark => mark.High ?? mark.Value).DefaultIfEmpty(1m).Max();
        var room = Math.Max(20, width - 16 - marks.Select(ChartParts.ValueWidth).DefaultIfEmpty(0).Max());
        var plot = sheet.Rows(
            left,
            left + width - Gutter,
            span.Top,
            span.Bottom,
            new CoordinateRange(0, largest * (width - Gutter) / room)
        );
        foreach (var (row, baseline) in rows)
        {
            if (row.Marks.FirstOrDefault(candidate => candidate.Column == column) is not { } mark)
            {
                sheet.Words(left, baseline, "\u2013", TextStyles.Note);
                continue;
            }

            sheet.Mark(
                plot,
                row,
                mark,
                () =>
                {
                    var at = SheetBuilder.RowAt(baseline - Middle);
                    ChartParts.Bar(sheet, plot, 0, (double)mark.Value, at, BarHeight, mark, ChartParts.ColourOf(mark));
                    sheet.Part(plot, (scene, _) => scene.Scene.Line(left, baseline - 7.6, left, baseline + 2.2, ChartParts.Zero));
                    ChartParts.Value(
                        sheet,
                        plot,
                        new Coordinates((double)mark.Value, at),
                        5 + MarkPainter.BarReach(mark.Hedge),
                        0,
                        mark,
                        Alignment.MiddleLeft
                    );
                    sheet.Part(plot, (scene, _) => ChartParts.Code(scene, left, baseline + 8.4, mark.Claim, TextAnchor.Start));
                }
            );
        }
    }
}
