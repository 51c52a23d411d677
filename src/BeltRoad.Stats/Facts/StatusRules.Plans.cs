using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <content>Whether a word such as 将, 计划 or 目标 plans the figure.</content>
internal static partial class StatusRules
{
    /// <summary>How many words may stand between 较 and the estimate that is the base.</summary>
    private const int LongestBase = 5;

    private const Role Verbal =
        Role.Act
        | Role.Verb
        | Role.State
        | Role.Up
        | Role.Down
        | Role.Adverb
        | Role.Distributes
        | Role.PerPeriod
        | Role.Plan
        | Role.HedgeBefore
        | Role.Added
        | Role.Cumulative
        | Role.Reach
        | Role.Negation;

    private static readonly string[] AboutTo = Phrases.Of("about to");
    private static readonly string[] WillHave = Phrases.Of("will have done");
    private static readonly string[] Accomplishing = Phrases.Of("accomplishing");
    private static readonly string[] OneOf = Phrases.Of("one of");
    private static readonly string[] Determiners = Phrases.Of("determiners");
    private static readonly string[] WillFollowers = Phrases.Of("verbs after will");

    /// <summary>较8月预测数上修5.3个百分点, 比预算增加3亿元: the estimate is the base. 较预测的1.82%: the figure is the estimate.</summary>
    private static bool IsComparedWith(Statement statement, int cue)
    {
        var sentence = statement.Sentence;
        if (!statement.Clause.Contains(cue) || sentence.IsNumber(cue + 1) || sentence.Is(cue + 1, '的'))
        {
            return false;
        }

        for (var i = cue - 1; i >= statement.Clause.First && i >= cue - LongestBase; i--)
        {
            if (sentence.IsWord(i, Role.Comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>承诺投资金额约220亿美元，覆盖60多个国家: what names the amount of another clause plans nothing in this one.</summary>
    private static bool IsOfAnotherAmount(Statement statement, int cue)
    {
        var sentence = statement.Sentence;
        var i = cue + 1;
        while (
            i < statement.Clause.First && sentence.IsWord(i, Role.Act | Role.Noun | Role.Flow | Role.Stock | Role.Nominal | Role.Deal)
            || (i < statement.Clause.First && sentence.Is(i, '额'))
        )
        {
            i++;
        }

        // 力争进出口总额增长3%，新开通航线3条: a growth of the amount is what is planned.
        return i > cue + 1
            && i < statement.Clause.First
            && sentence.View[sentence[i].Start - 1] == '额'
            && !sentence.IsWord(i, Role.Up | Role.Down);
    }

    /// <summary>2.3万亿美元的目标提前达成，路线近1.4万公里: a goal that has been reached plans nothing behind it.</summary>
    private static bool IsReached(Statement statement, int cue) =>
        cue < statement.Clause.First && ReachedAt(statement.Sentence, cue) == true;

    /// <summary>已开工和计划开工的项目中，占比达50%: what is planned is only that among which something is told.</summary>
    private static bool IsAmong(Statement statement, int cue)
    {
        var sentence = statement.Sentence;
        var end = cue + 1;
        var modifies = false;
        while (end < statement.Clause.First && sentence[end].Kind != TokenKind.Sign)
        {
            modifies |= sentence.View[sentence[end].Start] == '的';
            end++;
        }

        return modifies && end < statement.Clause.First && sentence.Is(end, '，') && sentence.CharBefore(end) is '中' or '内';
    }

    /// <summary>将为论坛期间达成的369项成果提供支持: for what, or towards whom, something will be done is there already.</summary>
    private static bool IsForWhatIsDone(Statement statement, int cue)
    {
        var sentence = statement.Sentence;
        var of = statement.Quantity.First - 1;
        return sentence[cue].Length == 1
            && (sentence.Is(cue + 1, '为') || sentence.Is(cue + 1, '对') || sentence.Is(cue + 1, '就'))
            && of > cue + 2
            && sentence.Is(of, '的')
            && sentence.IsWord(of - 1, Role.Act | Role.State | Role.Verb)
            && statement.Clause.Contains(cue);
    }

    /// <summary>将从中国到德国的运输时间缩短到13天: 将 takes a noun that 的 leads to, and a verb brings it somewhere; not 将从10亿元增至20亿元.</summary>
    private static bool TakesObject(Statement statement, int first)
    {
        var sentence = statement.Sentence;
        var noun = false;
        for (var i = first + 1; i < statement.Quantity.First && sentence[i].Kind is TokenKind.Word or TokenKind.Other; i++)
        {
            if (noun && sentence.IsWord(i, Role.Up | Role.Down | Role.State))
            {
                return statement.Clause.Contains(first) && sentence.View[sentence[i].End - 1] is '至' or '到' or '为';
            }

            noun |= sentence.TextOf(i).IndexOf('的') >= 0;
        }

        return false;
    }

    /// <summary>建成后将满足用电需求，合同额23亿美元: what a contract is worth, or who 由 says bears a thing, stands whatever will come of it.</summary>
    private static bool IsOfContract(Statement statement, int cue)
    {
        var sentence = statement.Sentence;
        if (cue >= statement.Clause.First || sentence[cue].Length > 1)
        {
            return false;
        }

        var noun = AmountNouns.Head(statement);
        if (
            noun >= statement.Clause.First
            && sentence.IsWord(noun, Role.Deal)
            && sentence.EntryOf(noun)?["kind"] is "contract"
            && statement.Quantity.Unit.Dimension == Dimension.Currency
        )
        {
            return true;
        }

        for (var i = statement.Clause.First + 1; i < statement.Quantity.First; i++)
        {
            if (sentence.Is(i, '由') && sentence.IsWord(i - 1, Role.Noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>已完成年度计划2万列的86%: how much of a plan is done.</summary>
    private static bool IsShareOfPlan(Statement statement, int cue)
    {
        const int reach = 3;
        var sentence = statement.Sentence;
        if (statement.Quantity.Unit.Dimension != Dimension.Percent || !sentence.Is(statement.Quantity.First - 1, '的'))
        {
            return false;
        }

        for (var i = cue - 1; i >= statement.Clause.First && cue - i <= reach; i--)
        {
            if (sentence.IsOneOf(i, Accomplishing))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>规划总长688公里，合同金额128亿美元: the size of a thing in a clause before is what is planned, not what else is told of it.</summary>
    private static bool IsOfSize(Statement statement, int i) =>
        i < statement.Clause.First
        && statement.Sentence[i].Length > 1
        && statement.Sentence.IsWord(i + 1, Role.Stock | Role.State | Role.Noun)
        && !statement.Sentence.IsWord(i + 1, Role.Flow | Role.Act)
        && statement.Sentence.IsNumber(i + 2)
        && !statement.Dates.Exists(date => date.First == i + 2);

    /// <summary>
    /// 将 is "will" before a verb and "take" before a noun; 目标 and 计划 are plans only in the number's own clause or where they govern.
    /// </summary>
    private static bool IsPlanHere(Statement statement, int i)
    {
        var sentence = statement.Sentence;
        if (sentence.IsOneOf(i, WillHave))
        {
            return true;
        }

        if (sentence[i].Length == 1)
        {
            if (sentence.Is(i, '拟'))
            {
                return true;
            }

            var next = i + 1;
            if (sentence.IsWord(next, Role.Preposition) && TakesObject(statement, next))
            {
                return false;
            }

            return sentence.IsWord(next, Verbal)
                || sentence.Is(next, '和')
                || (next < sentence.Count && Phrases.Starts(sentence.View.Chars[sentence[next].Start..], WillFollowers));
        }

        // 即将通车的铁路全长480公里: what is about to be describes a thing whose length stands.
        if (!statement.Quantity.Counts && sentence.IsOneOf(i, AboutTo) && sentence.Is(i + 2, '的'))
        {
            return false;
        }

        // 目标, 计划 and 规划 name a thing where they end a phrase, or where 的 or the noun before them says so.
        if (sentence.IsWord(i, Role.Noun) || sentence.CharAfter(i) is '的' or '稳' or '》' or '”')
        {
            // 收入预算为760亿元, 在下年度开支预算中，…: the noun says that the amount is planned.
            return sentence.Is(i + 1, '为')
                || (sentence.Is(i + 1, '中') && sentence.Is(i + 2, '，'))
                || (sentence.IsNumber(i + 1) && sentence.IsWord(i, Role.Noun));
        }

        // 该计划自2018年推出以来, 计划成员约474万人: a thing that is called so.
        if (
            i > 0 && Phrases.Ends(sentence.View.Chars[..sentence[i].Start], Determiners)
            || (sentence.IsWord(i + 1, Role.Noun) && sentence.EntryOf(i + 1)?["kind"] is "partner" or "people")
        )
        {
            return false;
        }

        var behind = sentence.Is(i + 1, '“') ? i + 2 : i + 1;
        if (
            behind >= sentence.Count
            || (sentence[behind].Kind == TokenKind.Sign && !sentence.Is(behind, '：') && !sentence.Is(behind, '，'))
        )
        {
            return false;
        }

        // 主要预期目标之一，出口增长5%
        if (Phrases.Starts(sentence.TextOf(behind), OneOf) && sentence.Is(behind + 1, '，'))
        {
            return true;
        }

        var governs =
            sentence.IsNumber(behind)
            || sentence.View[sentence[behind].End - 1] == '额'
            || sentence.IsWord(behind, Verbal | Role.Preposition | Role.Date | Role.Flow | Role.Stock)
            || sentence.Is(behind, '：');
        return governs
            || !(
                sentence.IsWord(i - 1, Role.Noun | Role.Nominal)
                || sentence.Is(behind, '，')
                || (i > 0 && sentence[i - 1].Kind == TokenKind.Other)
            );
    }
}
