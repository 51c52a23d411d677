using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Finds the act that is the verb of a clause: before the number and not inside a 的 phrase, else behind the counted noun.
/// An act beats 有, 达 and 超过 (ruling 4).
/// </summary>
internal static class GoverningVerb
{
    private static readonly string[] LightVerbs = Phrases.Of("light verbs");
    private static readonly string[] Causing = Phrases.Of("causing");
    private static readonly string[] InAll = Phrases.Of("in all");
    private static readonly string[] OwnStates = Phrases.Of("states of their own");
    private static readonly string[] Origins = Phrases.Of("origins");
    private static readonly string[] Including = Phrases.Of("including");
    private static readonly string[] Inclusive = Phrases.Of("inclusive");
    private static readonly string[] Stances = Phrases.Of("stances");

    /// <summary>The act's token, or -1.</summary>
    public static int ActOf(Statement statement)
    {
        var before = Before(statement);
        if (before >= 0)
        {
            return before;
        }

        if (GivenBefore(statement) is var given and >= 0)
        {
            return given;
        }

        // 以8亿美元受让股权: what the money was spent on.
        var spent = statement.Quantity.Unit.Dimension is Dimension.Currency && statement.Sentence.Is(statement.Quantity.First - 1, '以');
        var takesVerb =
            spent
            || statement.Counted is { Behind: true }
            || statement.Quantity.Unit.Dimension is Dimension.Person or Dimension.PersonTime or Dimension.Household;
        return takesVerb ? Behind(statement) : -1;
    }

    private static int Before(Statement statement)
    {
        var sentence = statement.Sentence;
        var modified = false;
        var arrives = false;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            // 推动免签国家增至28国: what is caused is where the count has come to.
            arrives |= sentence.IsWord(i, Role.State) && sentence.TextOf(i)[^1] is '至' or '到';
            if (arrives && sentence.IsOneOf(i, Causing))
            {
                return -1;
            }

            if (
                sentence.IsWord(i, Role.Act)
                && (!modified || IsMainDespiteObject(statement, i))
                && (
                    ActCues.HeadsClause(statement, i)
                    || ActCues.OpensLikeBefore(statement, i)
                    || ActCues.IsVerb(sentence, i, statement.Quantity.Unit.Dimension)
                )
            )
            {
                return i;
            }

            // 开行线路主要为A、B等22条: what the things are.
            if (
                sentence.TextOf(i)[^1] == '为'
                && sentence.IsWord(i, Role.State | Role.Preposition | Role.Adverb)
                && i > statement.Clause.First
                && i > statement.SegmentFirst
                && sentence.IsWord(i - 1, Role.Noun | Role.Adverb | Role.Word)
                && !sentence.IsWord(i - 1, Role.Act)
                && statement.Quantity.Counts
                && IsListBehind(statement, i)
            )
            {
                return -1;
            }

            // 吸引了来自8个国家的36家企业: the phrase that 的 closes begins here.
            modified &= !sentence.IsOneOf(i, Origins);
            if (
                sentence.IsWord(i, Role.State)
                && i >= statement.SegmentFirst
                && sentence[i].Length >= 2
                && !modified
                && (sentence.IsWord(i, Role.Reach) || sentence.IsOneOf(i, OwnStates))
            )
            {
                return -1;
            }

            // 批准总额3亿美元的3个项目: an amount with 的 modifies what is counted, not the verb.
            // 投资建设了包括枢纽港在内的19个码头: examples modify what is counted, too.
            modified |=
                !(i == statement.Quantity.First - 1 && Phrases.Ends(statement.TextBefore, InAll))
                && sentence[i].Kind == TokenKind.Other
                && sentence.TextOf(i).IndexOf('的') >= 0
                && !(i == statement.Quantity.First - 1 && sentence.IsWord(i - 1, Role.Unit | Role.HedgeAfter) && statement.Quantity.Counts);
        }

        return -1;
    }

    /// <summary>A list that 等 ends stands between the token and the number.</summary>
    private static bool IsListBehind(Statement statement, int first) =>
        statement.Quantity.First - 1 > first && statement.Sentence.CharBefore(statement.Quantity.First) == '等';

    /// <summary>共在36个国家建成初具规模的合作区77个: 共 before the verb, and no other verb behind it, though 的 closes what describes its object.</summary>
    private static bool IsMainDespiteObject(Statement statement, int act)
    {
        var sentence = statement.Sentence;
        // 累计引入包括A、B在内的企业109家: examples in between are no verb.
        var state = statement.LastInClauseBefore(Role.State);
        if (
            statement.Counted is not { Behind: false }
            || sentence.CharAfter(act) == '的'
            || (state > act && !(sentence.IsOneOf(state, Including) && Phrases.Holds(statement.TextBefore, Inclusive)))
        )
        {
            return false;
        }

        // 免除非洲国家到期未还的债务98笔: the phrase that 的 closes has a verb of its own.
        if (act == statement.Clause.First && HasVerbInModifier(statement, act))
        {
            return true;
        }

        for (var i = act - 1; i >= statement.Clause.First; i--)
        {
            if (sentence.Is(i, '共') || sentence.IsWord(i, Role.Cumulative))
            {
                return true;
            }

            if (sentence.TextOf(i).IndexOf('的') >= 0)
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasVerbInModifier(Statement statement, int act)
    {
        var verbs = false;
        for (var i = act + 1; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.TextOf(i).IndexOf('的') >= 0)
            {
                return verbs;
            }

            verbs |=
                statement.Sentence.IsWord(i, Role.Adverb | Role.Negation)
                && !statement.Sentence.IsWord(i, Role.Conjunction | Role.Preposition | Role.Noun);
        }

        return false;
    }

    /// <summary>提供项目支持，包括100个减贫项目: the act of the clause before, which tells no figure itself; -1 where there is none.</summary>
    private static int GivenBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            statement.Counted is not { Behind: true }
            || !sentence.Is(statement.Clause.First - 1, '，')
            || !sentence.IsOneOf(statement.Clause.First, Including)
        )
        {
            return -1;
        }

        for (
            var i = statement.Clause.First - 2;
            i >= 0 && statement.Clause.First - i < Statement.Reach && !SubjectBounds.IsPause(sentence, i);
            i--
        )
        {
            if (sentence.IsWord(i, Role.Act) && ActCues.IsVerb(sentence, i, Dimension.Count))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Behind(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Rest; i <= statement.Clause.Last; i++)
        {
            if (sentence.IsWord(i, Role.State | Role.Reach) && !sentence.IsWord(i, Role.Act) && sentence[i].Length >= 2)
            {
                return -1;
            }

            // 17个国家支持倡议: where they stand.
            if (sentence.IsOneOf(i, Stances) && sentence.EntryOf(i - 1)?["kind"] is "partner")
            {
                return -1;
            }

            if (
                sentence.IsWord(i, Role.Act)
                && ActCues.IsVerb(sentence, i, Dimension.Count)
                && sentence.CharAfter(i) != '的'
                && !sentence.Is(i + 1, '中')
            )
            {
                return i;
            }

            // 对164个国家进行了直接投资, 在59个国家新签合同1920份: a light verb before its act, and a deal made.
            // 对沿线6处保护区域进行绕避: whatever is done to them.
            var light =
                sentence.IsOneOf(i, LightVerbs)
                && (sentence.Is(i + 1, '了') || statement.FirstBehind(Role.Act) > i || (i < statement.Clause.Last && IsDoneTo(statement)));
            if (
                light
                || (
                    sentence.IsWord(i, Role.Added)
                    && (
                        sentence.IsWord(i, Role.Deal)
                        || (i < statement.Clause.Last && (sentence.IsWord(i + 1, Role.Flow) || AmountNouns.EndsAsFlow(statement, i + 1)))
                    )
                )
            )
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>对 stands before the number.</summary>
    private static bool IsDoneTo(Statement statement)
    {
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.Is(i, '对'))
            {
                return true;
            }
        }

        return false;
    }
}
