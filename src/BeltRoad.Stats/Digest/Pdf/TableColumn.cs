using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>A column of a table.</summary>
/// <param name="Width">Points; 0 for a column that takes what its widest cell needs, up to <paramref name="MaxWidth"/>.</param>
internal sealed record TableColumn(string Head, double Width = 0, double MaxWidth = 90)
{
    /// <summary>One column takes what the others leave.</summary>
    public bool IsFlexible { get; init; }

    public TextAnchor Anchor { get; init; }

    /// <summary>Points kept before and after the decimal point, so that tables of one section agree.</summary>
    public double MinWhole { get; init; }

    public double MinFraction { get; init; }

    /// <summary>Numbers stand with their decimal points under each other.</summary>
    public bool IsDecimal { get; init; }
}
