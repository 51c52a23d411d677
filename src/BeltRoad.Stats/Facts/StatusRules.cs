using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Actual, planned or forecast, from the cues before the number in its sentence (ruling 7).</summary>
internal static class StatusRules
{
    private const Role Verbal = Role.Act | Role.Verb | Role.State | Role.Up | Role.Down | Role.Adverb | Role.Distributes | Role.PerPeriod | Role.Plan | Role.HedgeBefore | Role.Added | Role.Cumulative | Role.Reach;

    public static (Status Status, string Rule) Decide(Statement statement, DateExpression? date)
    {
        var sentence = statement.Sentence;
        var plan = -1;
        var forecast = -1;
        var study = -1;
        var done = -1;
        for (var i = 0; i < statement.Quantity.Token; i++)
        {
            var roles = sentence.RolesOf(i);
            if (roles == Role.None)
            {
                continue;
            }

            if ((roles & Role.Plan) != 0 && IsPlanHere(sentence, i))
            {
                plan = i;
            }

            if ((roles & Role.Forecast) != 0)
            {
                forecast = i;
            }

            if ((roles & Role.Study) != 0)
            {
                study = i;
            }

            if (sentence.Is(i, "已") || sentence.Is(i, "已经") || sentence.Is(i, "截至") || sentence.Is(i, "累计"))
            {
                done = i;
            }
        }

        if (done > Math.Max(plan, forecast) && date?.Form is not (DateForm.By or DateForm.Ahead))
        {
            return (Status.Actual, "already");
        }

        if (forecast >= 0 && !(IsHope(sentence, forecast) && study < 0 && !HasOther(sentence, forecast)))
        {
            return (Status.Forecast, "estimate");
        }

        if (study >= 0 && plan > study)
        {
            return (Status.Forecast, "a study's will");
        }

        if (plan >= 0 || forecast >= 0)
        {
            return (Status.Planned, "plan or pledge");
        }

        return date?.Form is DateForm.By or DateForm.Ahead ? (Status.Planned, "a date ahead") : (Status.Actual, "stated");
    }

    private static bool IsHope(TokenizedSentence sentence, int i) => sentence.Is(i, "有望") || sentence.Is(i, "可望");

    /// <summary>Another estimate before the hope: 世界银行预测…有望.</summary>
    private static bool HasOther(TokenizedSentence sentence, int hope)
    {
        for (var i = 0; i < hope; i++)
        {
            if ((sentence.RolesOf(i) & Role.Forecast) != 0 && !IsHope(sentence, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>将 is "will" before a verb and "take" before a noun; 目标 and 计划 are plans only where they govern.</summary>
    private static bool IsPlanHere(TokenizedSentence sentence, int i)
    {
        if (!sentence.Is(i, "将") && !sentence.Is(i, "要") && !sentence.Is(i, "愿") && !sentence.Is(i, "应"))
        {
            return (sentence.RolesOf(i) & Role.Noun) == 0;
        }

        var next = sentence.RolesOf(i + 1);
        return (next & Verbal) != 0 || sentence.Is(i + 1, "在") || sentence.Is(i + 1, "于") || sentence.Is(i + 1, "为") || sentence.Is(i + 1, "与") || sentence.Is(i + 1, "向") || sentence.Is(i + 1, "对") || sentence.Is(i + 1, "从") || sentence.Is(i + 1, "同") || sentence.Is(i + 1, "各") || sentence.Is(i + 1, "使") || sentence.Is(i + 1, "把");
    }
}
