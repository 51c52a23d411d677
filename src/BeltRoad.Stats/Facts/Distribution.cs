using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Deals the things named before 分别 out to the figures behind it: 煤炭、原油产量分别达4亿吨、2亿吨. A head that only the last
/// thing carries (产量) and a beginning that only the first carries are shared by all.
/// </summary>
internal static class Distribution
{
    private static readonly string[] AmountTails = Phrases.Of("amount tails");
    private const Role Heads = Role.Flow | Role.Stock | Role.Rate | Role.GrowthName | Role.Noun;

    /// <summary>
    /// The tokens of the thing that is this figure's, in order: beginning, thing, head; null where the things do not match the figures.
    /// </summary>
    public static IReadOnlyList<(int First, int Last)>? ItemOf(Statement statement)
    {
        var share = statement.Share;
        if (share.Count < 2)
        {
            return null;
        }

        var sentence = statement.Sentence;
        var (from, to) = Named(statement);
        var items = Items(statement, from, to);
        if (items.Count != share.Count)
        {
            return PartOfList(statement);
        }

        var (first, last) = items[share.Index];
        var parts = new List<(int First, int Last)>();
        if (share.Index > 0 && HeadStart(sentence, items[0]) is var shared and > 0 && shared > items[0].First)
        {
            parts.Add((items[0].First, shared - 1));
        }
        else if (share.Index > 0 && sentence.IsWord(items[0].First, Role.Preposition) && !sentence.IsWord(first, Role.Preposition))
        {
            // 对吉尔吉斯斯坦、塔吉克斯坦分别进出口: the preposition is before each.
            parts.Add((items[0].First, items[0].First));
        }

        parts.Add((first, last));
        if (
            share.Index < items.Count - 1
            && !sentence.IsWord(last, Heads & ~Role.Noun)
            && (sentence.IsWord(items[^1].Last, Heads | Role.Share) || Phrases.Ends(sentence.TextOf(items[^1].Last), AmountTails))
            && items[^1].Last > items[^1].First
        )
        {
            parts.Add((TailStart(sentence, items[^1]), items[^1].Last));
        }

        return parts;
    }

    /// <summary>
    /// 投资流向租赁和商务服务业、制造业、批发和零售业，占比分别为32.2%、17.7%、10.8%: the things that end the clause before one that
    /// says of a share and of nothing else; 、 parts them where 和 stands in their names.
    /// </summary>
    private static List<(int First, int Last)>? PartOfList(Statement statement)
    {
        var sentence = statement.Sentence;
        var share = statement.Share;
        if (!share.IsNamed || !sentence.Is(statement.Clause.First - 1, '，'))
        {
            return null;
        }

        var named = -1;
        for (var i = statement.Clause.First; i < share.Distributor; i++)
        {
            named = sentence.IsWord(i, Role.Share) ? i : named;
            if (!sentence.IsWord(i, Role.Share | Role.Adverb | Role.Date))
            {
                return null;
            }
        }

        var last = statement.Clause.First - 2;
        var first = SubjectBounds.StartOfPhrase(sentence, last + 1);
        var verb = -1;
        var pause = -1;
        for (var i = first; i <= last && pause < 0; i++)
        {
            pause = sentence.Is(i, '、') ? i : -1;
            verb =
                verb < 0 && sentence.IsWord(i, Role.Reach | Role.Verb | Role.State) && !sentence.IsWord(i, Role.Noun | Role.Nominal)
                    ? i
                    : verb;
        }

        if (named < 0 || verb < 0)
        {
            return null;
        }

        var items = SplitAt(sentence, verb + 1, last, false);
        items = items.Count == share.Count ? items : SplitAt(sentence, verb + 1, last, true);
        if (items.Count != share.Count)
        {
            return null;
        }

        var head = verb;
        while (head > first && !sentence.IsNumber(head - 1) && sentence[head - 1].Kind != TokenKind.Sign && !statement.Dates.Hold(head - 1))
        {
            head--;
        }

        return [(head, verb), items[share.Index], (named, named)];
    }

    private static List<(int First, int Last)> SplitAt(TokenizedSentence sentence, int first, int last, bool alsoConjunctions)
    {
        var items = new List<(int First, int Last)>();
        var start = first;
        for (var i = first; i <= last + 1; i++)
        {
            if (i > last || sentence.Is(i, '、') || (alsoConjunctions && sentence.IsWord(i, Role.Conjunction)))
            {
                items.Add((start, i - 1));
                start = i + 1;
            }
        }

        return items;
    }

    /// <summary>
    /// Where the things are named: before 分别, or in the clause before one that begins with it and up to the flow there,
    /// 出口和进口均录得跌幅，分别下跌1%和7%.
    /// </summary>
    private static (int First, int Last) Named(Statement statement)
    {
        const Role links = Role.Adverb | Role.Comparison | Role.Cumulative | Role.Date;
        var sentence = statement.Sentence;
        var (first, last) = (statement.Clause.First, statement.Share.Distributor - 1);
        for (var i = first; i <= last; i++)
        {
            if (!sentence.IsWord(i, links))
            {
                return (first, last);
            }
        }

        if (!sentence.Is(first - 1, '，'))
        {
            return (first, last);
        }

        var start = SubjectBounds.StartOfPhrase(sentence, first - 1);
        foreach (var date in statement.Dates)
        {
            start = date.First >= start && date.Last < first ? Math.Max(start, date.Last + 1) : start;
        }

        for (var i = first - 2; i >= start; i--)
        {
            if (sentence.IsWord(i, Role.Flow | Role.Stock | Role.Rate))
            {
                return (start, i);
            }
        }

        return (first, last);
    }

    /// <summary>Where the head that all things share begins: 快递业务量比重 in 东、中、西部地区快递业务量比重.</summary>
    private static int TailStart(TokenizedSentence sentence, (int First, int Last) item)
    {
        var start = item.Last;
        while (start - 1 > item.First && sentence.IsWord(start - 1, (Heads & ~Role.Noun) | Role.Share | Role.PerPeriod))
        {
            start--;
        }

        return start;
    }

    /// <summary>The coordinated things: what signs and conjunctions part, back from the distributor as far as the list reaches.</summary>
    private static List<(int First, int Last)> Items(Statement statement, int first, int last)
    {
        var sentence = statement.Sentence;
        while (
            last >= first
            && sentence.IsWord(last, Role.Adverb | Role.Cumulative | Role.Comparison | Role.Distributes | Role.State)
            && !sentence.IsWord(last, Role.Noun)
        )
        {
            last--;
        }

        // 东、西部运量较2020年分别增长: the comparison is said of all.
        for (var i = first + 1; i < last; i++)
        {
            last = sentence[i].Length == 1 && sentence.IsWord(i, Role.Comparison) && !sentence.IsWord(i, Role.Noun) ? i - 1 : last;
        }

        var items = new List<(int First, int Last)>();
        var start = first;
        for (var i = first; i <= last + 1; i++)
        {
            var parts = i > last || sentence.Is(i, '、') || (sentence.IsWord(i, Role.Conjunction) && sentence[i].Length <= 2 && i > first);
            if (parts && i > start)
            {
                items.Add((start, i - 1));
            }

            start = parts ? i + 1 : start;
        }

        return items;
    }

    /// <summary>
    /// Where the last noun of the first thing begins; what stands before it is said of all, but 电动 in 电动汽车、机器人出口 of it alone.
    /// </summary>
    private static int HeadStart(TokenizedSentence sentence, (int First, int Last) item)
    {
        for (var i = item.Last; i > item.First; i--)
        {
            if (sentence.IsWord(i, Heads) && sentence[i].Length >= 2)
            {
                return sentence[i - 1] is { Kind: TokenKind.Other, Length: 2 } && !sentence.TextOf(i - 1).ContainsAny(NounPhrase.Particles)
                    ? i - 1
                    : i;
            }
        }

        return -1;
    }
}
