using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Actual, planned or forecast, from the cues before the number in its sentence, back to the last semicolon (ruling 7).</summary>
internal static class StatusRules
{
    private static readonly string[] Hopes = Phrases.Of("hopes");
    private static readonly string[] Done = Phrases.Of("done");
    private static readonly string[] WillFollowers = Phrases.Of("verbs after will");

    private const Role Verbal = Role.Act | Role.Verb | Role.State | Role.Up | Role.Down | Role.Adverb | Role.Distributes | Role.PerPeriod | Role.Plan | Role.HedgeBefore | Role.Added | Role.Cumulative | Role.Reach | Role.Negation;

    public static (Status Status, string Rule) Decide(Statement statement, DateExpression? date)
    {
        var sentence = statement.Sentence;
        int plan = -1, will = -1, forecast = -1, hope = -1, study = -1, done = -1, pinned = -1;
        for (var i = Math.Max(0, statement.Quantity.Token - 2 * Statement.Reach); i < statement.Quantity.Token; i++)
        {
            // What stands before a colon governs the whole list behind it; other cues end at a semicolon.
            if (sentence.Is(i, '：'))
            {
                pinned = i;
            }
            else if (sentence.Is(i, '；'))
            {
                plan = plan < pinned ? plan : -1;
                will = will < pinned ? will : -1;
                forecast = forecast < pinned ? forecast : -1;
                hope = hope < pinned ? hope : -1;
                done = -1;
            }

            var roles = sentence.RolesOf(i);
            if (roles == Role.None)
            {
                continue;
            }

            if ((roles & Role.Plan) != 0 && IsPlanHere(statement, i))
            {
                will = sentence[i].Length == 1 ? i : will;
                plan = sentence[i].Length == 1 && sentence.View[sentence[i].Start] != '拟' ? plan : i;
            }

            if (Phrases.Starts(sentence.TextOf(i), Hopes))
            {
                hope = i;
            }
            else if ((roles & Role.Forecast) != 0)
            {
                forecast = i;
            }

            study = (roles & Role.Study) != 0 ? i : study;
            done = Phrases.Starts(sentence.TextOf(i), Done) ? i : done;
        }

        var ahead = date?.Form is DateForm.By or DateForm.Ahead || HasDateAhead(statement);
        var cue = Math.Max(Math.Max(plan, will), Math.Max(forecast, hope));
        if (done > cue && !ahead)
        {
            return (Status.Actual, "already");
        }

        if (forecast >= 0 && plan < forecast)
        {
            return (Status.Forecast, "estimate");
        }

        if (study >= 0 && cue > study)
        {
            return (Status.Forecast, "a study's will");
        }

        if (hope >= 0 && plan < 0 && will < 0 && forecast < 0)
        {
            return ahead ? (Status.Planned, "hoped for by a date ahead") : (Status.Forecast, "expected");
        }

        return cue >= 0 ? (Status.Planned, "plan or pledge") : ahead ? (Status.Planned, "a date ahead") : (Status.Actual, "stated");
    }

    private static bool HasDateAhead(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (date.Form is DateForm.By or DateForm.Ahead && date.First < statement.Quantity.Token)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>将 is "will" before a verb and "take" before a noun; 目标 and 计划 are plans only in the number's own clause or where they govern.</summary>
    private static bool IsPlanHere(Statement statement, int i)
    {
        var sentence = statement.Sentence;
        if (sentence[i].Length == 1)
        {
            if (sentence.Is(i, '拟'))
            {
                return true;
            }

            var next = i + 1;
            return sentence.IsWord(next, Verbal) || (next < sentence.Count && Phrases.Starts(sentence.View.Chars[sentence[next].Start..], WillFollowers));
        }

        // 目标, 计划 and 规划 name a thing where they end a phrase, or where 的 or the noun before them says so.
        if (sentence.IsWord(i, Role.Noun) || sentence.CharAfter(i) is '的' or '稳' or '》' or '”')
        {
            return false;
        }

        var behind = i + 1;
        if (behind >= sentence.Count || (sentence[behind].Kind == TokenKind.Sign && !sentence.Is(behind, '：') && !sentence.Is(behind, '，')))
        {
            return false;
        }

        var governs = sentence.IsNumber(behind) || sentence.IsWord(behind, Verbal | Role.Preposition | Role.Date | Role.Flow | Role.Stock) || sentence.Is(behind, '：');
        return governs || !(sentence.IsWord(i - 1, Role.Noun | Role.Nominal) || sentence.Is(behind, '，') || (i > 0 && sentence[i - 1].Kind == TokenKind.Other));
    }
}
