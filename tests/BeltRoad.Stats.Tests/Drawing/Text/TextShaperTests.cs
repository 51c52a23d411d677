using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Tests.Drawing.Text;

public sealed class TextShaperTests
{
    private static readonly FontFace Face = FontFace.Of(FontWeight.Regular);

    [Theory]
    [InlineData("China’s trade", "p")]
    [InlineData("banks’ main offices", "p")]
    [InlineData("a “pointed” bar", "pp")]
    [InlineData("says “over”, a notched one “nearly”.", "pppp")]
    [InlineData("“…” marks words left out", "pp")]
    [InlineData("共建“一带一路”倡议", "ww")]
    [InlineData("参加“WTO”会议", "ww")]
    [InlineData("the “一带一路” in English", "pp")]
    [InlineData("“一带一路”", "ww")]
    [InlineData("“一带一路”：实践", "ww")]
    [InlineData("“Belt”", "pp")]
    [InlineData("他说：“这是‘一带一路’。”", "wwww")]
    [InlineData("关于China’s的说明", "p")]
    [InlineData("”“", "pp")]
    public void QuotationMarksTakeTheFormOfTheTextAroundThem(string text, string expected)
    {
        var glyphs = TextShaper.Shape(text, Face).Glyphs;
        var forms = "";
        foreach (var glyph in glyphs)
        {
            if (glyph.Scalar is 0x2018 or 0x2019 or 0x201C or 0x201D)
            {
                forms += glyph.Glyph == Face.GlyphOf(glyph.Scalar) ? 'w' : 'p';
            }
        }

        Assert.Equal(expected, forms);
    }

    [Theory]
    [InlineData("2022年", 1)]
    [InlineData("在2022年", 2)]
    [InlineData("在 2022 年", 0)]
    [InlineData("超过US$380亿", 2)]
    [InlineData("45.4%的", 1)]
    [InlineData("45.4%，较", 0)]
    [InlineData("(十二)增", 0)]
    [InlineData("2022—2023年", 1)]
    [InlineData("only English 2.9", 0)]
    public void AGapStandsBetweenHanAndLatinWhereNoSpaceDoes(string text, int gaps)
    {
        var count = 0;
        foreach (var glyph in TextShaper.Shape(text, Face).Glyphs)
        {
            Assert.InRange(glyph.Gap, 0, 90);
            count += glyph.Gap > 0 ? 1 : 0;
        }

        Assert.Equal(gaps, count);
    }

    [Fact]
    public void TheGapIsPartOfTheWidth()
    {
        var style = Gallery.Regular(10);
        var apart = TextMeasurer.Width("在", style) + TextMeasurer.Width("2", style);
        Assert.Equal(apart + 0.9, TextMeasurer.Width("在2", style), 9);
    }

    [Fact]
    public void RunsAreShapedInTheContextOfTheirNeighbours()
    {
        var whole = TextMeasurer.Width("约2.9万亿", Gallery.Regular(8));
        var style = Gallery.Regular(8);
        Assert.Equal(
            whole,
            TextMeasurer.Width([new TextRun("约", style), new TextRun("", style), new TextRun("2.9", style), new TextRun("万亿", style)]),
            9
        );
    }

    [Fact]
    public void TwoEmDashesAreOneGlyph()
    {
        var glyphs = TextShaper.Shape("論壇——主席", Face).Glyphs;
        Assert.Equal(5, glyphs.Length);
        Assert.Equal(Face.GlyphOf(0x2E3A), glyphs[2].Glyph);
        Assert.Equal(ShapedGlyph.DoubleDash, glyphs[2].Scalar);
    }

    [Fact]
    public void AReversedMarkIsDrawnAsAnApostrophe() =>
        Assert.Equal(Face.GlyphOf(0xE019), TextShaper.Shape("China\u201Bs", Face).Glyphs[5].Glyph);

    [Theory]
    [InlineData("a\u200Bb\uFEFFc\u00ADd\u0007e", 5)]
    [InlineData("a\r\nb\tc", 5)]
    [InlineData("", 0)]
    public void CharactersWithoutShapeAreNotDrawn(string text, int glyphs) =>
        Assert.Equal(glyphs, TextShaper.Shape(text, Face).Glyphs.Length);

    [Fact]
    public void MissingCharactersAreReportedWithTheirNumber()
    {
        var scene = new Scene(100, 20);
        using (scene.Offset(1, 1))
        {
            scene.Text(0, 10, "😀a😀\uD800", Gallery.Regular(8));
        }

        var outer = new Scene(100, 20);
        outer.Place(scene, 0, 0);
        Assert.Equal([new MissingGlyph(0xFFFD, 1), new MissingGlyph(0x1F600, 2)], outer.MissingGlyphs());
    }

    [Fact]
    public void MetricsAreThoseOfTheFace()
    {
        var style = Gallery.Regular(10);
        Assert.Equal(8.8, TextMeasurer.Ascent(style), 9);
        Assert.Equal(1.2, TextMeasurer.Descent(style), 9);
        Assert.Equal(7.33, TextMeasurer.CapHeight(style), 9);
        Assert.Equal(5.43, TextMeasurer.XHeight(style), 9);
    }
}
