using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Svg;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// Sets charts into the page as vectors, once for a wide window and once for a phone. Their text is text in the
/// page's font, they take their colours from its palette, and each claim code in them leads to its sentence.
/// </summary>
internal sealed class ChartPictures(PageContent content)
{
    /// <summary>Points that fill the page's width; at 1,064 pixels a label of 7.4 points is then 12.7 pixels high.</summary>
    private const double WholeWidth = 620;

    private const double HalfWidth = 300;

    /// <summary>Points that fill a phone's width.</summary>
    private const double PhoneWidth = 246;

    /// <summary>Of a picture that a phone scrolls sideways, the points that it shows at once: title and source keep to them.</summary>
    private const double ScreenOfScrolled = 300;

    /// <summary>Not needed in HTML, where an svg element is known.</summary>
    private const string Namespaces = " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private const string AnchorOfClaim = "claim-";

    private static readonly Dictionary<Colour, string> palette = new()
    {
        [Palette.Ink] = "var(--ink)",
        [Palette.Text2] = "var(--text-2)",
        [Palette.Text3] = "var(--text-3)",
        [Palette.Accent] = "var(--accent)",
        [Palette.Second] = "var(--second)",
        [Palette.Third] = "var(--third)",
        [Palette.Hairline] = "var(--hairline)",
        [Palette.Faint] = "var(--faint)",
        [Palette.Paper] = "var(--paper)",
        [Palette.Highlight] = "var(--highlight)",
        [Palette.Alarm] = "var(--alarm)",
        [Palette.AlarmRow] = "var(--alarm-row)",
        [Palette.Classes[1]] = "var(--bar-date)",
        [Palette.Classes[2]] = "var(--bar-enumeration)",
        [Palette.Classes[3]] = "var(--idiom)",
        [Palette.Classes[4]] = "var(--bar-name)",
        [Palette.Classes[5]] = "var(--ordinal)",
        [Colour.White] = "var(--ground)",
    };

    /// <summary>A chart whose rows still have room on a phone gets a picture for it; the others are scrolled sideways there.</summary>
    public static bool FitsPhone(ChartSpec chart) => chart.Form is not (ChartForm.Matrix or ChartForm.Schedule or ChartForm.Columns);

    public void Write(ChartSpec chart, HtmlWriter html)
    {
        var number = content.Places.NumberOf(chart);
        html.Open("div", ("class", "wide"))
            .Raw(
                Svg(
                    Scene(chart, chart.Span < 12 ? HalfWidth : WholeWidth),
                    string.Create(CultureInfo.InvariantCulture, $"c{number}w-"),
                    html
                )
            )
            .Close("div")
            .Line();
        var prefix = string.Create(CultureInfo.InvariantCulture, $"c{number}n-");
        var phone = FitsPhone(chart);
        html.Open(
            "div",
            ("class", phone ? "narrow" : "narrow scrolled"),
            ("role", phone ? null : "region"),
            ("tabindex", phone ? null : "0"),
            ("aria-label", phone ? null : chart.Title)
        );
        html.Raw(
                "<svg id=\""
                    + prefix
                    + "all\""
                    + Svg(phone ? Scene(chart, PhoneWidth) : Scene(chart, WholeWidth, ScreenOfScrolled), prefix, html)["<svg".Length..]
            )
            .Close("div")
            .Line();
    }

    /// <summary>A small picture of a chart drawn elsewhere on the page, which leads to it.</summary>
    public void WritePreview(ChartSpec chart, HtmlWriter html)
    {
        var scene = Scene(chart, PhoneWidth);
        var size = string.Create(CultureInfo.InvariantCulture, $"{scene.Width:0.##} {scene.Height:0.##}").Split(' ');
        html.Open("a", ("class", "preview"), ("href", "#" + content.Places.AddressOf(chart)), ("aria-label", chart.Title))
            .Open("span", ("inert", string.Empty));
        html.Open("svg", ("viewBox", "0 0 " + size[0] + " " + size[1]), ("aria-hidden", "true"));
        html.Open(
            "use",
            ("href", string.Create(CultureInfo.InvariantCulture, $"#c{content.Places.NumberOf(chart)}n-all")),
            ("width", size[0]),
            ("height", size[1])
        );
        html.Close("use").Close("svg").Close("span").Close("a").Line();
    }

    private Scene Scene(ChartSpec chart, double width, double? textWidth = null) =>
        ChartSheet
            .Of(chart, width, content.Words.Format("chart.label", content.Places.NumberOf(chart)).ToUpperInvariant(), textWidth)
            .ToScene(isLinked: true);

    private string Svg(Scene scene, string prefix, HtmlWriter html) =>
        SvgWriter
            .Write(
                scene,
                new SvgOptions
                {
                    IdPrefix = prefix,
                    Href = HrefOf,
                    Paint = colour => palette.TryGetValue(colour, out var named) ? named : colour.ToString(),
                    LiveText = (text, weight) => html.Tally(text, weight == FontWeight.Bold),
                }
            )
            .Replace(Namespaces, string.Empty, StringComparison.Ordinal);

    private string? HrefOf(LinkTarget target) =>
        target.Anchor is { } anchor && anchor.StartsWith(AnchorOfClaim, StringComparison.Ordinal)
            ? content.LinkTo(anchor[AnchorOfClaim.Length..])
            : null;
}
