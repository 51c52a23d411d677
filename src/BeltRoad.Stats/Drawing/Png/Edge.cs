namespace BeltRoad.Stats.Drawing.Png;

/// <summary>A directed line between two points in 1/256 of a pixel.</summary>
internal readonly record struct Edge(int X0, int Y0, int X1, int Y1)
{
    /// <summary>Pixels beyond which a coordinate is moved in: far outside every picture, and no product overflows.</summary>
    private const double Farthest = 1 << 20;

    public static Edge Of(PathPoint from, PathPoint to) => new(Fixed(from.X), Fixed(from.Y), Fixed(to.X), Fixed(to.Y));

    public static int Fixed(double pixels) => (int)Math.Floor((Math.Clamp(pixels, -Farthest, Farthest) * 256) + 0.5);
}
