using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>Dates that govern a figure by where they stand, but are told of something else; it then has no time.</summary>
internal static class DateOfOther
{
    public static bool Is(Statement statement, DateExpression date, Measure measure, Status status, bool isFellow, ReferenceDate reference)
    {
        var isInClause = statement.Clause.Contains(date.First);
        return (status == Status.Planned && date.Form == DateForm.In && IsOfPlanless(statement, date, isInClause, isFellow, reference))
            || (measure == Measure.Level && !isInClause && !isFellow && IsOfAct(statement, date));
    }

    /// <summary>What is planned was not in the year of something that is over, nor is it of now.</summary>
    private static bool IsOfPlanless(Statement statement, DateExpression date, bool isInClause, bool isFellow, ReferenceDate reference)
    {
        // 目前正在扩能改造，将新增10条: what is planned is not of now.
        if (date.IsNow)
        {
            return !isInClause && !isFellow;
        }

        if (date.Period is not { End.Year: var year } period || year >= reference.Year)
        {
            return false;
        }

        // 于2015年开工的电站年发电量将达90亿度. 2017年，政府宣布投资1630亿美元，力争占比提高到50%: nor is it of the year in which it was announced.
        return isInClause ? IsWithinModifier(statement, date) : period.IsSingle && date.Rule != CalendarReader.WholeYear;
    }

    /// <summary>How things stand is not of the time of an act that another clause tells.</summary>
    private static bool IsOfAct(Statement statement, DateExpression date) =>
        date.Last < statement.Clause.First
        && date switch
        {
            // 2013年以来累计开行7.7万列，范围扩及25国
            { Form: DateForm.Since } => statement.LastInClauseBefore(Role.Reach) >= 0,

            // 2021年12月3日建成通车，全长1035公里
            { Form: DateForm.In, Period: { IsSingle: true, End.Day: not null } } => statement.Sentence.IsWord(date.Last + 1, Role.Act),
            _ => false,
        };

    /// <summary>于2015年开工的电站: the date is told of the thing alone.</summary>
    private static bool IsWithinModifier(Statement statement, DateExpression date)
    {
        var act = date.Last + 1;
        while (act < statement.Quantity.First && statement.Sentence.IsWord(act, Role.Act | Role.Verb))
        {
            act++;
        }

        return act > date.Last + 1 && statement.Sentence.View[statement.Sentence[act].Start] == '的';
    }
}
