using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Chooses the date that governs a figure and turns it into the figure's time (rulings 8 to 13).</summary>
internal static class TimeRules
{
    private static readonly string[] YearlyMeans = Phrases.Of("yearly means");
    private static readonly string[] ComparedWords = Phrases.Of("compared with");
    private static readonly string[] Outdoing = Phrases.Of("outdoing");

    /// <summary>The rule of a date that the figure is a base at: 较2013年的402亿.</summary>
    public const string NamedBase = "the base named";

    /// <summary>The rule of 去年同期.</summary>
    public const string SameOfAnotherYear = "the same period of another year";

    /// <summary>The nearest date before the number whose reach extends to it, else one behind it in the same clause.</summary>
    public static DateExpression? Governing(Statement statement, ClauseMap clauses, TimePeriod? lastPeriod)
    {
        var place = ChangeCourse.PlaceOf(statement);
        var date = DealtDate(statement) ?? Before(statement, clauses, lastPeriod, statement.Dates.Count) ?? Behind(statement) ?? (IsRatio(statement) ? BetweenEnds(statement) : null);
        var isOwn = date is { } found && statement.Clause.Contains(found.First) && found.First >= statement.SegmentFirst && ChangeCourse.IsOfOneNumber(statement.Sentence, found, out _);
        if (place == CoursePlace.None || isOwn || date?.Rule == SameOfAnotherYear)
        {
            return date;
        }

        // What a change starts from held at a time that the sentence does not tell.
        return place == CoursePlace.Source
            ? (date ?? new DateExpression(statement.Quantity.First, statement.Quantity.First, DateForm.During, null, string.Empty)) with { Period = ChangeCourse.PeriodOf(place, date?.Form, date?.Period), Rule = "the start of a change" }
            : date is { Form: DateForm.In } span ? span with { Period = ChangeCourse.PeriodOf(place, span.Form, span.Period) } : date;
    }

    private static DateExpression? Before(Statement statement, ClauseMap clauses, TimePeriod? lastPeriod, int count)
    {
        var dates = statement.Dates;
        DateExpression? nearest = null;
        for (var i = count - 1; i >= 0; i--)
        {
            var date = dates[i];
            if (date.First > statement.Quantity.Token || date.Form == DateForm.Loose || ChangeCourse.IsMeasure(statement, date) || IsOfAnother(statement, date))
            {
                continue;
            }

            if (date.Form == DateForm.Base || IsOutdone(statement, date))
            {
                if (nearest is null && IsOwnBase(statement, date))
                {
                    var named = i > 0 && dates[i - 1].Last == date.First - 1 ? i - 1 : i;
                    return date.Rule == "the same period" ? SamePeriod(dates[named], Before(statement, clauses, lastPeriod, named)?.Period ?? lastPeriod) : date with { Form = DateForm.In, Rule = NamedBase };
                }

                continue;
            }

            var clause = clauses.Of(date.First);
            if (clause.Index != statement.Clause.Index && DateReach.IsDateOfReport(statement.Sentence, date, clause))
            {
                continue;
            }

            if (clause.Index != statement.Clause.Index && !DateReach.Reaches(statement, date, clause, clauses))
            {
                continue;
            }

            // 年均增长 is of a span of years where the sentence names one: 10年来…去年突破1.2万列，年均增速达108%.
            if (nearest is null && IsMeanOverYears(statement) && date.Period is { IsSingle: true })
            {
                nearest = Stronger(statement, date, i) ?? date;
                continue;
            }

            if (nearest is null || date.Period is { Start: { } start, End: var end } && start.Year < end.Year)
            {
                return Stronger(statement, date, i) ?? date;
            }
        }

        return nearest;
    }

    /// <summary>A date behind the number, before the next one: …达2000亿美元（截至2022年底）.</summary>
    private static DateExpression? Behind(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (date.First > statement.Quantity.Token && date.First <= statement.SegmentLast && date.Form is DateForm.UpTo or DateForm.OfEvent)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>由2015年的20列增至2022年的45列，增长1.2倍: from the one date to the other.</summary>
    private static DateExpression? BetweenEnds(Statement statement)
    {
        DateExpression? last = null;
        for (var i = statement.Dates.Count - 1; i >= 0; i--)
        {
            var date = statement.Dates[i];
            if (date.First > statement.Quantity.Token || date.Form != DateForm.In || date.Period is not { Start: { } start } period || !ChangeCourse.IsOfOneNumber(statement.Sentence, date, out _))
            {
                continue;
            }

            if (last is { Period: { } end })
            {
                return start < end.End ? last.Value with { Period = TimePeriod.Between(start, end.End), Rule = "from one date to the other" } : null;
            }

            last = date;
        }

        return null;
    }

    private static bool IsRatio(Statement statement) => statement.Quantity.Unit.Dimension is Dimension.Percent or Dimension.PercentagePoint or Dimension.Times;

    private static bool IsMeanOverYears(Statement statement) =>
        statement.Quantity.Unit.Dimension == Dimension.Percent && statement.LastInClauseBefore(Role.PerPeriod | Role.GrowthName) is var mean and >= 0 && Phrases.Starts(statement.Sentence.TextOf(mean), YearlyMeans);

    /// <summary>2019年的565万 says nothing of the numbers behind that one, except of its fellows in a list.</summary>
    private static bool IsOfAnother(Statement statement, DateExpression date) =>
        date.Form is DateForm.In or DateForm.During && statement.Share.Count < 2 && ChangeCourse.IsOfOneNumber(statement.Sentence, date, out var number) && number < statement.Quantity.Token;

    /// <summary>去年同期, 2019年同期: the period spoken of, in the year named.</summary>
    private static DateExpression SamePeriod(DateExpression named, TimePeriod? current)
    {
        TimePeriod? period = named.Period is { } year && current is { } spoken
            ? new TimePeriod(spoken.Start is { } start ? start with { Year = year.End.Year - spoken.End.Year + start.Year } : null, spoken.End with { Year = year.End.Year })
            : null;
        return named with { Form = DateForm.In, Period = period, Rule = SameOfAnotherYear };
    }

    /// <summary>2007年和2012年的销量分别为30万辆和50万辆: each figure has the date of its place.</summary>
    private static DateExpression? DealtDate(Statement statement)
    {
        var share = statement.Share;
        if (share.Count < 2 || !share.IsNamed)
        {
            return null;
        }

        DateExpression? dealt = null;
        var count = 0;
        foreach (var date in statement.Dates)
        {
            if (date.Form == DateForm.In && date.First >= statement.Clause.First && date.Last < share.Distributor)
            {
                dealt = count == share.Index ? date : dealt;
                count++;
            }
        }

        return count == share.Count ? dealt : null;
    }

    /// <summary>较2013年的402亿: the figure is the base itself.</summary>
    private static bool IsOwnBase(Statement statement, DateExpression date)
    {
        var sentence = statement.Sentence;
        for (var i = date.Last + 1; i < statement.Quantity.First; i++)
        {
            if (!sentence.Is(i, '的') && !sentence.IsWord(i, Role.HedgeBefore) && sentence.ValueOf(i, "date") != "SAME" && !sentence.Is(i, '仅'))
            {
                return false;
            }
        }

        if (date.Last >= statement.Quantity.First)
        {
            return false;
        }

        // 较去年12月的3.3%上升0.1个百分点: a percentage is a base where a rise or fall from it follows.
        return !IsRatio(statement) || (statement.Quantity.Unit.Dimension == Dimension.Percent && sentence.Is(date.Last + 1, '的')
            && sentence.IsWord(statement.Quantity.Last + 1, Role.Up | Role.Down));
    }

    /// <summary>已超过去年全年143.85亿美元: the year that another figure outdoes, said of the number behind it alone.</summary>
    private static bool IsOutdone(Statement statement, DateExpression date)
    {
        var sentence = statement.Sentence;
        if (date.Form != DateForm.In || !Phrases.Ends(sentence.View.Chars[..sentence[date.First].Start], Outdoing))
        {
            return false;
        }

        var next = date.Last + 1;
        while (sentence.Is(next, '的') || sentence.IsWord(next, Role.HedgeBefore | Role.Date))
        {
            next++;
        }

        return sentence.IsNumber(next);
    }

    /// <summary>与2013年相比，: the clause before is nothing but the base, a bare year.</summary>
    private static bool IsClauseOfBase(Statement statement, DateExpression date)
    {
        var sign = statement.Clause.First - 1;
        return date.Form == DateForm.Base && date.Period is { End.Month: null } && sign > date.Last && sign - date.Last <= 3
            && Phrases.Ends(statement.Sentence.View.Chars[..statement.Sentence[sign].Start], ComparedWords);
    }

    /// <summary>截至11月28日 with 年内 behind it: the day up to which the count runs tells more than the year.</summary>
    private static DateExpression? Stronger(Statement statement, DateExpression date, int index)
    {
        if (date.Rule is not ("relative year" or "since the year began") || date.Form is not (DateForm.In or DateForm.Since) || index == 0)
        {
            return null;
        }

        return statement.Dates[index - 1] is { Form: DateForm.UpTo, Period: not null } upTo ? upTo : null;
    }

    public static (TimePeriod? Time, string? Rule) Resolve(Statement statement, DateExpression? date, MeasureVerdict verdict, Status status, DocumentContext context)
    {
        var measure = verdict.Measure;
        var isFellow = verdict.Rule == MeasureRules.Fellow;

        // 减少187亿美元，降幅为0.58%: the growth that restates a difference.
        if (measure == Measure.Growth && context.LastDifference is { Time: { } same } difference && statement.Clause.Index - difference.Clause is 1 or 3
            && statement.Sentence.IsWord(statement.Clause.First, Role.GrowthName | Role.Up | Role.Down))
        {
            return (same, "the difference before");
        }

        if (date is not { } governing)
        {
            return WithoutDate(statement, measure, status, isFellow, context);
        }

        if (governing.Form == DateForm.OfEvent)
        {
            return (context.EventDate, context.EventDate is null ? null : "the event's date");
        }

        if (governing.Form == DateForm.Same)
        {
            return (context.LastPeriod, context.LastPeriod is null ? null : "the same period");
        }

        if (governing.Period is not { } period)
        {
            return (null, null);
        }

        // 预计全年增长3%, said in February: the year that has begun.
        if (governing.Rule == CalendarReader.WholeYear && status != Status.Actual && context.Reference is { ReportYear: null, Published: { } now } && period is { IsSingle: true, End: { Month: null } whole } && whole.Year == now.Year - 1)
        {
            period = TimePeriod.At(now.YearOnly);
        }

        var time = governing.Form switch
        {
            DateForm.EndOf when measure == Measure.Period || (measure == Measure.Share && context.LastAmount?.Measure != Measure.Level) => TimePeriod.At(Coarse(period)),
            DateForm.Ahead when measure is Measure.Level => TimePeriod.UpTo(period.End),
            DateForm.In when measure == Measure.Cumulative && period is { IsSingle: true, End.Day: not null } => TimePeriod.UpTo(period.End),
            _ => period,
        };
        return Based(statement, time, measure) is { } based ? (based, "against a named base") : (time, governing.Rule);
    }

    /// <summary>较2013年提高: from the base named, as exactly as it is named, to the time of the figure.</summary>
    private static TimePeriod? Based(Statement statement, TimePeriod time, Measure measure)
    {
        if (measure is not (Measure.Change or Measure.Growth) || BaseOf(statement) is not { } from)
        {
            return null;
        }

        var start = from.End is { Month: 12, Day: 31 } ? from.End.YearOnly : from.End;
        var end = start.Month is null ? time.End.YearOnly : start.Day is null ? time.End.MonthOnly : time.End;
        return start < end ? TimePeriod.Between(start, end) : null;
    }

    private static Reading.PartialDate Coarse(TimePeriod period) =>
        period.End is { Month: 12, Day: 31 } ? period.End.YearOnly : period.End.MonthOnly;

    private static (TimePeriod? Time, string? Rule) WithoutDate(Statement statement, Measure measure, Status status, bool isFellow, DocumentContext context)
    {
        if (status != Status.Actual)
        {
            return (null, null);
        }

        // 台南市1066栋，减幅15%: fellows have the time of the amount they go with, and so has a growth rate right behind it.
        if (context.LastAmount is { Time: { } fellow } amount && (isFellow || (measure == Measure.Growth && statement.Clause.Index > amount.Clause
            && (statement.Clause.Index == amount.Clause + 1 || statement.Sentence.IsWord(statement.Clause.First, Role.Up | Role.Down | Role.GrowthName | Role.Comparison)))))
        {
            return (Based(statement, fellow, measure) ?? fellow, "the amount before");
        }

        if (context.HeadOfList is { } listed)
        {
            return (Based(statement, listed, measure) ?? listed, "the head of the list");
        }

        var carries = measure is Measure.Period or Measure.Growth or Measure.Share or Measure.Change || (measure == Measure.Cumulative && statement.Sentence.IsWord(0, Role.OfWhich));
        return carries && context.HeadOfPrevious is { } carried
            ? (Based(statement, carried, measure) ?? carried, "carried from the sentence before")
            : (null, null);
    }

    /// <summary>The year named as a base in the clause: 较2013年, 2013年的3倍; not 比上年, which only says over the period before.</summary>
    private static TimePeriod? BaseOf(Statement statement)
    {
        for (var i = statement.Dates.Count - 1; i >= 0; i--)
        {
            var date = statement.Dates[i];
            if ((date.Form == DateForm.Base || ChangeCourse.IsMeasure(statement, date)) && (statement.Clause.Contains(date.First) || IsClauseOfBase(statement, date)) && date.First < statement.Quantity.Token
                && (date.Rule == DateReader.PlanPeriod || (statement.Sentence.IsNumber(date.First) && statement.Sentence.NumeralOf(date.First).Value >= 1000)))
            {
                return date.Period;
            }
        }

        return null;
    }
}
