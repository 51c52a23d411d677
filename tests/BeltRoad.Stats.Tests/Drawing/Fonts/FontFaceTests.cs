using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Tests.Drawing.Fonts;

public sealed class FontFaceTests
{
    [Theory]
    [InlineData(FontWeight.Regular, 555)]
    [InlineData(FontWeight.Bold, 590)]
    internal void DigitsAreTabular(FontWeight weight, int advance)
    {
        var face = FontFace.Of(weight);
        Assert.All("0123456789", digit => Assert.Equal(advance, face.AdvanceOf(face.GlyphOf(digit))));
    }

    [Theory]
    [InlineData(0x4E00, true)]
    [InlineData(0x9F8D, true)]
    [InlineData(0x2212, true)]
    [InlineData(0xE01D, true)]
    [InlineData(0x1F600, false)]
    [InlineData(0x10FFFF, false)]
    [InlineData(-1, false)]
    [InlineData(0x110000, false)]
    public void CharactersOutsideTheFontHaveNoGlyph(int codePoint, bool isIn) =>
        Assert.Equal(isIn, FontFace.Of(FontWeight.Regular).GlyphOf(codePoint) != 0);

    [Fact]
    public void EveryOutlineCanBeReadAndStaysNearTheBoundingBox()
    {
        var face = FontFace.Of(FontWeight.Bold);
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            foreach (var contour in GlyphOutline.Read(face, (ushort)glyph).Contours)
            {
                var (start, segments) = ContourSegment.Trace(contour);
                Assert.Equal((start.X, start.Y), (segments[^1].X, segments[^1].Y));
                Assert.All(segments, segment => Assert.InRange(segment.Y, face.Metrics.YMin, face.Metrics.YMax));
            }
        }
    }

    [Fact]
    public void MissingCharactersAreDrawnAsABox() => Assert.NotEmpty(FontFace.Of(FontWeight.Regular).OutlineOf(0).Contours);
}
