using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>The dates of a change told by both its ends: which of them holds for a figure, and the span between them.</summary>
internal static class CourseDates
{
    /// <summary>由2015年的20列增至2022年的45列，增长1.2倍: from the one date to the other.</summary>
    public static DateExpression? BetweenEnds(Statement statement)
    {
        DateExpression? last = null;
        for (var i = statement.Dates.Count - 1; i >= 0; i--)
        {
            var date = statement.Dates[i];
            if (
                date.First > statement.Quantity.Token
                || date.Form != DateForm.In
                || date.Period is not { Start: { } start } period
                || !FromToChange.DatesAnEnd(statement.Sentence, date)
            )
            {
                continue;
            }

            if (last is { Period: { } end })
            {
                return start < end.End
                    ? last.Value with
                    {
                        Period = TimePeriod.Between(start, end.End),
                        Rule = "from one date to the other",
                    }
                    : null;
            }

            last = date;
        }

        return null;
    }

    /// <summary>由2013年的10万亿元升到2022年的18万亿元，累计增长87%，年均增速达7%: the growth between the two ends just told.</summary>
    public static DateExpression? OfGrowth(Statement statement)
    {
        if (
            FromToChange.PlaceOf(statement) != CoursePlace.None
            || statement.LastInClauseBefore(Role.Up | Role.Down | Role.GrowthName) < 0
            || statement.LastInClauseBefore(Role.Comparison | Role.Share) >= 0
        )
        {
            return null;
        }

        for (var i = statement.Dates.Count - 1; i > 0; i--)
        {
            var date = statement.Dates[i];
            if (date.First > statement.Quantity.Token)
            {
                continue;
            }

            var opens = statement.Dates[i - 1];
            return
                date.Last < statement.Clause.First
                && statement.Sentence.CharBefore(date.First) is '到' or '至' or '为'
                && statement.Sentence.CharBefore(opens.First) is '由' or '从'
                ? BetweenEnds(statement)
                : null;
        }

        return null;
    }

    /// <summary>由2003年贸易额110亿美元到2014年的1325亿美元，增长12倍: the date of the start alone, where the end has its own before the number.</summary>
    public static bool IsOfStart(Statement statement, DateExpression date)
    {
        if (IsBeginning(statement, date))
        {
            return true;
        }

        if (date is not { Form: DateForm.In, Period.IsSingle: true } || statement.Sentence.CharBefore(date.First) is not ('由' or '从'))
        {
            return false;
        }

        foreach (var end in statement.Dates)
        {
            if (
                end.First > date.Last
                && end.Last < statement.Quantity.First
                && statement.Sentence.CharBefore(end.First) is '到' or '至'
                && FromToChange.IsOfOneNumber(statement.Sentence, end, out var number)
                && number < statement.Quantity.Token
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>目前由开通初期的10多种扩展至2700多种: the beginning is of what the change starts from, not of where it arrives.</summary>
    private static bool IsBeginning(Statement statement, DateExpression date)
    {
        if (date.Form != DateForm.During || !statement.Clause.Contains(date.First) || FromToChange.PlaceOf(statement) != CoursePlace.Target)
        {
            return false;
        }

        for (var i = date.Last + 1; i < statement.Quantity.Token; i++)
        {
            if (statement.Sentence.IsNumber(i))
            {
                return true;
            }
        }

        return false;
    }
}
