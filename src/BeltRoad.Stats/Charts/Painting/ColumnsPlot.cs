using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>Columns at true distances in time, a panel a key, each from zero on a scale of its own.</summary>
internal static class ColumnsPlot
{
    private const double PanelGap = 14;
    private const double RowGap = 6;
    private const double PlotHeight = 62;
    private static readonly Stroke Dotted = new(Palette.Text3, 0.6) { Dash = [0.9, 1.8] };

    public static double Paint(ChartFrame frame, double top)
    {
        var rows = new List<List<ChartGroup>>();
        foreach (var panel in frame.Spec.Groups)
        {
            if (rows.Count == 0 || rows[^1].Sum(Need) + (rows[^1].Count * PanelGap) + Need(panel) > frame.Width)
            {
                rows.Add([]);
            }

            rows[^1].Add(panel);
        }

        var bottom = top;
        foreach (var row in rows)
        {
            bottom = Panels(frame, row, bottom + (bottom > top ? RowGap : 0), frame.Spec.Groups.Count > 1);
        }

        return bottom;
    }

    private static double Panels(ChartFrame frame, List<ChartGroup> panels, double top, bool headed)
    {
        var share = (frame.Width - ((panels.Count - 1) * PanelGap)) / panels.Sum(Need);
        var heads = panels.Select(panel => Head(panel.Rows[0], share * Need(panel))).ToList();
        var foot = top + (headed ? heads.Max(head => head.Height) : 0) + 20 + PlotHeight;
        var bottom = foot;
        var left = 0d;
        for (var i = 0; i < panels.Count; i++)
        {
            var width = share * Need(panels[i]);
            if (headed)
            {
                frame.Scene.Paragraph(left, top + 8, heads[i]);
            }

            bottom = Math.Max(bottom, Panel(frame, panels[i], left, width, foot));
            left += width + PanelGap;
        }

        return bottom;
    }

    /// <summary>The width at which no label of the panel touches its neighbour, its columns being at true distances in time.</summary>
    private static double Need(ChartGroup panel)
    {
        var marks = panel.Rows[0].Marks;
        var label = LabelWidth(marks) + 4;
        var span = (double)((marks[^1].Time - marks[0].Time) ?? 1m);
        return label * (1 + (span / Math.Max(0.01, Least(marks))));
    }

    private static double LabelWidth(IReadOnlyList<ChartMark> marks) =>
        marks.Max(mark => Math.Max(ChartFrame.ValueWidth(mark), Math.Max(TextMeasurer.Width(mark.AsOf, TextStyles.Axis), TextMeasurer.Width(mark.Claim, TextStyles.Code))));

    /// <summary>Years between the two nearest columns.</summary>
    private static double Least(IReadOnlyList<ChartMark> marks) =>
        marks.Zip(marks.Skip(1), (one, next) => (double)((next.Time - one.Time) ?? 1m)).DefaultIfEmpty(1).Min();

    private static Paragraph Head(ChartRow row, double width)
    {
        List<TextRun> runs = [new TextRun(row.Label, TextStyles.GroupHeading)];
        if (row.Source.Length > 0)
        {
            runs.Add(ChartFrame.SourceOf(row));
        }

        return Paragraph.Lay(runs, new ParagraphOptions(width, 8.8) { MaxLines = 3 });
    }

    private static double Panel(ChartFrame frame, ChartGroup panel, double left, double width, double foot)
    {
        var row = panel.Rows[0];
        var marks = row.Marks;
        var first = marks[0].Time ?? 0m;
        var last = marks[^1].Time ?? 0m;
        var largest = marks.Max(mark => mark.Value);
        var least = Least(marks);
        var perYear = (width - 34) / Math.Max(0.01, (double)(last - first));
        var columnWidth = Math.Clamp(least * perYear * 0.62, 8, 30);
        var inset = Math.Max(columnWidth, LabelWidth(marks)) / 2;
        perYear = (width - (2 * inset)) / Math.Max(0.01, (double)(last - first));
        perYear = Math.Min(perYear, 76 / Math.Max(0.01, least));
        var codeBaseline = foot + 18;
        var before = left;
        foreach (var mark in marks)
        {
            using var scope = frame.Mark(row, mark);
            var middle = left + inset + ((double)((mark.Time ?? first) - first) * perYear);
            if (mark.Break.Length > 0)
            {
                Break(frame, mark.Break, (before + middle) / 2, foot);
            }

            before = middle;
            var columnTop = foot - (PlotHeight * (double)(mark.Value / largest));
            MarkPainter.Column(frame.Scene, middle - (columnWidth / 2), columnWidth, foot, columnTop, mark.Hedge, mark.Status, ChartFrame.ColourOf(mark));
            frame.Scene.Text(middle, columnTop - 7, mark.Text, mark.Named ? TextStyles.ValueNamed : TextStyles.Value, TextAnchor.Middle);
            frame.Scene.Text(middle, foot + 9, mark.AsOf, TextStyles.Axis, TextAnchor.Middle);
            frame.Code(middle, codeBaseline, mark.Claim, TextAnchor.Middle);
        }

        frame.Scene.Line(left, foot, left + width, foot, ChartFrame.Zero);
        return codeBaseline + 2;
    }

    /// <summary>A dotted line over the plot's height, the words that change above it.</summary>
    private static void Break(ChartFrame frame, string words, double x, double foot)
    {
        frame.Scene.Line(x, foot - PlotHeight + 4, x, foot, Dotted);
        frame.Scene.Text(x, foot - PlotHeight - 1, [new TextRun(words, TextStyles.Note) { Language = "zh" }], TextAnchor.Middle);
    }
}
