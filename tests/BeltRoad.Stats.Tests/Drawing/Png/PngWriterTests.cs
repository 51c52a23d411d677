using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Png;

namespace BeltRoad.Stats.Tests.Drawing.Png;

public sealed class PngWriterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1.37)]
    public void TheFileHoldsThePixels(double scale)
    {
        var pixels = PngPainter.Paint(Gallery.Page(), scale);
        var png = PngReader.Read(Pictures.Png(Gallery.Page(), scale));
        Assert.Equal((pixels.Width, pixels.Height), (png.Width, png.Height));
        Assert.Equal(pixels.Bytes.ToArray(), png.Rgb);
        Assert.Equal("IHDR sRGB pHYs IDAT IEND", string.Join(' ', png.Chunks.Distinct(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(10_000)]
    public void AnImpossibleScaleIsRefused(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pictures.Png(new Scene(10, 10), scale));
}
