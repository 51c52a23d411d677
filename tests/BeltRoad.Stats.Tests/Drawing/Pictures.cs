using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Pdf;
using SkiaSharp;

namespace BeltRoad.Stats.Tests.Drawing;

/// <summary>Keeps what the drawing tests drew beside the built tests, for eyes.</summary>
internal static class Pictures
{
    private const int Cell = 8;

    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    public static byte[] Pdf(params Scene[] pages) => Pdf(new PdfDocument(pages, "Gallery", "en"));

    public static byte[] Pdf(PdfDocument document)
    {
        using var stream = new MemoryStream();
        PdfWriter.Write(document, stream);
        return stream.ToArray();
    }

    /// <summary>A scene on white, through Skia.</summary>
    public static SKBitmap Pixels(Scene scene, float scale = 2) =>
        Pixels(scene.Width, scene.Height, canvas => SkiaPainter.Paint(scene, canvas), scale);

    public static SKBitmap Pixels(double width, double height, Action<SKCanvas> draw, float scale = 2)
    {
        var bitmap = new SKBitmap(
            (int)Math.Ceiling(width * scale),
            (int)Math.Ceiling(height * scale),
            SKColorType.Rgba8888,
            SKAlphaType.Opaque
        );
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        draw(canvas);
        return bitmap;
    }

    /// <summary>Levels of 255 by which two pictures differ at the most in the mean of a cell of 8 by 8 pixels.</summary>
    public static double Difference(SKBitmap one, SKBitmap other)
    {
        Assert.Equal((one.Width, one.Height), (other.Width, other.Height));
        var worst = 0d;
        for (var y = 0; y + Cell <= one.Height; y += Cell)
        {
            for (var x = 0; x + Cell <= one.Width; x += Cell)
            {
                var sum = 0;
                for (var i = 0; i < Cell * Cell; i++)
                {
                    sum += one.GetPixel(x + (i % Cell), y + (i / Cell)).Red - other.GetPixel(x + (i % Cell), y + (i / Cell)).Red;
                }

                worst = Math.Max(worst, Math.Abs(sum) / (double)(Cell * Cell));
            }
        }

        return worst;
    }

    public static byte[] Png(SKBitmap bitmap)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public static string Save(byte[] bytes, string name)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
