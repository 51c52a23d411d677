using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Chooses the date that governs a figure and turns it into the figure's time (rulings 8 to 13).</summary>
internal static class TimeRules
{
    private const int ShortClause = 10;
    private static readonly string[] BeforeDate = Phrases.Of("before a date");

    /// <summary>The nearest date before the number whose reach extends to it, else one behind it in the same clause.</summary>
    public static DateExpression? Governing(Statement statement, ClauseMap clauses)
    {
        var dates = statement.Dates;
        if (DealtDate(statement) is { } dealt)
        {
            return dealt;
        }

        for (var i = dates.Count - 1; i >= 0; i--)
        {
            var date = dates[i];
            if (date.First > statement.Quantity.Token || date.Form == DateForm.Loose)
            {
                continue;
            }

            if (date.Form == DateForm.Base)
            {
                if (IsOwnBase(statement, date))
                {
                    return date with { Form = DateForm.In };
                }

                continue;
            }

            var clause = clauses.Of(date.First);
            if (clause.Index != statement.Clause.Index && IsDateOfReport(statement.Sentence, date, clause))
            {
                continue;
            }

            if (clause.Index == statement.Clause.Index || Reaches(statement, date, clause, clauses))
            {
                return Stronger(statement, date, i) ?? date;
            }

        }

        foreach (var date in dates)
        {
            if (date.First > statement.Quantity.Token && date.First <= statement.SegmentLast && date.Form is DateForm.UpTo or DateForm.OfEvent && date.First > statement.Quantity.Token)
            {
                return date;
            }
        }

        return null;
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

        return date.Last < statement.Quantity.First && statement.Quantity.Unit.Dimension is not (Dimension.Percent or Dimension.Times or Dimension.PercentagePoint);
    }

    /// <summary>昨天公布: when a thing was said, not when it held.</summary>
    private static bool IsDateOfReport(TokenizedSentence sentence, DateExpression date, Clause clause)
    {
        if (date.Rule is not ("relative day" or "day of the month spoken of" or "month of the year spoken of"))
        {
            return false;
        }

        for (var i = date.Last + 1; i <= clause.Last; i++)
        {
            if (sentence.IsWord(i, Role.Report))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>截至11月28日 with 年内 behind it: the day up to which the count runs tells more than the year.</summary>
    private static DateExpression? Stronger(Statement statement, DateExpression date, int index)
    {
        if (date.Form != DateForm.In || date.Rule != "relative year" || index == 0)
        {
            return null;
        }

        return statement.Dates[index - 1] is { Form: DateForm.UpTo, Period: not null } upTo ? upTo : null;
    }

    /// <summary>A date at the head of its clause governs what follows; one behind a subject of its own only clauses without one (ruling 10).</summary>
    private static bool Reaches(Statement statement, DateExpression date, Clause clause, ClauseMap clauses)
    {
        var sentence = statement.Sentence;
        if (IsHead(sentence, date, clause))
        {
            return true;
        }

        for (var i = clause.Index + 1; i <= statement.Clause.Index; i++)
        {
            if (HasOwnSubject(sentence, clauses.Clauses[i], IsDateOfAct(sentence, date)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Nothing but prepositions, connectives and brackets stands before the date in its clause.</summary>
    internal static bool IsHead(TokenizedSentence sentence, DateExpression date, Clause clause)
    {
        if (date.Form is DateForm.UpTo or DateForm.Since or DateForm.Ahead or DateForm.By && clause.Last - date.Last <= 1)
        {
            return true;
        }

        // 论坛期间，: a short clause that is nothing but the date.
        if (date.Last == clause.Last && sentence[clause.Last].End - sentence[clause.First].Start <= ShortClause)
        {
            return true;
        }

        for (var i = clause.First; i < date.First; i++)
        {
            if (sentence[i].Kind != TokenKind.Sign && !sentence.IsWord(i, Role.Preposition | Role.Adverb | Role.Conjunction | Role.Date | Role.OfWhich | Role.Distributes)
                && !Phrases.Ends(sentence.TextOf(i), BeforeDate))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>于2015年成立: the date of an act told of the subject.</summary>
    private static bool IsDateOfAct(TokenizedSentence sentence, DateExpression date) =>
        date.Form == DateForm.In && sentence.CharBefore(date.First) is '于';

    private static bool HasOwnSubject(TokenizedSentence sentence, Clause clause, bool nounsAreSubjects)
    {
        if (clause.First > clause.Last)
        {
            return false;
        }

        var roles = sentence.RolesOf(clause.First);
        if ((roles & (Role.OfWhich | Role.Comparison | Role.Share | Role.Up | Role.Down | Role.Adverb | Role.State | Role.Act | Role.Verb | Role.Cumulative | Role.Date | Role.HedgeBefore | Role.PerPeriod | Role.GrowthName | Role.Conjunction)) != 0)
        {
            return false;
        }

        return !sentence.IsNumber(clause.First) && (nounsAreSubjects || (roles & (Role.Flow | Role.Stock | Role.Noun | Role.Rate)) == 0);
    }

    public static (TimePeriod? Time, string? Rule) Resolve(Statement statement, DateExpression? date, Measure measure, Status status, DocumentContext context)
    {
        if (date is not { } governing)
        {
            return WithoutDate(statement, measure, status, context);
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

        var time = governing.Form switch
        {
            DateForm.EndOf when measure is Measure.Period or Measure.Share => TimePeriod.At(Coarse(period)),
            DateForm.Ahead when measure is Measure.Level => TimePeriod.UpTo(period.End),
            _ => period,
        };
        if (measure is Measure.Change or Measure.Growth && BaseOf(statement) is { } from && from.End < time.End)
        {
            time = TimePeriod.Between(from.End, time.End);
            return (time, "against a named base");
        }

        return (time, governing.Rule);
    }

    private static Reading.PartialDate Coarse(TimePeriod period) =>
        period.End is { Month: 12, Day: 31 } ? period.End.YearOnly : period.End.MonthOnly;

    private static (TimePeriod? Time, string? Rule) WithoutDate(Statement statement, Measure measure, Status status, DocumentContext context)
    {
        if (status != Status.Actual)
        {
            return (null, null);
        }

        return measure is Measure.Period or Measure.Growth or Measure.Share or Measure.Change && context.HeadOfPrevious is { } carried
            ? (carried, "carried from the sentence before")
            : (null, null);
    }

    /// <summary>The year named as a base in the clause: 较2013年; not 比上年, which only says over the period before.</summary>
    private static TimePeriod? BaseOf(Statement statement)
    {
        for (var i = statement.Dates.Count - 1; i >= 0; i--)
        {
            var date = statement.Dates[i];
            if (date.Form == DateForm.Base && statement.Clause.Contains(date.First) && date.First < statement.Quantity.Token && statement.Sentence.IsNumber(date.First) && statement.Sentence.NumeralOf(date.First).Value >= 1000)
            {
                return date.Period;
            }
        }

        return null;
    }
}
