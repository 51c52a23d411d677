namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>A line's colour and width in points, and its dashes.</summary>
internal sealed record Stroke(Colour Colour, double Width)
{
    /// <summary>The miter's length over the line's width beyond which a corner is cut off; the same in all three writers.</summary>
    public const double MiterLimit = 4;

    /// <summary>Lengths of dash, gap, dash, ... in points, repeated along the line; empty for a solid line.</summary>
    public IReadOnlyList<double> Dash { get; init; } = [];

    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }
}
