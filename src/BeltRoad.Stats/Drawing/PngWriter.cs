namespace BeltRoad.Stats.Drawing;

/// <summary>Paints a scene on white and writes it as a PNG of 8-bit RGB.</summary>
public static class PngWriter
{
    /// <param name="scale">Pixels per point.</param>
    public static void Write(Scene scene, Stream output, double scale = 2) => throw new NotSupportedException();
}
