using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>
/// Arithmetic of intervals at or above zero. If either operand has an open end, so has the result; ends count as possible values.
/// </summary>
internal static class IntervalArithmetic
{
    /// <summary>A growth at or below this percentage leaves nothing; closer to it, the quotient exceeds the range of a decimal.</summary>
    private const decimal NoneLeft = -99.9999m;

    public static ValueInterval Plus(this ValueInterval left, ValueInterval right) =>
        new(left.Low + right.Low, left.High + right.High, true, true);

    public static ValueInterval Minus(this ValueInterval left, ValueInterval right) =>
        new(left.Low - right.High, left.High - right.Low, true, true);

    /// <summary>The part of a whole for a share in percent.</summary>
    public static ValueInterval Share(this ValueInterval whole, ValueInterval percent) =>
        new(whole.Low * percent.Low / 100m, whole.High * percent.High / 100m, true, true);

    /// <summary>The level before a growth in percent. A fall that may have left nothing says nothing about the earlier level.</summary>
    public static ValueInterval Before(this ValueInterval level, ValueInterval growth) =>
        new(
            growth.High is { } most && most > NoneLeft ? level.Low / (1 + (most / 100m)) : level.Low,
            growth.Low is { } least && least > NoneLeft ? level.High / (1 + (least / 100m)) : null,
            true,
            true
        );
}
