using BeltRoad.Stats.Drawing.Png;

namespace BeltRoad.Stats.Drawing;

/// <summary>Paints a scene on white and writes it as a PNG of 8-bit RGB.</summary>
public static class PngWriter
{
    private const int MostPixelsPerSide = 20_000;

    /// <param name="scale">Pixels per point. The picture's sides are rounded up to whole pixels.</param>
    public static void Write(Scene scene, Stream output, double scale = 2)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        if (!(scale > 0) || Math.Max(scene.Width, scene.Height) * scale > MostPixelsPerSide)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, $"A picture may have up to {MostPixelsPerSide} pixels a side.");
        }

        using var pixels = PngPainter.Paint(scene, scale);
        PngEncoder.Write(pixels, output, scale);
    }
}
