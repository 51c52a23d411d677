namespace BeltRoad.Stats.Drawing.Png;

/// <summary>A clip rectangle in 1/256 of a pixel; right and bottom are exclusive.</summary>
internal readonly record struct PixelClip(int Left, int Top, int Right, int Bottom)
{
    public PixelClip Intersect(PixelClip other)
    {
        var (left, top) = (Math.Max(Left, other.Left), Math.Max(Top, other.Top));
        return new PixelClip(left, top, Math.Max(left, Math.Min(Right, other.Right)), Math.Max(top, Math.Min(Bottom, other.Bottom)));
    }

    /// <summary>How much of a column of pixels lies inside, 0 to 256.</summary>
    public int CoverageOfColumn(int x) => Overlap(x << 8, Left, Right);

    /// <summary>How much of a row of pixels lies inside, 0 to 256.</summary>
    public int CoverageOfRow(int y) => Overlap(y << 8, Top, Bottom);

    private static int Overlap(int pixel, int start, int end) => Math.Clamp(Math.Min(pixel + 256, end) - Math.Max(pixel, start), 0, 256);
}
