using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Png;

namespace BeltRoad.Stats.Tests.Drawing.Png;

/// <summary>Black on white: a pixel's darkness is the share of it that is covered.</summary>
public sealed class RasteriserTests
{
    private const double OneLevel = 1d / 255;

    [Theory]
    [InlineData(2, 3, 4, 5)]
    [InlineData(2.5, 3.25, 4.125, 5)]
    [InlineData(0.1, 0.2, 0.3, 0.4)]
    [InlineData(-5, -5, 10, 10)]
    [InlineData(15, 15, 100, 100)]
    [InlineData(7.99, 0, 0.02, 20)]
    public void ARectangleDarkensEachPixelByWhatItCovers(double x, double y, double width, double height)
    {
        var scene = new Scene(20, 20);
        scene.Rectangle(x, y, width, height, Colour.Black);
        var pixels = PngPainter.Paint(scene, 1);
        for (var row = 0; row < 20; row++)
        {
            for (var column = 0; column < 20; column++)
            {
                var covered = Overlap(column, x, width) * Overlap(row, y, height);
                Assert.Equal(covered, Darkness(pixels, column, row), 2 * OneLevel);
            }
        }
    }

    [Fact]
    public void PolygonsCoverTheirArea()
    {
        AssertArea(50, VectorPath.Polygon((5, 5), (15, 5), (5, 15)));
        AssertArea(50, VectorPath.Polygon((10.3, 5.1), (15.3, 10.1), (10.3, 15.1), (5.3, 10.1)));
        AssertArea(Math.PI * 49, VectorPath.Circle(10, 10, 7), tolerance: 0.3);
        AssertArea(100 - (4 - Math.PI), VectorPath.Rectangle(5, 5, 10, 10, cornerRadius: 1), tolerance: 0.1);
    }

    [Theory]
    [InlineData(FillRule.NonZero, 100)]
    [InlineData(FillRule.EvenOdd, 64)]
    public void ASquareInASquareOfTheSameTurnIsAHoleByEvenOddOnly(FillRule rule, double area)
    {
        var path = VectorPath.Polygon((5, 5), (15, 5), (15, 15), (5, 15));
        path.MoveTo(7, 7).LineTo(13, 7).LineTo(13, 13).LineTo(7, 13).Close();
        AssertArea(area, path, rule);
    }

    [Fact]
    public void ASquareOfTheOtherTurnIsAHoleByBothRules()
    {
        var path = VectorPath.Polygon((5, 5), (15, 5), (15, 15), (5, 15));
        path.MoveTo(7, 7).LineTo(7, 13).LineTo(13, 13).LineTo(13, 7).Close();
        AssertArea(64, path);
        AssertArea(64, path, FillRule.EvenOdd);
    }

    [Theory]
    [InlineData(LineCap.Butt, 20)]
    [InlineData(LineCap.Square, 24)]
    [InlineData(LineCap.Round, 20 + Math.PI)]
    public void ALineCoversLengthTimesWidthAndItsCaps(LineCap cap, double area) =>
        AssertStroke(area, VectorPath.Line(5, 10, 15, 10), new Stroke(Colour.Black, 2) { Cap = cap });

    [Theory]
    [InlineData(LineJoin.Miter, 40)]
    [InlineData(LineJoin.Bevel, 38)]
    [InlineData(LineJoin.Round, 36 + Math.PI)]
    public void AClosedStrokeHasItsCorners(LineJoin join, double area) =>
        AssertStroke(area, VectorPath.Polygon((5, 5), (10, 5), (10, 10), (5, 10)), new Stroke(Colour.Black, 2) { Join = join });

    [Fact]
    public void ASharpCornerIsCutOff()
    {
        var spike = VectorPath.Polyline((3, 9), (13, 10), (3, 11));
        var scene = new Scene(20, 20);
        scene.Path(spike, null, new Stroke(Colour.Black, 1));
        Assert.Equal(0, Darkness(PngPainter.Paint(scene, 1), 15, 10), OneLevel);
    }

    [Theory]
    [InlineData(1, 1, 5)]
    [InlineData(2, 0.5, 8)]
    [InlineData(10, 10, 10)]
    public void DashesCoverTheirShare(double dash, double gap, double area) =>
        AssertStroke(area, VectorPath.Line(5, 10, 15, 10), new Stroke(Colour.Black, 1) { Dash = [dash, gap] });

    [Fact]
    public void RoundDashesOfNoLengthAreDots() =>
        AssertStroke(4 * Math.PI, VectorPath.Line(2, 10, 18, 10), new Stroke(Colour.Black, 2) { Dash = [0, 5], Cap = LineCap.Round }, tolerance: 0.5);

    [Fact]
    public void TurningBackOnItselfIsDrawn() =>
        AssertStroke(20 + (Math.PI / 2), VectorPath.Polyline((5, 10), (15, 10), (5, 10)), new Stroke(Colour.Black, 2) { Join = LineJoin.Round, Cap = LineCap.Butt });

    [Fact]
    public void ClipsCutAtFractionsOfPixelsAndIntersect()
    {
        var scene = new Scene(20, 20);
        using (scene.Clip(2.5, 2, 10, 10))
        using (scene.Clip(0, 4.25, 8, 100))
        {
            scene.Rectangle(0, 0, 20, 20, Colour.Black);
        }

        Assert.Equal(5.5 * 7.75, Area(scene), 0.1);
    }

    [Fact]
    public void OffsetsAddUpAndScaleMultiplies()
    {
        var scene = new Scene(10, 10);
        using (scene.Offset(1, 2))
        using (scene.Offset(3, 1))
        {
            scene.Rectangle(0, 0, 2, 2, Colour.Black);
        }

        var pixels = PngPainter.Paint(scene, 3);
        Assert.Equal((30, 30), (pixels.Width, pixels.Height));
        Assert.Equal(1, Darkness(pixels, 12, 9));
        Assert.Equal(1, Darkness(pixels, 17, 14));
        Assert.Equal(0, Darkness(pixels, 11, 9));
        Assert.Equal(0, Darkness(pixels, 18, 14));
    }

    [Fact]
    public void AShapeLargerThanABandIsWhole()
    {
        var scene = new Scene(700, 700);
        scene.Path(VectorPath.Polygon((0, 0), (700, 0), (0, 700)), Colour.Black);
        Assert.Equal(245_000, Area(scene), 5d);
    }

    [Fact]
    public void ShapesFarOutsideThePictureDoNoHarm()
    {
        var scene = new Scene(20, 20);
        scene.Path(VectorPath.Polygon((-1e12, -1e12), (1e12, -1e12), (1e12, 1e12), (-1e12, 1e12)), Colour.Black);
        Assert.Equal(400, Area(scene), 0.01);
    }

    private static void AssertArea(double expected, VectorPath path, FillRule rule = FillRule.NonZero, double tolerance = 0.15)
    {
        var scene = new Scene(20, 20);
        scene.Path(path, Colour.Black, null, rule);
        Assert.Equal(expected, Area(scene), tolerance);
    }

    private static void AssertStroke(double expected, VectorPath path, Stroke stroke, double tolerance = 0.15)
    {
        var scene = new Scene(20, 20);
        scene.Path(path, null, stroke);
        Assert.Equal(expected, Area(scene), tolerance);
    }

    private static double Overlap(int pixel, double start, double length) => Math.Clamp(Math.Min(pixel + 1, start + length) - Math.Max(pixel, start), 0, 1);

    private static double Darkness(PixelGrid pixels, int x, int y) => (255 - pixels[x, y].Red) / 255d;

    private static double Area(Scene scene)
    {
        var pixels = PngPainter.Paint(scene, 1);
        return Enumerable.Range(0, pixels.Width * pixels.Height).Sum(i => Darkness(pixels, i % pixels.Width, i / pixels.Width));
    }
}
