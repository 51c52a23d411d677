using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>The years over which a growth or a change is told against a year that the text names (ruling 13).</summary>
internal static class NamedBases
{
    /// <summary>Characters between 2013年 and the pause in 为2013年的2.1倍，年均增速8.4%.</summary>
    private const int LongestMultiple = 8;

    private static readonly string[] Multiples = Phrases.Of("made of");
    private static readonly string[] SameOfAnother = Phrases.Of("same of another");
    private static readonly string[] ComparedWords = Phrases.Of("compared with");

    /// <summary>较2013年提高: from the base named, as exactly as it is named, to the time of the figure.</summary>
    public static TimePeriod? Apply(Statement statement, TimePeriod time, Measure measure)
    {
        if (measure is not (Measure.Change or Measure.Growth) || BaseOf(statement, time) is not { } from)
        {
            return null;
        }

        var start = from.End is { Month: 12, Day: 31 } ? from.End.YearOnly : from.End;
        var end =
            start.Month is null ? time.End.YearOnly
            : start.Day is null ? time.End.MonthOnly
            : time.End;
        return start < end ? TimePeriod.Between(start, end) : null;
    }

    /// <summary>The year named as a base in the clause: 较2013年, 2013年的3倍; not 比上年, which only says over the period before.</summary>
    /// <param name="time">Of the figure: 较2019年同月 of 2020 is over the year before.</param>
    private static TimePeriod? BaseOf(Statement statement, TimePeriod time)
    {
        for (var i = statement.Dates.Count - 1; i >= 0; i--)
        {
            var date = statement.Dates[i];
            if (date.Rule == Durations.YearsBefore && statement.Clause.Contains(date.First) && date.First < statement.Quantity.Token)
            {
                return TimePeriod.At(new Reading.Texts.PartialDate(time.End.Year - (int)statement.Sentence.NumeralOf(date.First).Value));
            }

            if (
                date.Period is { End.Year: var year }
                && year == time.End.Year - 1
                && Phrases.Starts(statement.Sentence.View.Chars[statement.Sentence[date.Last].End..], SameOfAnother)
            )
            {
                continue;
            }

            if (
                (date.Form == DateForm.Base || FromToChange.IsMeasure(statement, date) || IsBaseOfMean(statement, date))
                && (IsBaseOfMean(statement, date) || statement.Clause.Contains(date.First) || IsClauseOfBase(statement, date))
                && date.First < statement.Quantity.Token
                && (
                    date.Rule == DateReader.PlanPeriod
                    || (statement.Sentence.IsNumber(date.First) && IsYear(statement.Sentence.NumeralOf(date.First).Value, date.Period))
                )
            )
            {
                return date.Period;
            }
        }

        return null;
    }

    /// <summary>2013, or 105 of the calendar of Taiwan.</summary>
    private static bool IsYear(decimal number, TimePeriod? period) =>
        number >= 1000 || (period is { End.Year: var year } && year == number + NamedYears.BeforeRepublic);

    /// <summary>为2013年的2.1倍，年均增速8.4%: the mean is over the years since the base of the clause before.</summary>
    private static bool IsBaseOfMean(Statement statement, DateExpression date) =>
        date.Last < statement.Clause.First - 1
        && statement.Sentence[statement.Clause.First - 1].Start - statement.Sentence[date.Last].End <= LongestMultiple
        && (date.Form == DateForm.Base || Phrases.Ends(statement.Sentence.View.Chars[..statement.Sentence[date.First].Start], Multiples))
        && GoverningDate.IsMeanOverYears(statement);

    /// <summary>与2013年相比，: the clause before is nothing but the base, a bare year.</summary>
    private static bool IsClauseOfBase(Statement statement, DateExpression date)
    {
        var sign = statement.Clause.First - 1;
        return date.Form == DateForm.Base
            && date.Period is { End.Month: null }
            && statement.Sentence.ValueOf(date.Last + 1, "date") is null
            && sign > date.Last
            && sign - date.Last <= 3
            && Phrases.Ends(statement.Sentence.View.Chars[..statement.Sentence[sign].Start], ComparedWords);
    }
}
