using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing;

/// <summary>
/// A picture or page of vectors and glyphs, with what they mean, that the three writers turn into SVG, PDF and PNG. Units are
/// points, the origin is at the top left and y grows downwards. Later items cover earlier ones.
/// </summary>
internal sealed partial class Scene
{
    private readonly Stack<(List<SceneItem> Items, Func<List<SceneItem>, SceneItem> Finish)> open = new();
    private List<SceneItem> current = [];

    public Scene(double width, double height)
    {
        Width = Positive(width, nameof(width));
        Height = Positive(height, nameof(height));
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The picture's name for a reader who does not see it; used by SVG.</summary>
    public string? Title { get; set; }

    /// <summary>What the picture shows, in words; used by SVG.</summary>
    public string? Description { get; set; }

    /// <summary>The finished items; asking for them while a scope is open is an error of the caller.</summary>
    internal IReadOnlyList<SceneItem> Items =>
        open.Count == 0
            ? current
            : throw new InvalidOperationException(
                $"{open.Count} scopes of the scene are still open; dispose each before the scene is written or placed."
            );

    public void Rectangle(double x, double y, double width, double height, Colour? fill, Stroke? stroke = null, double cornerRadius = 0)
    {
        if (cornerRadius > 0)
        {
            Path(VectorPath.Rectangle(x, y, width, height, cornerRadius), fill, stroke);
            return;
        }

        Check(stroke);
        current.Add(
            new SceneItem.RectangleItem(
                Finite(x),
                Finite(y),
                NotNegative(width, nameof(width)),
                NotNegative(height, nameof(height)),
                fill,
                stroke
            )
        );
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => Path(VectorPath.Line(x1, y1, x2, y2), null, stroke);

    public void Circle(double x, double y, double radius, Colour? fill, Stroke? stroke = null) =>
        Path(VectorPath.Circle(x, y, radius), fill, stroke);

    public void Path(VectorPath path, Colour? fill, Stroke? stroke = null, FillRule rule = FillRule.NonZero)
    {
        ArgumentNullException.ThrowIfNull(path);
        Check(stroke);
        current.Add(new SceneItem.PathItem(path, fill, stroke, rule));
    }

    /// <summary>Fills a rectangle with parallel lines that rise to the right at 45 degrees, cut off at its edges.</summary>
    /// <param name="spacing">Points between neighbouring lines, measured along x.</param>
    public void Hatch(double x, double y, double width, double height, Stroke stroke, double spacing)
    {
        Positive(spacing, nameof(spacing));
        var path = new VectorPath();
        for (var i = 1; i * spacing < width + height; i++)
        {
            var foot = x - height + (i * spacing);
            path.MoveTo(foot, y + height).LineTo(foot + height, y);
        }

        using (Clip(x, y, width, height))
        {
            Path(path, null, stroke);
        }
    }

    /// <summary>Draws one line of text. Line breaks in it become spaces; a character the font lacks is drawn as a box.</summary>
    /// <returns>The width of the text in points.</returns>
    public double Text(double x, double baseline, string text, TextStyle style, TextAnchor anchor = TextAnchor.Start)
    {
        Positive(style.Size, nameof(style));
        var glyphs = TextShaper.Shape(text, Fonts.FontFace.Of(style.Weight));
        var width = glyphs.Width(style.Size);
        Add(Finite(x) - Lead(width, anchor), Finite(baseline), glyphs, style);
        return width;
    }

    /// <summary>Draws one line of text in several styles, with its highlights and links.</summary>
    /// <returns>The width of the text in points.</returns>
    public double Text(double x, double baseline, IReadOnlyList<TextRun> runs, TextAnchor anchor = TextAnchor.Start)
    {
        var width = TextMeasurer.Width(runs);
        var left = Finite(x) - Lead(width, anchor);
        var fragments = new List<LineFragment>(runs.Count);
        var at = 0d;
        foreach (var (glyphs, run) in TextShaper.Shape(runs))
        {
            fragments.Add(new LineFragment(at, glyphs.WidthWithoutLastGap(run.Style.Size), glyphs, run));
            at += glyphs.Width(run.Style.Size);
        }

        new FragmentPainter(this).Paint(left, Finite(baseline), fragments);
        return width;
    }

    /// <param name="firstBaseline">Where the first line's baseline stands; the others follow at the paragraph's leading.</param>
    public void Paragraph(double x, double firstBaseline, Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var painter = new FragmentPainter(this);
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            var line = paragraph.Lines[i];
            painter.Paint(x + line.Offset, firstBaseline + (i * paragraph.Leading), line.Fragments);
        }
    }

    /// <summary>Draws another scene, such as a chart, with its top left corner at the given point.</summary>
    public void Place(Scene scene, double x, double y)
    {
        ArgumentNullException.ThrowIfNull(scene);
        current.Add(new SceneItem.OffsetItem(Finite(x), Finite(y), scene.Items));
    }

    /// <summary>The characters that the font lacks and that are drawn as boxes, by code point.</summary>
    public IReadOnlyList<MissingGlyph> MissingGlyphs()
    {
        var counts = new SortedDictionary<int, int>();
        CountMissing(Items, counts);
        return [.. counts.Select(pair => new MissingGlyph(pair.Key, pair.Value))];
    }

    internal void Add(double x, double baseline, GlyphRun glyphs, TextStyle style)
    {
        if (glyphs.Glyphs.Length > 0)
        {
            current.Add(new SceneItem.TextItem(x, baseline, glyphs, style));
        }
    }

    private static void CountMissing(IReadOnlyList<SceneItem> items, SortedDictionary<int, int> counts)
    {
        foreach (var item in items)
        {
            if (item is SceneItem.Container container)
            {
                CountMissing(container.Children, counts);
            }
            else if (item is SceneItem.TextItem text)
            {
                foreach (var glyph in text.Glyphs.Glyphs)
                {
                    if (glyph.IsMissing)
                    {
                        counts[glyph.Scalar] = counts.GetValueOrDefault(glyph.Scalar) + 1;
                    }
                }
            }
        }
    }

    private static void Check(Stroke? stroke)
    {
        if (stroke is null)
        {
            return;
        }

        Positive(stroke.Width, nameof(stroke));
        if (stroke.Dash.Count > 0 && !(stroke.Dash.All(length => length >= 0) && stroke.Dash.Sum() is > 0 and < double.PositiveInfinity))
        {
            throw new ArgumentOutOfRangeException(nameof(stroke), stroke, "Dashes and gaps are 0 points or more, and not all of them 0.");
        }
    }

    private static double Lead(double width, TextAnchor anchor) =>
        anchor switch
        {
            TextAnchor.Middle => width / 2,
            TextAnchor.End => width,
            _ => 0,
        };

    private static double Finite(double value) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate is a finite number of points.");

    private static double Positive(double value, string name) =>
        double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A length of more than 0 points is needed.");

    private static double NotNegative(double value, string name) =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A length of 0 points or more is needed.");
}
