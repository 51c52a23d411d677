using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Where the words that name a subject end, before the verb, the origin or the open bracket that leads to the number.</summary>
internal static class SubjectEnds
{
    private static readonly string[] Dimensions = Phrases.Of("states that measure");
    private static readonly string[] Origins = Phrases.Of("origins");
    private static readonly string[] BeforeAmounts = Phrases.Of("before amounts");

    /// <summary>Verbs of state at the end say nothing of the subject: 达, 为, 超过.</summary>
    public static int LastOfPredicate(Statement statement, int first)
    {
        var sentence = statement.Sentence;
        var last = statement.Quantity.First - 1;
        if (last > first && sentence.View[sentence[last].End - 1] == '等')
        {
            // 与巴基斯坦、俄罗斯等65个国家: the examples before 等 are part of what is counted.
            for (var i = last - 1; i >= first; i--)
            {
                if (sentence.IsWord(i, Role.Preposition))
                {
                    return i;
                }

                // 为当地建设学校、医院等20个项目: examples of what is made.
                if (i > first && sentence.IsWord(i, Role.Act) && !sentence.IsWord(i, Role.Noun) && ActCues.IsBehindReceiver(statement, i))
                {
                    return i;
                }
            }
        }

        while (last >= first)
        {
            var plain =
                !IsDimension(sentence, last)
                && sentence.IsWord(last, Role.State | Role.Adverb | Role.HedgeBefore | Role.Distributes | Role.CurrencyBefore)
                && !sentence.IsWord(last, Role.Noun | Role.Act | Role.Reach | Role.Up | Role.Down | Role.Share);
            var placed =
                last == statement.Quantity.First - 1 && statement.Counted is not { Behind: true } && sentence.IsOneOf(last, BeforeAmounts);
            if (
                !plain
                && !placed
                && !sentence.Is(last, '了')
                && (sentence[last].Kind != TokenKind.Sign || sentence.Is(last, '”') || sentence.Is(last, '》'))
            )
            {
                break;
            }

            last--;
        }

        return BeforeBracket(sentence, first, BeforeOrigin(sentence, first, last));
    }

    /// <summary>全长, 占地, 高: words of state that name what is measured.</summary>
    public static bool IsDimension(TokenizedSentence sentence, int i) => sentence.IsWord(i, Role.State) && sentence.IsOneOf(i, Dimensions);

    /// <summary>货物品类由最初的10种扩大到2900种: where a figure comes from says nothing of what is measured.</summary>
    private static int BeforeOrigin(TokenizedSentence sentence, int first, int last)
    {
        for (var i = last; i > first; i--)
        {
            if (sentence.IsWord(i, Role.Preposition) && sentence.IsOneOf(i, Origins))
            {
                return i - 1;
            }

            // 从成立之初的57个: when it was, not what.
            var begins = sentence.IsWord(i, Role.Act) && sentence.IsOneOf(i - 1, Origins);
            if (
                sentence.IsWord(i, Role.Noun | Role.Flow | Role.Stock | Role.Rate | Role.Place)
                || sentence.IsWord(i, Role.Act) && !begins
                || sentence[i].Kind == TokenKind.Sign
            )
            {
                break;
            }
        }

        return last;
    }

    /// <summary>机场（不含港澳台地区）259个: a bracket that stands open at the end belongs to no subject.</summary>
    private static int BeforeBracket(TokenizedSentence sentence, int first, int last)
    {
        for (var i = last; i > first && !sentence.Is(i, '）'); i--)
        {
            if (sentence.Is(i, '（'))
            {
                return i - 1;
            }
        }

        return last;
    }

    /// <summary>The last token of what is said of all the figures behind 分别: 增长 in 分别增长3%、5%.</summary>
    public static int PredicateEnd(Statement statement)
    {
        var sentence = statement.Sentence;
        var i = statement.Share.Distributor + 1;
        while (
            i < statement.Clause.Last
            && (
                IsInBase(statement, i)
                || (
                    sentence[i].Kind == TokenKind.Word && !sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Preposition)
                    || sentence.IsWord(i, Role.Up | Role.Down | Role.Share)
                )
            )
        )
        {
            i++;
        }

        return i - 1;
    }

    /// <summary>比2019年: part of what the figures are compared with.</summary>
    private static bool IsInBase(Statement statement, int token)
    {
        foreach (var date in statement.Dates)
        {
            if (date.Form == DateForm.Base && token >= date.First && token <= date.Last)
            {
                return true;
            }
        }

        return false;
    }
}
