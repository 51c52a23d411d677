using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>What relative dates are resolved against.</summary>
/// <param name="Published">The document's date, null where it is not known.</param>
/// <param name="ReportYear">The year a yearly report is about, from its title; what 全年 and 年末 mean there.</param>
/// <param name="Taiwan">Years of two or three digits are counted from 1912, as 民国 is.</param>
internal readonly record struct ReferenceDate(PartialDate? Published, int? ReportYear, bool Taiwan)
{
    public int? Year => Published?.Year ?? ReportYear;

    /// <summary>
    /// The year 全年 and 年末 stand for where none is named: the report's, else the year before for what appears in the first quarter.
    /// </summary>
    public int? WholeYear =>
        ReportYear
        ?? (
            Published is { } date
                ? date.Month is <= 3
                    ? date.Year - 1
                    : date.Year
                : null
        );

    /// <summary>The year that what happened in 全年 was in: the report's, else the year before for what appears before December.</summary>
    public int? YearOver =>
        ReportYear
        ?? (
            Published is { } date
                ? date.Month is < 12
                    ? date.Year - 1
                    : date.Year
                : null
        );

    public PartialDate? Month => Published is { Month: not null } date ? date.MonthOnly : null;

    /// <summary>The month an offset away from the document's, or null.</summary>
    public PartialDate? MonthAt(int offset)
    {
        if (Published is not { Month: { } month } date)
        {
            return null;
        }

        var index = date.Year * 12 + month - 1 + offset;
        return index is < 12 or >= 120000 ? null : new PartialDate(index / 12, index % 12 + 1);
    }

    /// <summary>The day an offset away from the document's, or null.</summary>
    public PartialDate? DayAt(int offset)
    {
        if (Published is not { Month: { } month, Day: { } day } date)
        {
            return null;
        }

        var shifted = new DateOnly(date.Year, month, day).AddDays(offset);
        return new PartialDate(shifted.Year, shifted.Month, shifted.Day);
    }
}
