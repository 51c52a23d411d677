using System.Globalization;

namespace BeltRoad.Stats.Reading.Texts;

/// <summary>A date known to the year, the month or the day. Sorted by its first possible day, then less precise first.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null if only the year is known.</param>
/// <param name="Day">1 to 31, or null; never present without a month.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>A library holds several dates per fact; storing 0 for none takes less than half the memory.</summary>
    private readonly short month = (short)(Month ?? 0);
    private readonly short day = (short)(Day ?? 0);

    /// <summary>1 to 12; null where only the year is known.</summary>
    public int? Month
    {
        get => month == 0 ? null : month;
        init => month = (short)(value ?? 0);
    }

    /// <summary>1 to 31; null where no day is known.</summary>
    public int? Day
    {
        get => day == 0 ? null : day;
        init => day = (short)(value ?? 0);
    }

    /// <summary>The same date known to the year.</summary>
    public PartialDate YearOnly => new(Year);

    /// <summary>The same date known to the month, or to the year where the month is not known.</summary>
    public PartialDate MonthOnly => new(Year, Month);

    /// <summary>The first day the date can mean: 2022 is 2022-01-01.</summary>
    public PartialDate FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day the date can mean: 2022 is 2022-12-31, 2023-06 is 2023-06-30.</summary>
    public PartialDate LastDay
    {
        get
        {
            var month = Month ?? 12;
            return new PartialDate(Year, month, Day ?? DateTime.DaysInMonth(Year, month));
        }
    }

    /// <summary>Below 0 where this date comes first: earlier, or of the same beginning and coarser.</summary>
    public int CompareTo(PartialDate other)
    {
        var byYear = Year.CompareTo(other.Year);
        if (byYear != 0)
        {
            return byYear;
        }

        var byMonth = (Month ?? 0).CompareTo(other.Month ?? 0);
        return byMonth != 0 ? byMonth : (Day ?? 0).CompareTo(other.Day ?? 0);
    }

    /// <summary>Whether the left comes first; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right comes first; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right does not come first; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left does not come first; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date in ISO 8601 at its precision: <c>2022</c>, <c>2023-06</c>, <c>2023-06-30</c>.</summary>
    public override string ToString() =>
        (Month, Day) switch
        {
            (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
            (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
            (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
        };

    /// <summary>
    /// Parses the output of <see cref="ToString"/>; returns false for anything else, including a day that does not exist.
    /// </summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? string.Empty).Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4 || !Number(parts[0], 1, 9999, out var year))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            date = new PartialDate(year);
            return true;
        }

        if (!Number(parts[1], 1, 12, out var month))
        {
            return false;
        }

        if (parts.Length == 2)
        {
            date = new PartialDate(year, month);
            return true;
        }

        if (!Number(parts[2], 1, DateTime.DaysInMonth(year, month), out var day))
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    private static bool Number(string text, int low, int high, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= low && value <= high;
}
