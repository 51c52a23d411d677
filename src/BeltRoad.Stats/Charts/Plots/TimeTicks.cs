using System.Globalization;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Which times a time axis names: years at even steps where it spans two or more, else those of the marks as far as they have room.
/// </summary>
internal static class TimeTicks
{
    private const double Gap = 8;

    /// <summary>Points of a year below which two names of it would touch.</summary>
    private const double LeastYear = 64;

    private const int LongestTick = 5;
    private static readonly int[] steps = [1, 2, 5, 10, 20, 50, 100];

    /// <param name="marks">In order of time.</param>
    /// <param name="perYear">Points a year.</param>
    public static IReadOnlyList<(double Position, string Label)> Of(IReadOnlyList<ChartMark> marks, double perYear)
    {
        var times = marks.Select(mark => mark.Time ?? 0m).ToList();
        if (times.TrueForAll(static time => decimal.Remainder(time, 1m) is > 0.49m and < 0.51m))
        {
            return Years((int)times[0], (int)times[^1], perYear, 0.5);
        }

        if (times[^1] - times[0] >= 1m && Months(marks, perYear) is { Count: > 1 } months)
        {
            return months;
        }

        return times[^1] - times[0] >= 2m && decimal.Floor(times[^1]) > decimal.Ceiling(times[0])
            ? Years((int)decimal.Ceiling(times[0]), (int)decimal.Floor(times[^1]), perYear, 0)
            : Named(marks, perYear);
    }

    /// <summary>Januaries by their year and, where they have room, Julys by their month; empty where the marks are of no months.</summary>
    private static List<(double, string)> Months(IReadOnlyList<ChartMark> marks, double perYear)
    {
        var ticks = new List<(double, string)>();
        if (perYear < LeastYear)
        {
            return ticks;
        }

        foreach (var mark in marks)
        {
            var time = mark.Time ?? 0m;
            var year = decimal.Floor(time).ToString("0", CultureInfo.InvariantCulture);
            var month = (int)((time - decimal.Floor(time)) * 12m);
            if (month is not (0 or 6) || !mark.AsOf.Contains(year, StringComparison.Ordinal) || mark.AsOf == year)
            {
                continue;
            }

            ticks.Add(
                (
                    (double)time,
                    month == 0 ? year : mark.AsOf.Replace(year, string.Empty, StringComparison.Ordinal).Trim(' ', '\u00A0', '\u5E74')
                )
            );
        }

        return ticks.TrueForAll(static tick => tick.Item2.Length <= LongestTick) ? ticks : [];
    }

    /// <summary>The last year and those before it at an even step.</summary>
    /// <param name="offset">Of a year's label from its beginning, in years.</param>
    private static List<(double, string)> Years(int first, int last, double perYear, double offset)
    {
        var width = TextMeasurer.Width("2000", TextStyles.Axis) + Gap;
        var step = Array.Find(steps, candidate => candidate * perYear >= width);
        var ticks = new List<(double, string)>();
        for (var year = last; step > 0 && year >= first; year -= step)
        {
            ticks.Add((year + offset, year.ToString(CultureInfo.InvariantCulture)));
        }

        ticks.Reverse();
        return ticks;
    }

    private static List<(double, string)> Named(IReadOnlyList<ChartMark> marks, double perYear)
    {
        var ticks = new List<(double Position, string Label)>();
        var free = double.PositiveInfinity;
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            var (at, half) = ((double)(marks[i].Time ?? 0m), TextMeasurer.Width(marks[i].AsOf, TextStyles.Axis) / 2);
            if (at + (half / perYear) <= free)
            {
                ticks.Add((at, marks[i].AsOf));
                free = at - ((half + Gap) / perYear);
            }
        }

        ticks.Reverse();
        return ticks;
    }
}
