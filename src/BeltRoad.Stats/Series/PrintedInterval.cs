using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Series;

/// <summary>
/// The values that, rounded to the digits a document prints, give its figure: 18.95万亿 is anything from 18.945 to 18.955.
/// Two figures contradict each other only when these do not meet; comparing printed figures as points would find a conflict
/// in every rounding.
/// </summary>
public static class PrintedInterval
{
    /// <summary>Figures beyond this size are not reckoned with: their products leave the range of a decimal.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    public static bool IsReckonable(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Math.Abs(fact.Value) <= Largest && Math.Abs(fact.High ?? 0) <= Largest;
    }

    /// <summary>The figure's own interval, its stated ends widened by half a unit of the last printed digit.</summary>
    public static ValueInterval Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var interval = fact.Interval;
        if (fact.Modifier is not Modifier.Exact || !IsReckonable(fact))
        {
            return interval;
        }

        return new ValueInterval(
            interval.Low - HalfUnit(fact.Value, fact.SignificantDigits),
            interval.High + HalfUnit(fact.High ?? fact.Value, fact.SignificantDigits),
            LowIncluded: true,
            HighIncluded: false);
    }

    /// <summary>Half of what one more in the last significant digit adds.</summary>
    private static decimal HalfUnit(decimal value, int digits)
    {
        var size = Math.Abs(value);
        if (size == 0)
        {
            return 0.5m;
        }

        var unit = 1m;
        while (unit * 10m <= size)
        {
            unit *= 10m;
        }

        while (unit > size)
        {
            unit /= 10m;
        }

        for (var digit = 1; digit < digits && digit < 20; digit++)
        {
            unit /= 10m;
        }

        return unit / 2m;
    }
}
