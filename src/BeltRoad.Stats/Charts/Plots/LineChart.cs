using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using ScottPlot;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Series of one unit over five times or more, at true distances in time. Every point is drawn and leads to its sentence; of more than a
/// few the last, the first, the highest and the lowest have their value and claim code beside them, wherever these cover nothing.
/// </summary>
internal sealed class LineChart
{
    private const double PlotHeight = 104;

    /// <summary>Points above the scale for the labels of the highest points.</summary>
    private const double Headroom = 20;

    /// <summary>Points by which the plot reaches below its scale, so that no dot on it is cut in two.</summary>
    private const double Below = 3;

    /// <summary>Points to the left of the first point and to the right of the last.</summary>
    private const double Inset = 16;

    private const double DenseDot = 3;
    private const double SmallDot = 4.4;

    /// <summary>Of the shortest time between two points: a longer one is a gap.</summary>
    private const double LongestStep = 1.6;

    private const double CodeLeading = 7.8;
    private const double ValueHeight = 7.4;
    private const double LinkReach = 4;

    private static readonly Colour[] colours = [Palette.Accent, Palette.Second, Palette.Classes[3], Palette.Text3];

    private readonly SheetBuilder sheet;
    private readonly IReadOnlyList<ChartRow> rows;
    private readonly ChartAxis axis;
    private readonly LabelBox area;
    private readonly CoordinateRange years;
    private readonly double top;
    private readonly double foot;
    private readonly Plot plot;
    private readonly LabelPlacer labels;

    private LineChart(SheetBuilder sheet, double top)
    {
        this.sheet = sheet;
        var group = sheet.Spec.Groups[0];
        (rows, axis) = (group.Rows, group.Axis ?? sheet.Spec.Axis);
        var axisWidth = axis.Ticks.Max(tick => TextMeasurer.Width(tick.Label, TextStyles.Axis)) + 6;
        var names = rows.Count > 1 ? SeriesLabels.WidthOf(rows, sheet.Width) : 0;
        this.top = top + Headroom;
        foot = this.top + PlotHeight;
        area = new LabelBox(axisWidth, top, sheet.Width - names - axisWidth, PlotHeight + Headroom);
        var (first, last) = ((double)rows.Min(row => row.Marks[0].Time ?? 0m), (double)rows.Max(row => row.Marks[^1].Time ?? 1m));
        var perYear = (area.Width - (2 * Inset)) / Math.Max(0.01, last - first);
        years = new CoordinateRange(first - (Inset / perYear), first - (Inset / perYear) + (area.Width / perYear));
        var perPoint = (axis.ScaleOf(axis.Maximum) - axis.ScaleOf(axis.Minimum)) / PlotHeight;
        plot = sheet.Plot(
            new PixelRect((float)area.X, (float)area.Right, (float)(foot + Below), (float)area.Y),
            years,
            new CoordinateRange(axis.ScaleOf(axis.Minimum) - (Below * perPoint), axis.ScaleOf(axis.Maximum) + (Headroom * perPoint))
        );
        sheet.Ticks(plot.Axes.Left, axis.Ticks.Select(tick => (axis.ScaleOf(tick.Value), tick.Label)));
        sheet.Ticks(
            plot.Axes.Bottom,
            TimeTicks.Of([.. rows.SelectMany(row => row.Marks).DistinctBy(mark => mark.Time).OrderBy(mark => mark.Time)], perYear)
        );
        plot.Grid.YAxisStyle.IsVisible = true;
        plot.Add.HorizontalLine(0).LineStyle.Set(ChartParts.Zero);
        labels = new LabelPlacer(area);
    }

    public static double Lay(SheetBuilder sheet, double top)
    {
        var chart = new LineChart(sheet, top);
        chart.Series();
        return chart.foot + Below + 11;
    }

    private bool IsDense => TimeCharts.IsDense(rows.Sum(row => row.Marks.Count));

    private void Series()
    {
        foreach (var row in rows)
        {
            foreach (var (one, next) in Runs(row.Marks).SelectMany(run => run.Zip(run.Skip(1))))
            {
                labels.Avoid(X(one), Y(one), X(next), Y(next));
            }

            foreach (var mark in row.Marks)
            {
                var reach = (DotOf(mark) / 2) + 0.5;
                labels.Avoid(new LabelBox(X(mark) - reach, Y(mark) - reach, 2 * reach, 2 * reach));
            }
        }

        if (axis.Minimum < 0m)
        {
            var zero = foot - (axis.Position(0m) * PlotHeight);
            labels.Avoid(area.X, zero, area.Right, zero);
        }

        foreach (var (row, mark) in rows.SelectMany(static row => row.NotUsed, static (row, mark) => (row, mark)))
        {
            NotUsed(row, mark);
        }

        for (var i = rows.Count - 1; i >= 0; i--)
        {
            Lines(rows[i], ColourOf(i), isLead: i == 0);
        }

        var labelled = Labelled();
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            foreach (var mark in rows[i].Marks)
            {
                Point(rows[i], mark, ColourOf(i), labelled.GetValueOrDefault(mark));
            }
        }

        if (rows.Count > 1)
        {
            SeriesLabels.Draw(sheet, plot, area.Right, (area.Y, foot), [.. rows.Select((row, i) => (row, ColourOf(i), Y(row.Marks[^1])))]);
        }
    }

    private void Lines(ChartRow row, Colour colour, bool isLead)
    {
        foreach (var run in Runs(row.Marks).Where(run => run.Count > 1))
        {
            var line = plot.Add.ScatterLine(run.Select(PlaceOf).ToArray());
            line.LineStyle.Set(new Stroke(colour, isLead ? 1.4 : 1.1));
        }
    }

    private void Point(ChartRow row, ChartMark mark, Colour colour, LabelBox? label) =>
        sheet.Mark(
            plot,
            row,
            mark,
            () =>
            {
                var place = PlaceOf(mark);
                sheet.Link(plot, place, LinkReach, mark, () => ChartParts.Dot(sheet, plot, place, mark, colour, DotOf(mark)));
                if (label is not { } box)
                {
                    return;
                }

                var middle = box.X + (box.Width / 2);
                sheet.Part(
                    plot,
                    (at, _) =>
                    {
                        at.Scene.Rectangle(box.X, box.Y, box.Width, box.Height, Colour.White);
                        at.Scene.Text(middle, box.Y + ValueHeight - 1, mark.Text, ChartParts.ValueStyle(mark), TextAnchor.Middle);
                        ChartParts.Code(at, middle, box.Y + ValueHeight + CodeLeading - 1.4, mark.Claim, TextAnchor.Middle);
                    }
                );
            }
        );

    /// <summary>A ring in the colour of what is contested, which no line joins.</summary>
    private void NotUsed(ChartRow row, ChartMark mark) =>
        sheet.Mark(
            plot,
            row,
            mark,
            () =>
                sheet.Link(
                    plot,
                    PlaceOf(mark),
                    LinkReach,
                    mark,
                    () =>
                        sheet.Part(
                            plot,
                            (at, _) => at.Scene.Circle(X(mark), Y(mark), SmallDot / 2, Colour.White, new Stroke(Palette.Alarm, 1.2))
                        )
                )
        );

    /// <summary>Which points have their value printed, and where. The names of several series say the last of each.</summary>
    private Dictionary<ChartMark, LabelBox?> Labelled()
    {
        var placed = new Dictionary<ChartMark, LabelBox?>(ReferenceEqualityComparer.Instance);
        foreach (var mark in rows.SelectMany(row => Wanted(row.Marks, isNamedAtItsEnd: rows.Count > 1)))
        {
            var width = Math.Max(ChartParts.ValueWidth(mark), TextMeasurer.Width(mark.Claim, TextStyles.Code));
            if (
                !placed.ContainsKey(mark)
                && labels.Place(X(mark), Y(mark), width, ValueHeight + CodeLeading, MarkPainter.DotReach(mark.Hedge) - 1) is { } box
            )
            {
                placed.Add(mark, box);
            }
        }

        return placed;
    }

    private static IEnumerable<ChartMark> Wanted(IReadOnlyList<ChartMark> marks, bool isNamedAtItsEnd)
    {
        IEnumerable<ChartMark> ends = [marks[0], marks.MaxBy(mark => mark.Value)!, marks.MinBy(mark => mark.Value)!];
        return isNamedAtItsEnd ? ends.Where(mark => mark != marks[^1])
            : TimeCharts.IsLabelledThroughout(marks.Count) ? [marks[^1], .. ends, .. marks]
            : [marks[^1], .. ends];
    }

    /// <summary>Joined where the next statement comes as soon as any does; a longer time without one stays a gap.</summary>
    private static List<List<ChartMark>> Runs(IReadOnlyList<ChartMark> marks)
    {
        var least = marks.Zip(marks.Skip(1), (one, next) => (double)((next.Time - one.Time) ?? 0m)).Min();
        var runs = new List<List<ChartMark>>();
        foreach (var mark in marks)
        {
            if (runs.Count == 0 || mark.Break.Length > 0 || (double)((mark.Time - runs[^1][^1].Time) ?? 0m) > least * LongestStep)
            {
                runs.Add([]);
            }

            runs[^1].Add(mark);
        }

        return runs;
    }

    private double DotOf(ChartMark mark) =>
        mark is not { Hedge: Modifier.Exact, Status: Status.Actual } ? MarkPainter.DotSize
        : IsDense ? DenseDot
        : SmallDot;

    private static Colour ColourOf(int series) => colours[series % colours.Length];

    private Coordinates PlaceOf(ChartMark mark) => new((double)(mark.Time ?? 0m), axis.ScaleOf(mark.Value));

    private double X(ChartMark mark) => area.X + ((PlaceOf(mark).X - years.Min) / (years.Max - years.Min) * area.Width);

    private double Y(ChartMark mark) => foot - (axis.Position(mark.Value) * PlotHeight);
}
