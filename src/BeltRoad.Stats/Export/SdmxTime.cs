using System.Globalization;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Time in SDMX notation: 2022, 2023-06, 2023-06-30, and for a span its first day and length, 2013-01-01/P10Y. A state at a date and a sum
/// up to a date both have that date; PERIOD_BASIS distinguishes them.
/// </summary>
internal static class SdmxTime
{
    public static string Of(TimePeriod? time)
    {
        if (time is not { } period)
        {
            return string.Empty;
        }

        return period.Start is { } start && start != period.End && Length(start, period.End) is { } length
            ? start.FirstDay + "/" + length
            : period.End.ToString();
    }

    /// <summary>
    /// CL_FREQ: A a year, S a half-year, Q a quarter, M a month, D a date; _Z for any other span, _U if there is no time.
    /// </summary>
    public static string Frequency(TimePeriod? time)
    {
        if (time is not { } period)
        {
            return "_U";
        }

        return period.Start is { } start && start != period.End
            ? Length(start, period.End) switch
            {
                "P1Y" => "A",
                "P6M" => "S",
                "P3M" => "Q",
                "P1M" => "M",
                _ => "_Z",
            }
            : period.End switch
            {
                { Month: null } => "A",
                { Day: null } => "M",
                _ => "D",
            };
    }

    /// <summary>Returns null if the end is before the start.</summary>
    private static string? Length(PartialDate start, PartialDate end)
    {
        if (start.Day is not null || end.Day is not null)
        {
            var days = Day(end.LastDay).DayNumber - Day(start.FirstDay).DayNumber + 1;
            return days > 0 ? string.Create(CultureInfo.InvariantCulture, $"P{days}D") : null;
        }

        var months = ((end.Year - start.Year) * 12) + (end.Month ?? 12) - (start.Month ?? 1) + 1;
        return months <= 0 ? null
            : months % 12 == 0 ? string.Create(CultureInfo.InvariantCulture, $"P{months / 12}Y")
            : string.Create(CultureInfo.InvariantCulture, $"P{months}M");
    }

    private static DateOnly Day(PartialDate date) => new(date.Year, date.Month!.Value, date.Day!.Value);
}
