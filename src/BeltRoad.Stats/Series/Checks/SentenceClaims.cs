using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>The first usable statements of a sentence and their kinds. Most sentences of a library have none that a check needs.</summary>
/// <param name="Claims">In text order.</param>
internal readonly record struct SentenceClaims(ArraySegment<Claim> Claims)
{
    public bool HasShare { get; init; }

    /// <summary>Whether one of them is a change in percentage points.</summary>
    public bool HasPoints { get; init; }

    /// <summary>Whether one of them is a growth in percent.</summary>
    public bool HasGrowth { get; init; }

    /// <summary>The number of amounts in their own units.</summary>
    public int Sizes { get; init; }

    public static SentenceClaims Of(ArraySegment<Claim> claims)
    {
        var (hasShare, hasPoints, hasGrowth, sizes) = (false, false, false, 0);
        foreach (var claim in claims)
        {
            hasShare |= ShareChecks.IsShare(claim);
            hasPoints |= ShareChecks.IsChangeInPoints(claim);
            hasGrowth |= claim.Fact is { Measure: Measure.Growth, Unit.Dimension: Dimension.Percent };
            sizes += claim.Fact.IsSize ? 1 : 0;
        }

        return new SentenceClaims(claims)
        {
            HasShare = hasShare,
            HasPoints = hasPoints,
            HasGrowth = hasGrowth,
            Sizes = sizes,
        };
    }
}
