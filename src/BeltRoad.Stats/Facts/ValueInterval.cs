using System.Globalization;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// The values a printed figure allows. The widths of hedges are the program's own convention: 近 reaches a tenth below,
/// 约 a tenth to both sides, 数 up to ten times. A fall has its interval below zero, over and under counted away from zero.
/// </summary>
/// <param name="Low">Null where nothing bounds the value from below.</param>
/// <param name="High">Null where nothing bounds the value from above.</param>
/// <param name="LowIncluded">True where the lower end itself is allowed.</param>
/// <param name="HighIncluded">True where the upper end itself is allowed.</param>
public readonly record struct ValueInterval(decimal? Low, decimal? High, bool LowIncluded, bool HighIncluded)
{
    /// <summary>How far 近 and 约 reach, as a part of the value.</summary>
    public const decimal HedgeWidth = 0.1m;

    private const decimal SeveralFactor = 10;

    /// <summary>The values that the printed figure of a fact allows.</summary>
    public static ValueInterval Of(Fact fact)
    {
        var falls = fact.Value < 0;
        var size = Math.Abs(fact.Value);
        var upper = Math.Abs(fact.High ?? fact.Value);
        var interval = fact.Modifier switch
        {
            Modifier.Over => new ValueInterval(size, null, false, false),
            Modifier.Under => new ValueInterval(0, upper, true, false),
            Modifier.Nearly => new ValueInterval(size * (1 - HedgeWidth), upper, true, false),
            Modifier.About => new ValueInterval(size * (1 - HedgeWidth), upper * (1 + HedgeWidth), true, true),
            Modifier.Several => new ValueInterval(size, size * SeveralFactor, true, false),
            _ => new ValueInterval(size, upper, true, true),
        };
        return falls ? interval.Mirrored() : interval;
    }

    /// <summary>Whether the value is allowed.</summary>
    public bool Contains(decimal value) =>
        (Low is not { } low || (LowIncluded ? value >= low : value > low))
        && (High is not { } high || (HighIncluded ? value <= high : value < high));

    /// <summary>True where some value lies in both.</summary>
    public bool Meets(ValueInterval other) => !IsBelow(other) && !other.IsBelow(this);

    private bool IsBelow(ValueInterval other) =>
        High is { } high && other.Low is { } low && (high < low || (high == low && !(HighIncluded && other.LowIncluded)));

    private ValueInterval Mirrored() => new(-High, -Low, HighIncluded, LowIncluded);

    /// <summary>As mathematicians write it: <c>(380000000000, ∞)</c>, <c>[2.8, 9.7]</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(LowIncluded ? '[' : '(')}{Low?.ToString("0.############", CultureInfo.InvariantCulture) ?? "-∞"}, "
                + $"{High?.ToString("0.############", CultureInfo.InvariantCulture) ?? "∞"}{(HighIncluded ? ']' : ')')}"
        );
}
