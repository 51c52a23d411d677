using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Recognition.Units;
using ScottPlot;
using ScottPlot.Plottables;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>What all charts are made of: how labels, values, claim codes and marks look, and which plottables draw them.</summary>
internal static class ChartParts
{
    /// <summary>Points below which a few of the source's characters would say nothing.</summary>
    private const double LeastSource = 30;

    private const float ValuePadding = 1.2f;

    private static readonly Stroke leader = new(Palette.Hairline, 0.6) { Dash = [0.1, 2.4], Cap = LineCap.Round };

    private static readonly Stroke derived = new(Palette.Text2, 0.8) { Dash = [1.4, 1.4] };

    public static Stroke Hairline { get; } = new(Palette.Hairline, 0.5);

    public static Stroke Zero { get; } = new(Palette.Text3, 0.6);

    /// <summary>Labels that fit on one line or two, the as-of behind them in a lighter ink.</summary>
    public static Paragraph Label(ChartRow row, double width)
    {
        var name = Name(row, width);
        if (row.Source.Length == 0)
        {
            return name;
        }

        // A gloss never stands alone: where its last line has no room for some of the source's words, they take a line more.
        var lines = name.Lines.Count + (width - name.Lines[^1].Width < LeastSource ? 1 : 0);
        return Paragraph.Lay([.. Runs(row), SourceOf(row)], new ParagraphOptions(width, TextStyles.LabelLeading) { MaxLines = lines });
    }

    /// <summary>Points by which a part is indented below its whole.</summary>
    public static double IndentOf(ChartRow row) => row.IsPart ? 8 : 0;

    /// <summary>The label without the source's words behind it.</summary>
    public static Paragraph Name(ChartRow row, double width) =>
        Paragraph.Lay(Runs(row), new ParagraphOptions(width, TextStyles.LabelLeading) { MaxLines = width < 110 ? 4 : 2 });

    public static TextRun SourceOf(ChartRow row) => new("  " + row.Source, TextStyles.Note) { Language = "zh" };

    public static TextStyle ValueStyle(ChartMark mark) => mark.Named ? TextStyles.ValueNamed : TextStyles.Value;

    public static double ValueWidth(ChartMark mark) => TextMeasurer.Width(mark.Text, ValueStyle(mark));

    public static double CodeWidth(IEnumerable<ChartMark> marks) =>
        marks
            .Select(mark => mark.Claim)
            .Where(claim => claim.Length > 0)
            .Select(claim => TextMeasurer.Width(claim, TextStyles.Code))
            .DefaultIfEmpty(0)
            .Max();

    public static Colour ColourOf(ChartMark mark) => mark.Status != Facts.Status.Actual || mark.Named ? Palette.Accent : Palette.Second;

    /// <summary>A mark in words: label, value, time and claim.</summary>
    public static string Spoken(ChartRow row, ChartMark mark)
    {
        var label = row.Source.Length > 0 ? row.Label + " " + row.Source : row.Label;
        return string.Join(
            ", ",
            new[] { label + ": " + mark.Text, mark.AsOf.Length > 0 ? mark.AsOf : row.AsOf, mark.Claim }.Where(part => part.Length > 0)
        );
    }

    /// <summary>The value beside its mark, on white where a gridline would run through it.</summary>
    /// <param name="dx">Points from the place to the text, to the right.</param>
    /// <param name="dy">Downwards.</param>
    public static void Value(SheetBuilder sheet, Plot plot, Coordinates place, double dx, double dy, ChartMark mark, Alignment alignment)
    {
        var text = new SheetText(sheet.Notes) { LabelText = mark.Text, Location = place };
        plot.PlottableList.Add(text);
        text.LabelStyle.Set(ValueStyle(mark));
        text.LabelStyle.BackgroundColor = Colour.White.ToColor();
        text.LabelStyle.BorderWidth = 0;
        text.LabelStyle.PixelPadding = new PixelPadding(ValuePadding, ValuePadding, 0, 0);
        text.Alignment = alignment;
        text.OffsetX = (float)dx;
        text.OffsetY = (float)dy;
    }

    /// <summary>The claim code, a link to its sentence.</summary>
    public static void Code(SceneNotes at, double x, double baseline, string claim, TextAnchor anchor = TextAnchor.End)
    {
        if (claim.Length == 0)
        {
            return;
        }

        if (at.IsLinked)
        {
            at.Scene.LinkedText(x, baseline, claim, TextStyles.Code, LinkTarget.ToAnchor(ClaimAnchor.Of(claim)), claim, anchor);
        }
        else
        {
            at.Scene.Text(x, baseline, claim, TextStyles.Code, anchor);
        }
    }

    /// <summary>A dotted line that leads the eye from the label to the mark.</summary>
    public static void Lead(Scene scene, double from, double to, double y)
    {
        if (to - from > 8)
        {
            scene.Line(from, y, to, y, leader);
        }
    }

    /// <summary>A dot with what its hedge adds: filled for what is, a ring for a pledge, a diamond for a forecast.</summary>
    public static void Dot(
        SheetBuilder sheet,
        Plot plot,
        Coordinates place,
        ChartMark mark,
        Colour colour,
        double size = MarkPainter.DotSize
    )
    {
        if (mark.Hedge is Modifier.Over or Modifier.Nearly or Modifier.Under or Modifier.About)
        {
            sheet.Part(plot, (at, point) => MarkPainter.Hedge(at.Scene, point(place).X, point(place).Y, mark.Hedge, colour));
        }

        var marker = plot.Add.Marker(
            place,
            ShapeOf(mark.Status),
            (float)(mark.Status == Facts.Status.Forecast ? MarkPainter.DiamondSize : size),
            colour.ToColor()
        );
        if (mark.Status == Facts.Status.Actual)
        {
            return;
        }

        marker.MarkerStyle.FillColor = Colour.White.ToColor();
        marker.MarkerStyle.OutlineColor = colour.ToColor();
        marker.MarkerStyle.OutlineWidth = 1.2f;
    }

    /// <summary>
    /// A bar between two places of the horizontal axis: a plain one where it says nothing but its length, else one whose end says the hedge
    /// and whose outline the status.
    /// </summary>
    /// <param name="thickness">In units of the vertical axis, which are points.</param>
    public static void Bar(
        SheetBuilder sheet,
        Plot plot,
        double from,
        double to,
        double row,
        double thickness,
        ChartMark mark,
        Colour colour
    )
    {
        if (mark.IsDerived)
        {
            sheet.Part(
                plot,
                (at, point) =>
                {
                    var (start, end) = (point(new Coordinates(from, row)), point(new Coordinates(to, row)));
                    at.Scene.Rectangle(start.X, start.Y - (thickness / 2), end.X - start.X, thickness, Colour.White, derived);
                }
            );
            return;
        }

        if (mark is { Status: Facts.Status.Actual, Hedge: Modifier.Exact or Modifier.Several })
        {
            Plain(
                plot,
                new Bar
                {
                    Orientation = Orientation.Horizontal,
                    Position = row,
                    ValueBase = from,
                    Value = to,
                    Size = thickness,
                },
                colour
            );
            return;
        }

        sheet.Part(
            plot,
            (at, point) =>
            {
                var (start, end) = (point(new Coordinates(from, row)), point(new Coordinates(to, row)));
                MarkPainter.Bar(at.Scene, start.X, end.X, start.Y - (thickness / 2), thickness, mark.Hedge, mark.Status, colour);
            }
        );
    }

    /// <summary>A value between two ends.</summary>
    public static void Range(SheetBuilder sheet, Plot plot, double from, double to, double row, ChartMark mark, Colour colour) =>
        sheet.Part(
            plot,
            (at, point) =>
                MarkPainter.Range(
                    at.Scene,
                    point(new Coordinates(from, row)).X,
                    point(new Coordinates(to, row)).X,
                    point(new Coordinates(from, row)).Y,
                    mark.Status,
                    colour
                )
        );

    /// <summary>A bar of ScottPlot without an outline.</summary>
    public static BarPlot Plain(Plot plot, Bar bar, Colour colour)
    {
        bar.FillColor = colour.ToColor();
        bar.LineWidth = 0;
        return plot.Add.Bar(bar);
    }

    private static MarkerShape ShapeOf(Facts.Status status) =>
        status == Facts.Status.Forecast ? MarkerShape.FilledDiamond : MarkerShape.FilledCircle;

    private static List<TextRun> Runs(ChartRow row) =>
        row.AsOf.Length > 0
            ? [new TextRun(row.Label, TextStyles.Label), new TextRun("  " + row.AsOf, TextStyles.Note)]
            : [new TextRun(row.Label, TextStyles.Label)];
}
