using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Dates that stand alone in a bracket behind a figure, and are said of that one: 日本25.0%（1—7月）、法国24.8%（1—8月）.</summary>
internal static class BracketedDates
{
    /// <summary>The date in the bracket directly behind the figure or what it counts; null where none is.</summary>
    public static DateExpression? Of(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (date.First > statement.Quantity.Token && IsAlone(statement.Sentence, date))
            {
                return date.First - 2 == statement.Quantity.Last || date.First - 1 == statement.Rest ? date : null;
            }
        }

        return null;
    }

    /// <summary>The date says of the figure before its bracket when that was, and nothing of those behind.</summary>
    public static bool IsOfFigureBefore(Statement statement, DateExpression date)
    {
        var sentence = statement.Sentence;
        var before = date.First - 2;
        if (
            !IsAlone(sentence, date)
            || !(sentence.IsNumber(before) || sentence.IsWord(before, Role.Unit | Role.Classifier | Role.HedgeAfter))
        )
        {
            return false;
        }

        // 未来5年（2024—2028年）: what is said of a date holds on.
        foreach (var other in statement.Dates)
        {
            if (other.First <= before && before <= other.Last)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>收入增加至5206万元（上年度为359万元），溢利1.2亿元: the date is of the figure in the bracket, and says nothing of those behind it.</summary>
    public static bool IsOfFigureInBracket(Statement statement, DateExpression date, Clause clause)
    {
        var sentence = statement.Sentence;
        if (!sentence.Is(clause.First - 1, '（') || !sentence.Is(clause.Last + 1, '）'))
        {
            return false;
        }

        for (var i = date.Last + 1; i <= clause.Last; i++)
        {
            if (sentence.IsNumber(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlone(TokenizedSentence sentence, DateExpression date) =>
        date.Form == DateForm.In && sentence.Is(date.First - 1, '（') && sentence.Is(date.Last + 1, '）');
}
