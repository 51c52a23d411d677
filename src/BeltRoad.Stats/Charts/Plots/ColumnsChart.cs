using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>Columns at true distances in time, a plot a key, each from zero on a scale of its own.</summary>
internal static class ColumnsChart
{
    private const double PanelGap = 14;
    private const double RowGap = 10;

    /// <summary>Of the width a panel needs, what it is given at most: a few panels do not spread over the page.</summary>
    private const double WidestShare = 2.2;

    private const double PlotHeight = 62;

    /// <summary>Points above the highest column, for its value and for words that change.</summary>
    private const double Headroom = 12;

    private static readonly Stroke dotted = new(Palette.Text3, 0.6) { Dash = [0.9, 1.8] };

    public static double Lay(SheetBuilder sheet, double top)
    {
        var panels = sheet.Spec.Groups;
        var rows = Rows(panels, sheet.Width, panels.Count);
        rows = Rows(panels, sheet.Width, (panels.Count + rows.Count - 1) / rows.Count);
        var bottom = top;
        foreach (var row in rows)
        {
            bottom = Panels(sheet, row, bottom + (bottom > top ? RowGap : 0), panels.Count > 1);
        }

        return bottom;
    }

    /// <summary>As many panels a row as have room beside each other.</summary>
    private static List<List<ChartGroup>> Rows(IReadOnlyList<ChartGroup> panels, double width, int most)
    {
        var rows = new List<List<ChartGroup>>();
        foreach (var panel in panels)
        {
            if (rows.Count == 0 || rows[^1].Count == most || rows[^1].Sum(Need) + (rows[^1].Count * PanelGap) + Need(panel) > width)
            {
                rows.Add([]);
            }

            rows[^1].Add(panel);
        }

        return rows;
    }

    private static double Panels(SheetBuilder sheet, List<ChartGroup> panels, double top, bool headed)
    {
        var share = Math.Min(WidestShare, (sheet.Width - ((panels.Count - 1) * PanelGap)) / panels.Sum(Need));
        var heads = panels.Select(panel => Head(panel.Rows[0], share * Need(panel))).ToList();
        var foot = top + (headed ? heads.Max(head => head.Height) : 0) + 20 + PlotHeight;
        var left = 0d;
        for (var i = 0; i < panels.Count; i++)
        {
            var width = share * Need(panels[i]);
            if (headed)
            {
                sheet.Words(left, top + 8, heads[i]);
            }

            Panel(sheet, panels[i].Rows[0], left, width, foot);
            left += width + PanelGap;
        }

        return foot + 20;
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
        marks.Max(mark =>
            Math.Max(
                ChartParts.ValueWidth(mark),
                Math.Max(TextMeasurer.Width(mark.AsOf, TextStyles.Axis), TextMeasurer.Width(mark.Claim, TextStyles.Code))
            )
        );

    /// <summary>Years between the two nearest columns.</summary>
    private static double Least(IReadOnlyList<ChartMark> marks) =>
        marks.Zip(marks.Skip(1), (one, next) => (double)((next.Time - one.Time) ?? 1m)).DefaultIfEmpty(1).Min();

    private static Paragraph Head(ChartRow row, double width)
    {
        List<TextRun> runs = [new TextRun(row.Label, TextStyles.GroupHeading)];
        if (row.Source.Length > 0)
        {
            runs.Add(ChartParts.SourceOf(row));
        }

        return Paragraph.Lay(runs, new ParagraphOptions(width, 8.8) { MaxLines = 3 });
    }

    private static void Panel(SheetBuilder sheet, ChartRow row, double left, double width, double foot)
    {
        var marks = row.Marks;
        var first = (double)(marks[0].Time ?? 0m);
        var span = Math.Max(0.01, (double)(marks[^1].Time ?? 0m) - first);
        var largest = (double)marks.Max(mark => mark.Value);
        var least = Least(marks);
        var thickness = Math.Clamp(least * (width - 34) / span * 0.62, 8, 30);
        var inset = Math.Max(thickness, LabelWidth(marks)) / 2;
        var perYear = Math.Min((width - (2 * inset)) / span, 76 / Math.Max(0.01, least));
        var start = first - (inset / perYear);
        var plot = sheet.Plot(
            new PixelRect((float)left, (float)(left + width), (float)foot, (float)(foot - PlotHeight - Headroom)),
            new CoordinateRange(start, start + (width / perYear)),
            new CoordinateRange(0, largest * (PlotHeight + Headroom) / PlotHeight)
        );
        plot.Axes.Bottom.FrameLineStyle.Set(ChartParts.Zero);
        sheet.Ticks(plot.Axes.Bottom, marks.Select(mark => ((double)(mark.Time ?? 0m), mark.AsOf)));
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (mark.Break.Length > 0)
            {
                Break(sheet, plot, mark.Break, ((double)((marks[i - 1].Time + mark.Time) ?? 0m)) / 2, foot);
            }

            sheet.Mark(plot, row, mark, () => Column(sheet, plot, mark, thickness, perYear, foot));
        }
    }

    private static void Column(SheetBuilder sheet, Plot plot, ChartMark mark, double thickness, double perYear, double foot)
    {
        var place = new Coordinates((double)(mark.Time ?? 0m), (double)mark.Value);
        var colour = ChartParts.ColourOf(mark);
        if (mark is { Status: Status.Actual, Hedge: Modifier.Exact or Modifier.Several })
        {
            ChartParts.Plain(
                plot,
                new Bar
                {
                    Position = place.X,
                    Value = place.Y,
                    Size = thickness / perYear,
                },
                colour
            );
        }
        else
        {
            sheet.Part(
                plot,
                (at, point) =>
                    MarkPainter.Column(
                        at.Scene,
                        point(place).X - (thickness / 2),
                        thickness,
                        foot,
                        point(place).Y,
                        mark.Hedge,
                        mark.Status,
                        colour
                    )
            );
        }

        ChartParts.Value(sheet, plot, place, 0, -5, mark, Alignment.LowerCenter);
        sheet.Part(plot, (at, point) => ChartParts.Code(at, point(place).X, foot + 18, mark.Claim, TextAnchor.Middle));
    }

    /// <summary>A dotted line over the plot's height, the words that change above it.</summary>
    private static void Break(SheetBuilder sheet, Plot plot, string words, double time, double foot) =>
        sheet.Part(
            plot,
            (at, point) =>
            {
                var x = point(new Coordinates(time, 0)).X;
                at.Scene.Line(x, foot - PlotHeight + 4, x, foot, dotted);
                at.Scene.Text(x, foot - PlotHeight - 1, [new TextRun(words, TextStyles.Note) { Language = "zh" }], TextAnchor.Middle);
            }
        );
}
