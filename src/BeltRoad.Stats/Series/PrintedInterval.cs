using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series;

/// <summary>
/// The values that give a printed figure when rounded to its digits: 18.95万亿 is anything from 18.945 to 18.955. Two figures contradict each
/// other only if these intervals do not meet; comparing printed figures as points would find a conflict in every rounding.
/// </summary>
internal static class PrintedInterval
{
    /// <summary>Larger figures are not used in calculations, since their products exceed the range of a decimal.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The largest power of ten, and its negative the smallest, that a decimal holds.</summary>
    private const int LargestPlace = 28;

    /// <summary>Figures with more digits are not used in calculations.</summary>
    private const int MostDigits = 20;

    private static readonly decimal[] powersOfTen =
    [
        .. Enumerable
            .Range(-LargestPlace, (2 * LargestPlace) + 1)
            .Select(static place =>
                place < 0
                    ? new decimal(1, 0, 0, isNegative: false, (byte)-place)
                    : Enumerable.Repeat(10m, place).Aggregate(1m, static (power, ten) => power * ten)
            ),
    ];

    public static bool IsReckonable(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Math.Abs(fact.Value) <= Largest && Math.Abs(fact.High ?? 0) <= Largest;
    }

    /// <summary>The figure's own interval, with its stated ends widened by half a unit of the last printed digit.</summary>
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
            HighIncluded: false
        );
    }

    /// <summary>Half a unit of the last significant digit.</summary>
    private static decimal HalfUnit(decimal value, int digits)
    {
        var size = Math.Abs(value);
        if (size == 0)
        {
            return 0.5m;
        }

        var place = 0;
        while (place < LargestPlace && PowerOfTen(place + 1) <= size)
        {
            place++;
        }

        while (place > -LargestPlace && PowerOfTen(place) > size)
        {
            place--;
        }

        var half = place - Math.Min(digits, MostDigits);
        return half < -LargestPlace ? 0 : 5m * PowerOfTen(half);
    }

    /// <param name="place">From -<see cref="LargestPlace"/> to <see cref="LargestPlace"/>.</param>
    private static decimal PowerOfTen(int place) => powersOfTen[place + LargestPlace];
}
