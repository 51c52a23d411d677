namespace BeltRoad.Stats.Charts.Plots;

/// <summary>A rectangle of the sheet in points, y downwards.</summary>
internal readonly record struct LabelBox(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Overlaps(LabelBox other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Contains(LabelBox other) =>
        other.X >= X - 0.01 && other.Right <= Right + 0.01 && other.Y >= Y - 0.01 && other.Bottom <= Bottom + 0.01;
}
