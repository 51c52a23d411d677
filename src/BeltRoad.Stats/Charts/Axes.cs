using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Charts;

/// <summary>Scales with round gridlines.</summary>
internal static class Axes
{
    /// <summary>From zero to a round number at or beyond the largest value, with three to six gridlines.</summary>
    public static ChartAxis Linear(decimal largest, Unit unit, FigureFormat format)
    {
        var step = Step(largest);
        var ticks = new List<AxisTick>();
        var maximum = 0m;
        for (var value = 0m; maximum < largest || ticks.Count < 2; value += step)
        {
            maximum = value;
            ticks.Add(new AxisTick(value, value == 0m ? "0" : format.Axis(value, largest, unit, withUnit: false)));
        }

        ticks[^1] = ticks[^1] with { Label = format.Axis(maximum, largest, unit, withUnit: true) };
        return new ChartAxis(AxisScale.Linear, 0m, maximum, ticks);
    }

    /// <summary>
    /// From the power of ten at or below the smallest value to the largest value; gridlines at powers of ten, at most five.
    /// </summary>
    public static ChartAxis Logarithmic(decimal smallest, decimal largest, Unit unit, FigureFormat format)
    {
        var minimum = 1m;
        while (minimum * 10m <= smallest)
        {
            minimum *= 10m;
        }

        while (minimum > smallest)
        {
            minimum /= 10m;
        }

        var powers = new List<decimal>();
        for (var power = minimum; power <= largest; power *= 10m)
        {
            powers.Add(power);
        }

        var every = (powers.Count + 4) / 5;
        var ticks = powers.Where((_, index) => (powers.Count - 1 - index) % every == 0).ToList();
        var middle = powers[(powers.Count - 1) / 2];
        return new ChartAxis(
            AxisScale.Logarithmic,
            minimum,
            largest,
            [.. ticks.Select((value, index) => new AxisTick(value, format.Axis(value, middle, unit, withUnit: index == ticks.Count - 1)))]
        );
    }

    /// <summary>Around zero, both ends round.</summary>
    public static ChartAxis Signed(decimal smallest, decimal largest, Unit unit, FigureFormat format)
    {
        var step = Step(Math.Max(0m, largest) - Math.Min(0m, smallest));
        var minimum = 0m;
        while (minimum > smallest)
        {
            minimum -= step;
        }

        var maximum = 0m;
        while (maximum < largest)
        {
            maximum += step;
        }

        var (ticks, typical) = (new List<AxisTick>(), Math.Max(maximum, -minimum));
        for (var value = minimum; value <= maximum; value += step)
        {
            ticks.Add(new AxisTick(value, value == 0m ? "0" : format.Axis(value, typical, unit, withUnit: value == maximum, signed: true)));
        }

        return new ChartAxis(AxisScale.Linear, minimum, maximum, ticks);
    }

    /// <summary>1, 2 or 5 times a power of ten, so that a quarter of the length is about one step.</summary>
    private static decimal Step(decimal length)
    {
        var power = 1m;
        while (power * 10m <= length)
        {
            power *= 10m;
        }

        while (power > length && power > 0.0001m)
        {
            power /= 10m;
        }

        var lead = length / power;
        return power
            * (
                lead <= 1.2m ? 0.25m
                : lead <= 2m ? 0.5m
                : lead <= 5m ? 1m
                : 2m
            );
    }
}
