using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Finds the act that is the verb of a clause: before the number and not inside a 的 phrase, else behind the counted noun.
/// An act beats 有, 达 and 超过 (ruling 4).
/// </summary>
internal static class GoverningVerb
{
    private static readonly string[] LightVerbs = Phrases.Of("light verbs");
    private static readonly string[] StandingAt = Phrases.Of("standing at");
    private static readonly string[] Causing = Phrases.Of("causing");
    private static readonly string[] InAll = Phrases.Of("in all");
    private static readonly string[] OwnStates = Phrases.Of("states of their own");
    private static readonly string[] Receivers = Phrases.Of("receivers");
    private static readonly string[] Origins = Phrases.Of("origins");
    private static readonly string[] Including = Phrases.Of("including");
    private static readonly string[] Inclusive = Phrases.Of("inclusive");
    private static readonly string[] Stances = Phrases.Of("stances");
    private static readonly string[] Whens = Phrases.Of("whens");

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
        var takesVerb = spent || statement.Counted is { Behind: true } || statement.Quantity.Unit.Dimension is Dimension.Person or Dimension.PersonTime or Dimension.Household;
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

            if (sentence.IsWord(i, Role.Act) && (!modified || IsMainDespiteObject(statement, i)) && (HeadsClause(statement, i) || OpensLikeBefore(statement, i) || IsVerb(sentence, i, statement.Quantity.Unit.Dimension)))
            {
                return i;
            }

            // 开行线路主要为A、B等22条: what the things are.
            if (sentence.TextOf(i)[^1] == '为' && sentence.IsWord(i, Role.State | Role.Preposition | Role.Adverb) && i > statement.Clause.First && i > statement.SegmentFirst && sentence.IsWord(i - 1, Role.Noun | Role.Adverb | Role.Word) && !sentence.IsWord(i - 1, Role.Act) && statement.Quantity.Counts && IsListBehind(statement, i))
            {
                return -1;
            }

            // 吸引了来自8个国家的36家企业: the phrase that 的 closes begins here.
            modified &= !sentence.IsOneOf(i, Origins);
            if (sentence.IsWord(i, Role.State) && i >= statement.SegmentFirst && sentence[i].Length >= 2 && !modified && (sentence.IsWord(i, Role.Reach) || sentence.IsOneOf(i, OwnStates)))
            {
                return -1;
            }

            // 批准总额3亿美元的3个项目: an amount with 的 modifies what is counted, not the verb.
            // 投资建设了包括枢纽港在内的19个码头: examples modify what is counted, too.
            modified |= !(i == statement.Quantity.First - 1 && Phrases.Ends(statement.TextBefore, InAll)) && sentence[i].Kind == TokenKind.Other && sentence.TextOf(i).IndexOf('的') >= 0 && !(i == statement.Quantity.First - 1 && sentence.IsWord(i - 1, Role.Unit | Role.HedgeAfter) && statement.Quantity.Counts);
        }

        return -1;
    }

    /// <summary>A list that 等 ends stands between the token and the number.</summary>
    private static bool IsListBehind(Statement statement, int first) => statement.Quantity.First - 1 > first && statement.Sentence.CharBefore(statement.Quantity.First) == '等';

    /// <summary>共在36个国家建成初具规模的合作区77个: 共 before the verb, and no other verb behind it, though 的 closes what describes its object.</summary>
    private static bool IsMainDespiteObject(Statement statement, int act)
    {
        var sentence = statement.Sentence;
        // 累计引入包括A、B在内的企业109家: examples in between are no verb.
        var state = statement.LastInClauseBefore(Role.State);
        if (statement.Counted is not { Behind: false } || sentence.CharAfter(act) == '的' || (state > act && !(sentence.IsOneOf(state, Including) && Phrases.Holds(statement.TextBefore, Inclusive))))
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

            verbs |= statement.Sentence.IsWord(i, Role.Adverb | Role.Negation) && !statement.Sentence.IsWord(i, Role.Conjunction | Role.Preposition | Role.Noun);
        }

        return false;
    }

    /// <summary>提供项目支持，包括100个减贫项目: the act of the clause before, which tells no figure itself; -1 where there is none.</summary>
    private static int GivenBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        if (statement.Counted is not { Behind: true } || !sentence.Is(statement.Clause.First - 1, '，') || !sentence.IsOneOf(statement.Clause.First, Including))
        {
            return -1;
        }

        for (var i = statement.Clause.First - 2; i >= 0 && statement.Clause.First - i < Statement.Reach && !SubjectBounds.IsPause(sentence, i); i--)
        {
            if (sentence.IsWord(i, Role.Act) && IsVerb(sentence, i, Dimension.Count))
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

            if (sentence.IsWord(i, Role.Act) && IsVerb(sentence, i, Dimension.Count) && sentence.CharAfter(i) != '的' && !sentence.Is(i + 1, '中'))
            {
                return i;
            }

            // 对164个国家进行了直接投资, 在59个国家新签合同1920份: a light verb before its act, and a deal made.
            // 对沿线6处保护区域进行绕避: whatever is done to them.
            var light = sentence.IsOneOf(i, LightVerbs) && (sentence.Is(i + 1, '了') || statement.FirstBehind(Role.Act) > i || (i < statement.Clause.Last && IsDoneTo(statement)));
            if (light || (sentence.IsWord(i, Role.Added) && (sentence.IsWord(i, Role.Deal) || (i < statement.Clause.Last && (sentence.IsWord(i + 1, Role.Flow) || AmountNouns.EndsAsFlow(statement, i + 1))))))
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

    /// <summary>建设学校、医院等20多个公益项目: a verb that opens its clause, its object counted behind the number.</summary>
    private static bool HeadsClause(Statement statement, int i) =>
        i > 0 && statement.Counted is { Behind: true } && statement.Sentence.IsWord(i, Role.Nominal) && !statement.Sentence.IsWord(i, Role.State | Role.Noun | Role.Flow | Role.Deal)
        && statement.Sentence.CharBefore(statement.Quantity.First) is '等' && statement.LastInClauseBefore(Role.State) < i
        && (i == statement.Clause.First || IsBehindReceiver(statement, i));

    /// <summary>为当地社区建设学校、医院等20多个项目: the verb behind whom it is done for, its first object behind it.</summary>
    public static bool IsBehindReceiver(Statement statement, int i)
    {
        const int reach = 4;
        var first = statement.Sentence.IsWord(i + 1, Role.Noun) ? Math.Max(statement.Clause.First, i - reach) : i;
        for (var at = i - 1; at >= first; at--)
        {
            if (statement.Sentence.IsOneOf(at, Receivers))
            {
                return true;
            }

            if (statement.Sentence[at].Kind is not (TokenKind.Word or TokenKind.Other) || statement.Sentence.IsWord(at, Role.Act | Role.Verb | Role.State))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>引进装备35项，孵化企业18家: a verb that opens its clause as another opened the counted clause before.</summary>
    private static bool OpensLikeBefore(Statement statement, int i)
    {
        var sentence = statement.Sentence;
        if (i != statement.Clause.First || !sentence.Is(i - 1, '，') || !statement.Quantity.Counts || sentence.IsWord(i, Role.State | Role.Noun | Role.Flow | Role.Deal))
        {
            return false;
        }

        var first = i - 2;
        var counts = false;
        while (first > 0 && i - first < Statement.Reach && sentence[first - 1].Kind != TokenKind.Sign)
        {
            counts |= sentence.IsNumber(first);
            first--;
        }

        // 我国向70多个国家派出专家2000人次，推广技术1500项: who acts stands before.
        while (counts && first < i - 2 && !sentence.IsWord(first, Role.Act) && (sentence.IsWord(first, Role.Place | Role.Name | Role.Adverb | Role.Cumulative | Role.Preposition | Role.Classifier | Role.Conjunction) || sentence.EntryOf(first)?["kind"] is "partner" || sentence.IsNumber(first) || sentence[first].Length == 1))
        {
            first++;
        }

        return counts && sentence.IsWord(first, Role.Act) && !sentence.IsWord(first, Role.Noun | Role.Flow);
    }

    /// <summary>在80个国家建设成套项目: a noun that a number counts stands before the verb, so it is none of that noun's.</summary>
    private static bool IsBehindCounted(TokenizedSentence sentence, int i) =>
        i >= 3 && sentence.IsWord(i - 1, Role.Noun) && sentence.IsWord(i - 2, Role.Classifier) && sentence.IsNumber(i - 3);

    /// <summary>在沿线国家建设合作区82个, 为沿线国家培训人才3万名: the verb behind where or for whom it is done.</summary>
    private static bool IsBehindPlace(TokenizedSentence sentence, int i)
    {
        const int reach = 6;
        if (sentence.IsWord(i, Role.Noun | Role.Flow | Role.Deal))
        {
            return false;
        }

        for (var at = i - 1; at >= 0 && i - at <= reach; at--)
        {
            if (i - at > 1 && ((sentence.IsWord(at, Role.Preposition) && sentence.IsOneOf(at, StandingAt)) || sentence.IsOneOf(at, Receivers)))
            {
                return true;
            }

            var names = sentence.IsWord(at, Role.Place | Role.Name) || sentence.EntryOf(at)?["kind"] is "partner" || (sentence[at].Kind == TokenKind.Other && sentence.TextOf(at).IndexOf('的') < 0);
            if (!names && sentence[at].Kind != TokenKind.Sign || sentence.Is(at, '，') || sentence.Is(at, '；'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Not a part of a noun (合作文件, 出口总额) and not also a verb of state.</summary>
    private static bool IsVerb(TokenizedSentence sentence, int i, Dimension measured)
    {
        // 由30家整合为20家: what has become of things is no act on them.
        if (sentence.IsWord(i, Role.State) || sentence.Is(i + 1, '为') || Phrases.Starts(sentence.View.Chars[sentence[i].End..], Whens))
        {
            return false;
        }

        if (!sentence.IsWord(i, Role.Nominal | Role.Noun | Role.Flow | Role.Deal))
        {
            return true;
        }

        // 培训技术人员3000人: people are what such a verb acts on.
        if (measured is Dimension.Person or Dimension.PersonTime && !sentence.IsWord(i, Role.Noun | Role.Flow | Role.Deal) && !sentence.IsWord(i - 1, Role.Noun | Role.Nominal))
        {
            return true;
        }

        // 铁路运输货物3万吨: so are goods.
        if (measured is Dimension.Mass or Dimension.Container && !sentence.IsWord(i, Role.Noun | Role.Flow | Role.Deal) && sentence.IsWord(i + 1, Role.Noun) && (sentence.IsNumber(i + 2) || (sentence.IsWord(i + 2, Role.HedgeBefore | Role.State) && sentence.IsNumber(i + 3))))
        {
            return true;
        }

        // A verb that can also modify a noun is a verb where its object is the number, or 了 or an adverb says so.
        var next = i + 1;
        return sentence.IsNumber(next) || sentence.CharAfter(i) is '了' or '新' || IsBehindCounted(sentence, i) || IsBehindPlace(sentence, i) || sentence.IsWord(next, Role.HedgeBefore | Role.CurrencyBefore | Role.Place)
            || (sentence.IsWord(i - 1, Role.Adverb | Role.Cumulative | Role.Plan) && !sentence.IsWord(next, Role.Noun | Role.Nominal | Role.Flow | Role.Stock))
            || (!sentence.IsWord(i, Role.Noun | Role.Flow) && sentence.IsWord(next, Role.Noun) && !sentence.IsWord(i - 1, Role.Noun | Role.Nominal | Role.Act) && (sentence.IsWord(i - 1, Role.Adverb | Role.Cumulative | Role.Plan | Role.Preposition) || sentence.Is(i - 1, '方')));
    }
}
