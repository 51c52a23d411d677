using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>Columns at true distances in time, a panel a key, each from zero on a scale of its own.</summary>
internal static class ColumnsPlot
{
    private const double PanelGap = 14;
    private const double PlotHeight = 62;

    public static double Paint(ChartFrame frame, double top)
    {
        var panels = frame.Spec.Groups;
        var panelWidth = (frame.Width - ((panels.Count - 1) * PanelGap)) / panels.Count;
        var heads = panels.Select(panel => Paragraph.Lay([ChartFrame.Quoted(panel.Rows[0], TextStyles.GroupHeading)], new ParagraphOptions(panelWidth, 8.8) { MaxLines = 3 })).ToList();
        var headHeight = panels.Count == 1 ? 0 : heads.Max(head => head.Height);
        var foot = top + headHeight + 20 + PlotHeight;
        var bottom = foot;
        for (var i = 0; i < panels.Count; i++)
        {
            var left = i * (panelWidth + PanelGap);
            if (panels.Count > 1)
            {
                frame.Scene.Paragraph(left, top + 8, heads[i]);
            }

            bottom = Math.Max(bottom, Panel(frame, panels[i], left, panelWidth, foot));
        }

        return bottom;
    }

    private static double Panel(ChartFrame frame, ChartGroup panel, double left, double width, double foot)
    {
        var row = panel.Rows[0];
        var marks = row.Marks;
        var first = marks[0].Time ?? 0m;
        var last = marks[^1].Time ?? 0m;
        var largest = marks.Max(mark => mark.Value);
        var least = marks.Zip(marks.Skip(1), (one, next) => (double)((next.Time - one.Time) ?? 1m)).DefaultIfEmpty(1).Min();
        var perYear = (width - 34) / Math.Max(0.01, (double)(last - first));
        var columnWidth = Math.Clamp(least * perYear * 0.62, 8, 30);
        var inset = Math.Max(columnWidth, marks.Max(mark => Math.Max(ChartFrame.ValueWidth(mark), TextMeasurer.Width(mark.Claim, TextStyles.Code)))) / 2;
        perYear = (width - (2 * inset)) / Math.Max(0.01, (double)(last - first));
        perYear = Math.Min(perYear, 76 / Math.Max(0.01, least));
        var codeBaseline = foot + 18;
        foreach (var mark in marks)
        {
            using var scope = frame.Mark(row, mark);
            var middle = left + inset + ((double)((mark.Time ?? first) - first) * perYear);
            var columnTop = foot - (PlotHeight * (double)(mark.Value / largest));
            MarkPainter.Column(frame.Scene, middle - (columnWidth / 2), columnWidth, foot, columnTop, mark.Hedge, mark.Status, ChartFrame.ColourOf(mark));
            frame.Scene.Text(middle, columnTop - 7, mark.Text, mark.Named ? TextStyles.ValueNamed : TextStyles.Value, TextAnchor.Middle);
            frame.Scene.Text(middle, foot + 9, mark.AsOf, TextStyles.Axis, TextAnchor.Middle);
            frame.Code(middle, codeBaseline, mark.Claim, TextAnchor.Middle);
        }

        frame.Scene.Line(left, foot, left + width, foot, ChartFrame.Zero);
        return codeBaseline + 2;
    }
}
