using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using ScottPlot;
using ScottPlot.LayoutEngines;
using ScottPlot.TickGenerators;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Lays a chart out on a sheet. Units are points, which are ScottPlot's pixels. The first plot is the sheet itself, for what stands outside
/// the axes; every other has its data area at a fixed place of it.
/// </summary>
internal sealed class SheetBuilder(ChartSpec spec, double width)
{
    private readonly List<Plot> plots = [];
    private readonly Plot frame = Bare(new Plot());
    private readonly Plot foot = Bare(new Plot());

    public ChartSpec Spec => spec;

    public double Width => width;

    /// <summary>"CHART 3", above the title.</summary>
    public string Number { get; set; } = string.Empty;

    public SheetNotes Notes { get; } = new();

    /// <summary>All plots in the order of drawing: what stands outside all axes, those with axes, what stands below them.</summary>
    public IReadOnlyList<Plot> Plots => [frame, .. plots, foot];

    /// <summary>Those with axes.</summary>
    public IReadOnlyList<Plot> PlotsWithAxes => plots;

    /// <summary>A plot whose data area lies at a place of the sheet.</summary>
    /// <param name="x">Of its horizontal axis, from the left edge to the right.</param>
    /// <param name="y">Of its vertical axis, from the lower edge to the upper.</param>
    public Plot Plot(PixelRect area, CoordinateRange x, CoordinateRange y)
    {
        var plot = Bare(new Plot());
        plot.PlottableList.Add(new TickLabels(Notes, plot));
        plot.Layout.LayoutEngine = new FixedDataArea(area);
        plot.Axes.SetLimits(x.Min, x.Max, y.Min, y.Max);
        plots.Add(plot);
        return plot;
    }

    /// <summary>A plot of rows: one unit of its vertical axis is a point, and <see cref="RowAt"/> gives a row's place on it.</summary>
    public Plot Rows(double left, double right, double top, double bottom, CoordinateRange x) =>
        Plot(new PixelRect((float)left, (float)right, (float)bottom, (float)top), x, new CoordinateRange(RowAt(bottom), RowAt(top)));

    /// <summary>A height of the sheet as a place of the vertical axis of <see cref="Rows"/>.</summary>
    public static double RowAt(double y) => -y;

    public void Words(double x, double baseline, Paragraph words) => Draw(at => at.Scene.Paragraph(x, baseline, words));

    public void Words(double x, double baseline, string text, TextStyle style, TextAnchor anchor = TextAnchor.Start) =>
        Draw(at => at.Scene.Text(x, baseline, text, style, anchor));

    public void Rule(double left, double y, double right, Stroke stroke) => Draw(at => at.Scene.Line(left, y, right, y, stroke));

    /// <summary>Draws on the sheet, behind the plots.</summary>
    public void Draw(Action<SceneNotes> draw) => Part(frame, (at, _) => draw(at));

    /// <summary>Draws on the sheet after the plots and outside the figure.</summary>
    public void DrawLast(Action<SceneNotes> draw) => Part(foot, (at, _) => draw(at));

    /// <summary>From here on all that is drawn is the figure, up to <see cref="EndFigure"/>.</summary>
    public void BeginFigure() =>
        frame.PlottableList.Add(new MarkEdge(Notes, (at, _) => at.Scene.Tag(StructureTag.Figure, spec.AlternativeText)));

    public void EndFigure() => foot.PlottableList.Add(new MarkEdge(Notes, null));

    /// <summary>Draws at a place of a plot's axes.</summary>
    public void Part(Plot plot, Action<SceneNotes, Func<Coordinates, (double X, double Y)>> draw) =>
        plot.PlottableList.Add(new ScenePart(Notes, draw));

    /// <summary>What <paramref name="draw"/> adds to the plot is one mark, which a page's script finds by its claim.</summary>
    public void Mark(Plot plot, ChartRow row, ChartMark mark, Action draw)
    {
        var claim = mark.Claim.Length == 0 ? [] : (KeyValuePair<string, string>[])[KeyValuePair.Create("claim", mark.Claim)];
        Within(plot, (at, _) => at.Scene.Mark(null, ChartParts.Spoken(row, mark), claim), draw);
    }

    /// <summary>What <paramref name="draw"/> adds to the plot leads to the mark's sentence, where the scene has links.</summary>
    /// <param name="reach">Points around the place that a click may fall on.</param>
    public void Link(Plot plot, Coordinates place, double reach, ChartMark mark, Action draw) =>
        Within(
            plot,
            (at, point) =>
                at.IsLinked && mark.Claim.Length > 0
                    ? at.Scene.Link(
                        point(place).X - reach,
                        point(place).Y - reach,
                        2 * reach,
                        2 * reach,
                        LinkTarget.ToAnchor(ClaimAnchor.Of(mark.Claim)),
                        mark.Claim
                    )
                    : null,
            draw
        );

    private void Within(Plot plot, Func<SceneNotes, Func<Coordinates, (double X, double Y)>, SceneScope?> open, Action draw)
    {
        plot.PlottableList.Add(new MarkEdge(Notes, open));
        draw();
        plot.PlottableList.Add(new MarkEdge(Notes, null));
    }

    /// <summary>Labels at places of an axis, and gridlines there.</summary>
    public void Ticks(IAxis axis, IEnumerable<(double Position, string Label)> ticks)
    {
        var manual = new NumericManual();
        foreach (var (position, label) in ticks)
        {
            manual.AddMajor(position, label);
        }

        axis.TickGenerator = manual;
    }

    private static Plot Bare(Plot plot)
    {
        plot.FigureBackground.Color = ScottPlot.Colors.Transparent;
        plot.DataBackground.Color = ScottPlot.Colors.Transparent;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.IsVisible = false;
        foreach (var style in (GridStyle[])[plot.Grid.XAxisStyle, plot.Grid.YAxisStyle])
        {
            style.MajorLineStyle.Set(ChartParts.Hairline);
        }

        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.FrameLineStyle.Width = 0;
            axis.MajorTickStyle.Length = 0;
            axis.MajorTickStyle.Width = 0;
            axis.TickGenerator = new NumericManual();
            axis.TickLabelStyle.Set(TextStyles.Axis);
        }

        return plot;
    }
}
