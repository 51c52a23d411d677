using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// The names of several series at the ends of their lines, each with its last value and claim code, moved apart where the lines end close
/// together.
/// </summary>
internal static class SeriesLabels
{
    private const double Widest = 132;
    private const double Gap = 12;
    private const double Leading = 8.8;

    /// <summary>Points between two names.</summary>
    private const double Between = 3;

    /// <summary>Points to the right of the plot that the names take.</summary>
    public static double WidthOf(IReadOnlyList<ChartRow> rows, double sheetWidth) =>
        Gap + rows.Max(row => Math.Max(Name(row, Most(sheetWidth)).Width, LastLine(row.Marks[^1])));

    /// <param name="x">Where the plot ends.</param>
    /// <param name="span">From the upper edge of the plot to its foot.</param>
    /// <param name="series">Each with its colour and the height at which its line ends.</param>
    public static void Draw(
        SheetBuilder sheet,
        Plot plot,
        double x,
        (double Top, double Bottom) span,
        IReadOnlyList<(ChartRow Row, Colour Colour, double End)> series
    )
    {
        var names = series
            .Select(one => (one.Row, one.Colour, one.End, Name: Name(one.Row, Most(sheet.Width))))
            .OrderBy(one => one.End)
            .ToList();
        var tops = Apart([.. names.Select(one => (one.End, Height: (one.Name.Lines.Count + 1) * Leading))], span);
        for (var i = 0; i < names.Count; i++)
        {
            var (row, colour, end, name) = names[i];
            var (top, mark) = (tops[i], row.Marks[^1]);
            sheet.Mark(
                plot,
                row,
                mark,
                () =>
                    sheet.Part(
                        plot,
                        (at, _) =>
                        {
                            var middle = top + (name.Lines.Count * Leading / 2);
                            at.Scene.Path(VectorPath.Polyline((x - 10, end), (x, middle), (x + 4, middle)), null, new Stroke(colour, 0.7));
                            at.Scene.Paragraph(x + Gap - 4, top + 6.4, name);
                            var baseline = top + 6.4 + (name.Lines.Count * Leading);
                            var value = at.Scene.Text(x + Gap - 4, baseline, mark.Text, ChartParts.ValueStyle(mark));
                            ChartParts.Code(at, x + Gap + value, baseline, mark.Claim, TextAnchor.Start);
                        }
                    )
            );
        }
    }

    /// <summary>Each centred on its line's end where there is room; else pushed down by those above and back up from the foot.</summary>
    private static double[] Apart(IReadOnlyList<(double End, double Height)> names, (double Top, double Bottom) span)
    {
        var tops = names.Select(name => name.End - (name.Height / 2)).ToArray();
        var free = span.Top;
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(tops[i], free);
            free = tops[i] + names[i].Height + Between;
        }

        free = span.Bottom + Leading;
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], free - names[i].Height);
            free = tops[i] - Between;
        }

        return tops;
    }

    private static double Most(double sheetWidth) => Math.Min(Widest, sheetWidth * 0.32);

    private static double LastLine(ChartMark mark) => ChartParts.ValueWidth(mark) + 4 + TextMeasurer.Width(mark.Claim, TextStyles.Code);

    private static Paragraph Name(ChartRow row, double width)
    {
        List<TextRun> runs = [new TextRun(row.Label, TextStyles.GroupHeading)];
        if (row.Source.Length > 0)
        {
            runs.Add(ChartParts.SourceOf(row));
        }

        return Paragraph.Lay(runs, new ParagraphOptions(width, Leading) { MaxLines = 3 });
    }
}
