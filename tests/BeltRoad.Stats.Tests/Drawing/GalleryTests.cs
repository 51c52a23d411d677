using System.Text;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Png;
using BeltRoad.Stats.Tests.Drawing.Png;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Drawing;

public sealed class GalleryTests
{
    private const int Scale = 2;

    /// <summary>
    /// Levels of 255 by which two pictures may differ in the mean over cells of 8 by 8 pixels. Edges differ by their smoothing
    /// and poppler draws hairlines a whole pixel wide; a shape that is absent or in another place differs by more.
    /// </summary>
    private const double MostDifference = 45;

    private const int Cell = 8;

    [Fact]
    public void AllThreeWritersGiveTheSameBytesTwice()
    {
        var (pdf, png, svg) = (Pictures.Pdf(Gallery.Page()), Pictures.Png(Gallery.Page()), SvgWriter.Write(Gallery.Page()));
        Assert.Equal(pdf, Pictures.Pdf(Gallery.Page()));
        Assert.Equal(png, Pictures.Png(Gallery.Page()));
        Assert.Equal(svg, SvgWriter.Write(Gallery.Page()));
    }

    [Fact]
    public void PdfLooksLikePng()
    {
        var path = Pictures.Save(Pictures.Pdf(Gallery.Page()), "gallery.pdf");
        var output = Path.Combine(Pictures.Folder, "gallery-pdf");
        ExternalTool.Run("pdftoppm", "-r", "144", "-png", "-singlefile", path, output);
        AssertAlike(PngReader.Read(File.ReadAllBytes(output + ".png")));
    }

    [Fact]
    public void SvgLooksLikePng()
    {
        var svg = Pictures.Save(Encoding.UTF8.GetBytes(SvgWriter.Write(Gallery.Page())), "gallery.svg");
        var html = Pictures.Save(Encoding.UTF8.GetBytes($"<!doctype html><body style=\"margin:0\"><img src=\"{Path.GetFileName(svg)}\" width=\"840\" height=\"1120\">"), "gallery.html");
        var picture = Path.Combine(Pictures.Folder, "gallery-svg.png");
        using var profile = new TempFolder();
        ExternalTool.Run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", $"--user-data-dir={profile.Path}", "--window-size=840,1120",
            $"--screenshot={picture}", new Uri(html).AbsoluteUri);
        AssertAlike(PngReader.Read(File.ReadAllBytes(picture)));
    }

    [Fact]
    public void AShapeThatIsMissingWouldBeSeen()
    {
        var without = new Scene(420, 560);
        without.Place(Gallery.Page(), 0, 0);
        without.Circle(160, 95, 3, Colour.White);
        Assert.True(Difference(PngPainter.Paint(Gallery.Page(), Scale), PngPainter.Paint(without, Scale).Bytes.ToArray()) > MostDifference);
    }

    private static void AssertAlike(PngReader other)
    {
        Pictures.Save(Pictures.Png(Gallery.Page(), Scale), "gallery.png");
        var pixels = PngPainter.Paint(Gallery.Page(), Scale);
        Assert.Equal((pixels.Width, pixels.Height), (other.Width, other.Height));
        Assert.InRange(Difference(pixels, other.Rgb), 0, MostDifference);
    }

    private static double Difference(PixelGrid pixels, byte[] rgb)
    {
        var worst = 0d;
        for (var y = 0; y + Cell <= pixels.Height; y += Cell)
        {
            for (var x = 0; x + Cell <= pixels.Width; x += Cell)
            {
                var sum = 0;
                for (var i = 0; i < Cell * Cell; i++)
                {
                    var at = 3 * (((y + (i / Cell)) * pixels.Width) + x + (i % Cell));
                    sum += pixels.Bytes[at] - rgb[at];
                }

                worst = Math.Max(worst, Math.Abs(sum) / (double)(Cell * Cell));
            }
        }

        return worst;
    }
}
