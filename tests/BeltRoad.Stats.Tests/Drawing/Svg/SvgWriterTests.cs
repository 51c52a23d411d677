using System.Globalization;
using System.Xml.Linq;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Tests.Drawing.Svg;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XName Href = XName.Get("href", "http://www.w3.org/1999/xlink");

    [Fact]
    public void ThePictureIsWellFormedAndEveryReferenceLeadsSomewhere()
    {
        var root = XDocument.Parse(SvgWriter.Write(Gallery.Page(), new SvgOptions { IdPrefix = "g1-" })).Root!;
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();
        var known = new HashSet<string>(ids, StringComparer.Ordinal);
        Assert.Equal(known.Count, ids.Count);
        Assert.All(ids, id => Assert.StartsWith("g1-", id, StringComparison.Ordinal));
        var references = root.Descendants(Svg + "use").Select(use => use.Attribute(Href)!.Value).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(known.Contains(reference[1..]), reference));
        Assert.Equal("#g1-top", root.Descendants(Svg + "a").First().Attribute(Href)!.Value);
        Assert.Contains(ids, id => id == "g1-top");
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "style" or "text");
        Assert.Empty(root.Descendants().Attributes("style"));
    }

    [Fact]
    public void LiveTextStandsBehindTheBlanksItBeginsWith()
    {
        var style = new TextStyle(FontWeight.Regular, 7, Gallery.Accent);
        var scene = new Scene(100, 50);
        scene.Text(10, 20, "  2019", style);
        var stretch = XDocument
            .Parse(SvgWriter.Write(scene, new SvgOptions { LiveText = static (_, _) => { } }))
            .Descendants(Svg + "tspan")
            .Single();
        Assert.Equal("2019", stretch.Value);
        Assert.Equal(10 + TextMeasurer.Width("  ", style), double.Parse(stretch.Attribute("x")!.Value, CultureInfo.InvariantCulture), 1);
    }

    [Fact]
    public void ThePictureIsNamedAndDescribed()
    {
        var scene = new Scene(100, 50) { Title = "A & B", Description = "<two> \"bars\"" };
        scene.Rectangle(0, 0, 10, 10, Gallery.Accent);
        var root = XDocument.Parse(SvgWriter.Write(scene)).Root!;
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("title desc", root.Attribute("aria-labelledby")!.Value);
        Assert.Equal("A & B", root.Element(Svg + "title")!.Value);
        Assert.Equal("<two> \"bars\"", root.Element(Svg + "desc")!.Value);
        Assert.Equal("0 0 100 50", root.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void MarksCarryWhatAScriptNeedsAndNothingEscapes()
    {
        var scene = new Scene(100, 50);
        using (scene.Mark("p\"1", "<b>&\u0001", [new("claim", "\"><script>")]))
        {
            scene.Circle(5, 5, 2, Gallery.Accent);
        }

        var group = XDocument.Parse(SvgWriter.Write(scene)).Root!.Element(Svg + "g")!;
        Assert.Equal("p\"1", group.Attribute("id")!.Value);
        Assert.Equal("\"><script>", group.Attribute("data-claim")!.Value);
        Assert.Equal("<b>&\uFFFD", group.Element(Svg + "title")!.Value);
        Assert.Throws<ArgumentException>(() => scene.Mark(null, null, [new("a b", "")]));
    }

    [Fact]
    public void LinksGoWhereTheCallerSays()
    {
        var scene = new Scene(100, 50);
        scene.LinkedText(0, 10, "B1:2", Gallery.Regular(7), LinkTarget.ToAnchor("B1:2"), "Claim");
        scene.LinkedText(0, 30, "site", Gallery.Regular(7), LinkTarget.ToUri("https://example.org/?a=1&b=2"));
        var options = new SvgOptions { Href = target => target.Anchor is { } anchor ? "digest.html#" + anchor : null };
        var links = XDocument.Parse(SvgWriter.Write(scene, options)).Descendants(Svg + "a").ToList();
        Assert.Equal("digest.html#B1:2", Assert.Single(links).Attribute(Href)!.Value);
        Assert.Equal("Claim", links[0].Attribute("aria-label")!.Value);
        Assert.Equal("group", XDocument.Parse(SvgWriter.Write(scene)).Root!.Attribute("role")!.Value);
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("https://example.org", true)]
    [InlineData("a/b:c", true)]
    [InlineData("page.html#x", true)]
    public void LinksThatCouldRunAScriptAreRefused(string uri, bool isAllowed)
    {
        var error = Record.Exception(() => LinkTarget.ToUri(uri));
        Assert.Equal(isAllowed, error is null);
    }

    [Fact]
    public void PicturesOfOnePageShareTheirGlyphs()
    {
        var glyphs = new SvgGlyphs("shared-");
        var scene = new Scene(100, 50);
        scene.Text(0, 10, "aa bb", Gallery.Bold(7));
        var options = new SvgOptions { Glyphs = glyphs, IdPrefix = "c1-" };
        var first = XDocument.Parse(SvgWriter.Write(scene, options)).Root!;
        Assert.Empty(first.Elements(Svg + "defs"));
        SvgWriter.Write(scene, options with { IdPrefix = "c2-" });
        var shared = XDocument
            .Parse(glyphs.ToSvg())
            .Descendants(Svg + "path")
            .Select(path => "#" + path.Attribute("id")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        var used = first.Descendants(Svg + "use").Select(use => use.Attribute(Href)!.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(2, shared.Count);
        Assert.True(shared.SetEquals(used));
    }

    [Fact]
    public void ColoursMayComeFromAStyleSheet()
    {
        var scene = new Scene(100, 50);
        scene.Rectangle(0, 0, 10, 10, Colour.Black, new Stroke(Gallery.Accent, 1));
        var svg = SvgWriter.Write(scene, new SvgOptions { Paint = colour => $"var(--c{colour.ToString()[1..]},{colour})" });
        Assert.Contains("fill=\"var(--c000,#000)\"", svg, StringComparison.Ordinal);
        Assert.Contains("stroke=\"var(--c0b5363,#0b5363)\"", svg, StringComparison.Ordinal);
    }
}
