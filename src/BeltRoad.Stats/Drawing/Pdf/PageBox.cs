namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>A rectangle in PDF coordinates, y upwards.</summary>
internal readonly record struct PageBox(double Left, double Bottom, double Right, double Top)
{
    public PageBox Union(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
