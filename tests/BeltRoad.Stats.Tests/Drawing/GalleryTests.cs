using System.Text;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Tests.Support;
using SkiaSharp;

namespace BeltRoad.Stats.Tests.Drawing;

public sealed class GalleryTests
{
    private const int Scale = 2;

    /// <summary>
    /// Levels of 255 by which two pictures may differ in the mean over cells of 8 by 8 pixels. Edges differ by their smoothing
    /// and poppler draws hairlines a whole pixel wide; a shape that is absent or in another place differs by more.
    /// </summary>
    private const double MostDifference = 45;

    [Fact]
    public void BothWritersGiveTheSameBytesTwice()
    {
        var (pdf, svg) = (Pictures.Pdf(Gallery.Page()), SvgWriter.Write(Gallery.Page()));
        Assert.Equal(pdf, Pictures.Pdf(Gallery.Page()));
        Assert.Equal(svg, SvgWriter.Write(Gallery.Page()));
    }

    [Fact]
    public void PdfLooksLikeSkia()
    {
        var path = Pictures.Save(Pictures.Pdf(Gallery.Page()), "gallery.pdf");
        var output = Path.Combine(Pictures.Folder, "gallery-pdf");
        ExternalTool.Run("pdftoppm", "-r", "144", "-png", "-singlefile", path, output);
        AssertAlike(SKBitmap.Decode(output + ".png"));
    }

    [Fact]
    public void SvgLooksLikeSkia()
    {
        var svg = Pictures.Save(Encoding.UTF8.GetBytes(SvgWriter.Write(Gallery.Page())), "gallery.svg");
        var html = Pictures.Save(
            Encoding.UTF8.GetBytes(
                $"<!doctype html><body style=\"margin:0\"><img src=\"{Path.GetFileName(svg)}\" width=\"840\" height=\"1120\">"
            ),
            "gallery.html"
        );
        var picture = Path.Combine(Pictures.Folder, "gallery-svg.png");
        using var profile = new TempFolder();
        ExternalTool.Run(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            $"--user-data-dir={profile.Path}",
            "--window-size=840,1120",
            $"--screenshot={picture}",
            new Uri(html).AbsoluteUri
        );
        AssertAlike(SKBitmap.Decode(picture));
    }

    [Fact]
    public void AShapeThatIsMissingWouldBeSeen()
    {
        var without = new Scene(420, 560);
        without.Place(Gallery.Page(), 0, 0);
        without.Circle(160, 95, 3, Colour.White);
        Assert.True(Pictures.Difference(Pictures.Pixels(Gallery.Page(), Scale), Pictures.Pixels(without, Scale)) > MostDifference);
    }

    private static void AssertAlike(SKBitmap other)
    {
        var pixels = Pictures.Pixels(Gallery.Page(), Scale);
        Pictures.Save(Pictures.Png(pixels), "gallery.png");
        Assert.InRange(Pictures.Difference(pixels, other), 0, MostDifference);
    }
}
