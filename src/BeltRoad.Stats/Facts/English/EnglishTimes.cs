using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.English;

namespace BeltRoad.Stats.Facts.English;

/// <summary>Finds the date that governs a figure, and what period it gives.</summary>
internal static class EnglishTimes
{
    /// <summary>The date of the figure's own clause, nearest before it, else behind it; else the one at the head of its sentence.</summary>
    public static DateExpression? Governing(List<DateExpression> dates, EnglishQuantity quantity, EnglishClause clause)
    {
        DateExpression? inClause = null;
        DateExpression? behind = null;
        DateExpression? head = null;
        foreach (var date in dates)
        {
            if (date.Form is DateForm.Loose or DateForm.Base)
            {
                continue;
            }

            if (date.First >= clause.First && date.Last < quantity.First)
            {
                inClause = date;
            }
            else if (date.First > quantity.Last && date.First < clause.Behind)
            {
                behind ??= date;
            }
            else if (date.Last < clause.First)
            {
                head ??= date.Period is null ? null : date;
            }
        }

        return inClause ?? behind ?? head;
    }

    /// <summary>What a change or growth is counted from, where its clause names it.</summary>
    public static DateExpression? Base(List<DateExpression> dates, EnglishQuantity quantity, EnglishClause clause)
    {
        foreach (var date in dates)
        {
            if (date is { Form: DateForm.Base, Period: not null } && date.First >= clause.First && date.First < clause.Behind)
            {
                return date;
            }
        }

        return null;
    }

    public static (TimePeriod? Time, string? Rule) Resolve(
        DateExpression? date,
        DateExpression? from,
        Measure measure,
        Status status,
        DocumentContext context
    )
    {
        var isFlow = measure is Measure.Period or Measure.Growth or Measure.Share or Measure.Change;
        if (date is not { Period: { } period } governing)
        {
            return date is null && isFlow && status == Status.Actual && context.HeadOfPrevious is { } carried
                ? (WithBase(carried, from, measure), "the sentence before")
                : (null, null);
        }

        var time =
            governing.Form == DateForm.EndOf && measure is Measure.Period or Measure.Share or Measure.Growth && period.IsUpTo
                ? TimePeriod.At(new PartialDate(period.End.Year, period.End.Month is 12 ? null : period.End.Month))
            : governing.Form == DateForm.Ahead && measure == Measure.Level ? TimePeriod.UpTo(period.End)
            : period;
        return (WithBase(time, from, measure), governing.Rule);
    }

    private static TimePeriod WithBase(TimePeriod time, DateExpression? from, Measure measure) =>
        from is { Period.End: var start }
        && time.Start is not null
        && measure is Measure.Change or Measure.Growth
        && start < time.End
        && time.IsSingle
        && start.Year < time.End.Year - 1
            ? TimePeriod.Between(start, time.End)
            : time;
}
