using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>Rule, number, finding, subtitle, plots with their axes, source.</summary>
internal static class SheetLayout
{
    private const double Column = 43;
    private const double Gutter = 12;

    /// <summary>Points of so many of the page's twelve columns.</summary>
    public static double WidthOf(int columns) => (columns * Column) - Gutter;

    public static bool IsTooNarrow(ChartSpec spec, double width) =>
        spec.Form is ChartForm.RankedBars or ChartForm.Dots or ChartForm.ShareBars or ChartForm.Changes
        && RowsChart.IsTooNarrow(spec, width);

    public static ChartSheet Lay(ChartSpec spec, double width, string number, double textWidth)
    {
        var sheet = new SheetBuilder(spec, width) { Number = number };
        sheet.Rule(0, 0, width, new Stroke(Palette.Ink, 0.5));
        var y = 13d;
        if (number.Length > 0)
        {
            sheet.Draw(at => at.Scene.Text(0, 11, sheet.Number, TextStyles.ChartNumber));
            y = 23;
        }

        var title = Paragraph.Lay(
            spec.Title,
            TextStyles.ChartTitle,
            new ParagraphOptions(textWidth, TextStyles.ChartTitleLeading) { Balance = true }
        );
        var titleTop = y;
        sheet.Draw(at =>
        {
            using (at.Scene.Tag(StructureTag.H2))
            {
                at.Scene.Paragraph(0, titleTop, title);
            }
        });
        y += title.Height - TextStyles.ChartTitleLeading + 11;
        var subtitle = Paragraph.Lay(
            spec.Subtitle,
            TextStyles.Subtitle,
            new ParagraphOptions(textWidth, TextStyles.SubtitleLeading) { Balance = true }
        );
        sheet.Words(0, y, subtitle);
        y += subtitle.Height - TextStyles.SubtitleLeading + 8;
        sheet.BeginFigure();
        y = Plots(sheet, y);
        sheet.EndFigure();
        if (spec.Source.Length > 0)
        {
            var source = Paragraph.Lay(
                spec.Source,
                TextStyles.Source,
                new ParagraphOptions(textWidth, TextStyles.SourceLeading) { Balance = true }
            );
            var sourceTop = y + 9;
            sheet.DrawLast(at => at.Scene.Paragraph(0, sourceTop, source));
            y += source.Height + 2;
        }

        return new ChartSheet(sheet, y + 3);
    }

    /// <returns>Where the plots with their axes end.</returns>
    private static double Plots(SheetBuilder sheet, double top) =>
        sheet.Spec.Form switch
        {
            ChartForm.Matrix => MatrixChart.Lay(sheet, top),
            ChartForm.Columns => ColumnsChart.Lay(sheet, top),
            ChartForm.Line => LineChart.Lay(sheet, top),
            ChartForm.Schedule => ScheduleChart.Lay(sheet, top),
            ChartForm.Strips => StripsChart.Lay(sheet, top),
            ChartForm.Splits => SplitsChart.Lay(sheet, top),
            _ => RowsChart.Lay(sheet, top),
        };
}
