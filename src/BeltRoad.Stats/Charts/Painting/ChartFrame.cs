using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>What the parts of a painter share: where to draw, how wide, and how words look.</summary>
internal sealed class ChartFrame(Scene scene, ChartSpec spec, double width, bool linked)
{
    /// <summary>Points below which a few of the source's characters would say nothing.</summary>
    private const double LeastSource = 30;

    private static readonly Stroke Leader = new(Palette.Hairline, 0.6) { Dash = [0.1, 2.4], Cap = LineCap.Round };

    public Scene Scene => scene;

    public ChartSpec Spec => spec;

    public double Width => width;

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

    /// <summary>The label without the source's words behind it.</summary>
    public static Paragraph Name(ChartRow row, double width) =>
        Paragraph.Lay(Runs(row), new ParagraphOptions(width, TextStyles.LabelLeading) { MaxLines = width < 110 ? 4 : 2 });

    public static TextRun SourceOf(ChartRow row) => new("  " + row.Source, TextStyles.Note) { Language = "zh" };

    private static List<TextRun> Runs(ChartRow row) => row.AsOf.Length > 0
        ? [new TextRun(row.Label, TextStyles.Label), new TextRun("  " + row.AsOf, TextStyles.Note)]
        : [new TextRun(row.Label, TextStyles.Label)];

    /// <summary>The claim code that ends at <paramref name="right"/>, a link to its sentence.</summary>
    public void Code(double right, double baseline, string claim, TextAnchor anchor = TextAnchor.End)
    {
        if (claim.Length == 0)
        {
            return;
        }

        if (linked)
        {
            scene.LinkedText(right, baseline, claim, TextStyles.Code, LinkTarget.ToAnchor(ClaimAnchor.Of(claim)), claim, anchor);
        }
        else
        {
            scene.Text(right, baseline, claim, TextStyles.Code, anchor);
        }
    }

    /// <summary>The value beside its mark, on white where a gridline would run through it.</summary>
    public void Value(double x, double baseline, ChartMark mark, TextAnchor anchor = TextAnchor.Start)
    {
        var style = mark.Named ? TextStyles.ValueNamed : TextStyles.Value;
        var textWidth = TextMeasurer.Width(mark.Text, style);
        var left = anchor == TextAnchor.Start ? x : anchor == TextAnchor.End ? x - textWidth : x - (textWidth / 2);
        scene.Rectangle(left - 1.2, baseline - 6.4, textWidth + 2.4, 8.4, Colour.White);
        scene.Text(x, baseline, mark.Text, style, anchor);
    }

    public static double ValueWidth(ChartMark mark) => TextMeasurer.Width(mark.Text, mark.Named ? TextStyles.ValueNamed : TextStyles.Value);

    public static double CodeWidth(IEnumerable<ChartMark> marks) =>
        marks.Select(mark => mark.Claim).Where(claim => claim.Length > 0).Select(claim => TextMeasurer.Width(claim, TextStyles.Code)).DefaultIfEmpty(0).Max();

    /// <summary>A dotted line that leads the eye from the label to the mark.</summary>
    public void Lead(double from, double to, double y)
    {
        if (to - from > 8)
        {
            scene.Line(from, y, to, y, Leader);
        }
    }

    public static Colour ColourOf(ChartMark mark) => mark.Status != Facts.Status.Actual || mark.Named ? Palette.Accent : Palette.Second;

    /// <summary>Opens the group that a page's script finds a mark by.</summary>
    public SceneScope Mark(ChartRow row, ChartMark mark) => scene.Mark(
        null,
        string.Join(", ", new[] { (row.Source.Length > 0 ? row.Label + " " + row.Source : row.Label) + ": " + mark.Text, mark.AsOf.Length > 0 ? mark.AsOf : row.AsOf, mark.Claim }.Where(part => part.Length > 0)),
        mark.Claim.Length == 0 ? [] : [KeyValuePair.Create("claim", mark.Claim)]);
}
