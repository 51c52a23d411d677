using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Dates that say something of their own clause alone.</summary>
internal static class DatesOfOneClause
{
    private static readonly string[] Goals = Phrases.Of("goal tails");

    public static bool Is(Statement statement, DateExpression date, Clause clause)
    {
        var sentence = statement.Sentence;

        // 由2016年成立时的57个增至103个，…: the year of what a change starts from says nothing of the next clause.
        if (date.Form == DateForm.In && FromToChange.FollowsOrigin(sentence, date))
        {
            return true;
        }

        // 是目前该国最大的水电站，年发电量88亿度: what is the most there is now says nothing of the next clause.
        if (date.IsNow && IsOfMost(sentence, date, clause))
        {
            return true;
        }

        if (date.First > clause.First && IsOfGoal(sentence, date, clause))
        {
            return true;
        }

        // 2022年贸易额1.9万亿元，过去五年年均增长5%；其中与东盟1.3万亿元: years past, told by the way, are those of their clause alone.
        if (date.Rule == Durations.YearsJustPast && clause.Index > 0 && HasDateBefore(statement, date))
        {
            return true;
        }

        return false;
    }

    /// <summary>支持非洲在2030年前实现粮食安全，实施50个项目: the deadline of what is supported.</summary>
    public static bool IsDeadlineOfObject(TokenizedSentence sentence, DateExpression date, Clause clause)
    {
        for (var i = clause.First; i < date.First; i++)
        {
            if (sentence.IsWord(i, Role.Act | Role.Verb) && !sentence.IsWord(i, Role.Noun | Role.Preposition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDateBefore(Statement statement, DateExpression date) =>
        statement.Dates.Exists(before => before.First < date.First && before is { Form: DateForm.In, Period: not null });

    /// <summary>是目前非洲最大的水电站: 最 behind a word for now that does not open its clause.</summary>
    private static bool IsOfMost(TokenizedSentence sentence, DateExpression date, Clause clause)
    {
        for (var i = date.Last + 1; date.First > clause.First && i <= clause.Last && !sentence.IsNumber(i); i++)
        {
            if (sentence.View[sentence[i].Start] == '最')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>提前实现2025年达到50%的目标: the year of a goal that its clause names says nothing of the clauses behind.</summary>
    private static bool IsOfGoal(TokenizedSentence sentence, DateExpression date, Clause clause)
    {
        for (var i = date.Last + 1; i < clause.Last; i++)
        {
            if (sentence.Is(i, '的') && Phrases.Starts(sentence.TextOf(i + 1), Goals))
            {
                return true;
            }
        }

        return false;
    }
}
