using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells whether a word that can be an act is one where it stands: 合作 is none in 合作文件, 培训 is one in 培训人员3000人.</summary>
internal static class ActCues
{
    private static readonly string[] StandingAt = Phrases.Of("standing at");
    private static readonly string[] Receivers = Phrases.Of("receivers");
    private static readonly string[] Whens = Phrases.Of("whens");

    /// <summary>建设学校、医院等20多个公益项目: a verb that opens its clause, its object counted behind the number.</summary>
    public static bool HeadsClause(Statement statement, int i) =>
        i > 0
        && statement.Counted is { Behind: true }
        && statement.Sentence.IsWord(i, Role.Nominal)
        && !statement.Sentence.IsWord(i, Role.State | Role.Noun | Role.Flow | Role.Deal)
        && statement.Sentence.CharBefore(statement.Quantity.First) is '等'
        && statement.LastInClauseBefore(Role.State) < i
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

            if (
                statement.Sentence[at].Kind is not (TokenKind.Word or TokenKind.Other)
                || statement.Sentence.IsWord(at, Role.Act | Role.Verb | Role.State)
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>引进装备35项，孵化企业18家: a verb that opens its clause as another opened the counted clause before.</summary>
    public static bool OpensLikeBefore(Statement statement, int i)
    {
        var sentence = statement.Sentence;
        if (
            i != statement.Clause.First
            || !sentence.Is(i - 1, '，')
            || !statement.Quantity.Counts
            || sentence.IsWord(i, Role.State | Role.Noun | Role.Flow | Role.Deal)
        )
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
        while (
            counts
            && first < i - 2
            && !sentence.IsWord(first, Role.Act)
            && (
                sentence.IsWord(
                    first,
                    Role.Place | Role.Name | Role.Adverb | Role.Cumulative | Role.Preposition | Role.Classifier | Role.Conjunction
                )
                || sentence.EntryOf(first)?["kind"] is "partner"
                || sentence.IsNumber(first)
                || sentence[first].Length == 1
            )
        )
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
            if (
                i - at > 1
                && ((sentence.IsWord(at, Role.Preposition) && sentence.IsOneOf(at, StandingAt)) || sentence.IsOneOf(at, Receivers))
            )
            {
                return true;
            }

            var names =
                sentence.IsWord(at, Role.Place | Role.Name)
                || sentence.EntryOf(at)?["kind"] is "partner"
                || (sentence[at].Kind == TokenKind.Other && sentence.TextOf(at).IndexOf('的') < 0);
            if (!names && sentence[at].Kind != TokenKind.Sign || sentence.Is(at, '，') || sentence.Is(at, '；'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Not a part of a noun (合作文件, 出口总额) and not also a verb of state.</summary>
    public static bool IsVerb(TokenizedSentence sentence, int i, Dimension measured)
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
        if (
            measured is Dimension.Person or Dimension.PersonTime
            && !sentence.IsWord(i, Role.Noun | Role.Flow | Role.Deal)
            && !sentence.IsWord(i - 1, Role.Noun | Role.Nominal)
        )
        {
            return true;
        }

        // 铁路运输货物3万吨: so are goods.
        if (
            measured is Dimension.Mass or Dimension.Container
            && !sentence.IsWord(i, Role.Noun | Role.Flow | Role.Deal)
            && sentence.IsWord(i + 1, Role.Noun)
            && (sentence.IsNumber(i + 2) || (sentence.IsWord(i + 2, Role.HedgeBefore | Role.State) && sentence.IsNumber(i + 3)))
        )
        {
            return true;
        }

        // A verb that can also modify a noun is a verb where its object is the number, or 了 or an adverb says so.
        var next = i + 1;
        return sentence.IsNumber(next)
            || sentence.CharAfter(i) is '了' or '新'
            || IsBehindCounted(sentence, i)
            || IsBehindPlace(sentence, i)
            || sentence.IsWord(next, Role.HedgeBefore | Role.CurrencyBefore | Role.Place)
            || (
                sentence.IsWord(i - 1, Role.Adverb | Role.Cumulative | Role.Plan)
                && !sentence.IsWord(next, Role.Noun | Role.Nominal | Role.Flow | Role.Stock)
            )
            || (
                !sentence.IsWord(i, Role.Noun | Role.Flow)
                && sentence.IsWord(next, Role.Noun)
                && !sentence.IsWord(i - 1, Role.Noun | Role.Nominal | Role.Act)
                && (sentence.IsWord(i - 1, Role.Adverb | Role.Cumulative | Role.Plan | Role.Preposition) || sentence.Is(i - 1, '方'))
            );
    }
}
