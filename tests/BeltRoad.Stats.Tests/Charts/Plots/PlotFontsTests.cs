using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using ScottPlot;
using SkiaSharp;
using FontWeight = BeltRoad.Stats.Drawing.Primitives.FontWeight;

namespace BeltRoad.Stats.Tests.Charts.Plots;

public sealed class PlotFontsTests
{
    [Theory]
    [InlineData(FontWeight.Regular)]
    [InlineData(FontWeight.Bold)]
    internal void TheNameLeadsToTheEmbeddedFont(FontWeight weight)
    {
        var typeface = PlotFonts.Of(weight);
        Assert.Same(typeface, Fonts.GetTypeface(PlotFonts.Name, weight == FontWeight.Bold, italic: false));
        Assert.All("\u6C49\u5E26\u8DEFA9\u20AC\u2019\u2013", character => Assert.True(typeface.ContainsGlyph(character)));
    }

    [Fact]
    public void LinesAreAsHighAsTheirText()
    {
        using var font = new SKFont(PlotFonts.Of(FontWeight.Regular), 1000);
        Assert.Equal((-910f, 210f), (font.Metrics.Top, font.Metrics.Bottom));
        Assert.Equal(1120f, font.Spacing, 1f);
    }

    /// <summary>Skia and the PDF's writer agree how wide a text is, so that what ScottPlot centres is centred in the vectors.</summary>
    [Theory]
    [InlineData("US$10,000 bn")]
    [InlineData("+2.8%")]
    [InlineData("2013\u20132022")]
    public void WidthsAreThoseOfTheVectors(string text)
    {
        using var font = new SKFont(PlotFonts.Of(FontWeight.Regular), 7.4f) { Hinting = SKFontHinting.None, Subpixel = true };
        Assert.Equal(TextMeasurer.Width(text, new TextStyle(FontWeight.Regular, 7.4, Colour.Black)), font.MeasureText(text), 0.2);
    }
}
