using System.Globalization;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>Puts dates and periods in words: <c>2013–2022</c>, <c>Jun 2023</c>, <c>18 Oct 2023</c>.</summary>
internal sealed class PeriodFormat(Words words)
{
    /// <summary>The period as a table column has it; "not stated" for none.</summary>
    public string Of(TimePeriod? period) => period is { } stated ? Short(stated) : words["period.none"];

    /// <summary>Without the word that says "up to": a point in time is named by its date.</summary>
    public string Short(TimePeriod period) =>
        period.Start is { } start && start != period.End
            ? Interval(start, period.End)
            : Date(period.IsUpTo ? EndOfMonth(period.End) : period.End);

    /// <summary>With "to" before a date that closes an open period: <c>to Jun 2023</c>.</summary>
    public string Long(TimePeriod period) => period.IsUpTo ? words.Format("period.upto", Short(period)) : Short(period);

    public string Date(PartialDate date) =>
        (date.Month, date.Day) switch
        {
            (null, _) => words.Format("date.year", date.Year),
            (int month, null) => words.Format("date.month", date.Year, MonthName(month)),
            (int month, int day) => words.Format("date.day", date.Year, MonthName(month), day),
        };

    /// <summary>A full date as a cover prints it: <c>21 November 2026</c>.</summary>
    public string Full(DateOnly date) =>
        words.Language == DigestLanguage.English
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : Date(new PartialDate(date.Year, date.Month, date.Day));

    /// <summary>The last day of a month says no more than the month: 截至2023年6月底.</summary>
    private static PartialDate EndOfMonth(PartialDate date) =>
        date.Day is not null && date == date.MonthOnly.LastDay ? date.MonthOnly : date;

    private string Interval(PartialDate start, PartialDate end)
    {
        if (start.Month is null && end.Month is null)
        {
            return words.Format("interval.years", start.Year, end.Year);
        }

        return start.Year == end.Year && start.Month is { } first && end.Month is { } last && start.Day is null && end.Day is null
            ? words.Format("interval.months", start.Year, MonthName(first), MonthName(last))
            : words.Format("interval.dates", Date(start), Date(end));
    }

    private string MonthName(int month) => words["month." + month.ToString(CultureInfo.InvariantCulture)];
}
