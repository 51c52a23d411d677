using System.Globalization;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>The day by whose end a source usually has something new: a day of each month or of each week.</summary>
internal readonly record struct ExpectedDay
{
    private readonly int ofMonth;
    private readonly DayOfWeek ofWeek;

    private ExpectedDay(int ofMonth, DayOfWeek ofWeek) => (this.ofMonth, this.ofWeek) = (ofMonth, ofWeek);

    /// <param name="text">1 to 31, where a shorter month uses its last day, or monday to sunday.</param>
    public static bool TryParse(string text, out ExpectedDay day)
    {
        day = default;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ofMonth))
        {
            day = new ExpectedDay(ofMonth, default);
            return ofMonth is >= 1 and <= 31;
        }

        var found = Enum.GetValues<DayOfWeek>().Where(known => known.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        day = new ExpectedDay(0, found.FirstOrDefault());
        return found.Count == 1;
    }

    /// <summary>The last such day that is completely over at a time, and the one before it.</summary>
    public (DateOnly Before, DateOnly Last) LastTwo(DateTimeOffset now, TimeZoneInfo zone)
    {
        var yesterday = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(-1);
        var last = OnOrBefore(yesterday);
        return (OnOrBefore(last.AddDays(-1)), last);
    }

    private DateOnly OnOrBefore(DateOnly day)
    {
        if (ofMonth == 0)
        {
            return day.AddDays(-(((int)day.DayOfWeek - (int)ofWeek + 7) % 7));
        }

        var here = In(day);
        return here <= day ? here : In(new DateOnly(day.Year, day.Month, 1).AddMonths(-1));
    }

    private DateOnly In(DateOnly month) => new(month.Year, month.Month, Math.Min(ofMonth, DateTime.DaysInMonth(month.Year, month.Month)));
}
