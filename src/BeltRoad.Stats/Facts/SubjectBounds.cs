using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Where the words that name a subject begin and end before its number.</summary>
internal static class SubjectBounds
{
    private static readonly string[] Dimensions = Phrases.Of("states that measure");
    private static readonly string[] Origins = Phrases.Of("origins");
    private static readonly string[] BareHeads = Phrases.Of("bare heads");
    private static readonly string[] BeforeAmounts = Phrases.Of("before amounts");

    /// <summary>、港澳居民2亿人次: words that are no verb and no amount of what the item before named.</summary>
    public static bool NamesAnother(Statement statement) =>
        statement.SegmentFirst + 1 < statement.Quantity.First
        && !statement.Sentence.IsWord(statement.SegmentFirst + 1, Role.Act | Role.State | Role.Verb | Role.Reach | Role.Up | Role.Down | Role.Flow | Role.Stock | Role.Rate | Role.Cumulative | Role.HedgeBefore | Role.Preposition | Role.Adverb | Role.PerPeriod);

    /// <summary>目前有2600名维和人员在执行任务: who is counted stands right behind.</summary>
    public static bool NamesPeopleBehind(Statement statement) =>
        statement.Quantity.Unit.Dimension == Dimension.Person && BehindHedge(statement) is var behind && behind <= statement.Clause.Last
        && statement.Sentence[behind].Kind is TokenKind.Word or TokenKind.Other && !statement.Sentence.IsWord(behind, Role.Act | Role.State | Role.Verb | Role.Up | Role.Down | Role.Share | Role.Comparison | Role.Conjunction | Role.Preposition | Role.Adverb);

    /// <summary>The clause begins with a date, or with 前 and the like before one.</summary>
    public static bool OpensWithDate(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (date.First >= statement.Clause.First && date.First <= statement.Clause.First + 1 && date.Last < statement.Quantity.First)
            {
                return true;
            }
        }

        return false;
    }

    public static int BehindHedge(Statement statement)
    {
        var i = statement.Quantity.Last + 1;
        while (statement.Sentence.IsWord(i, Role.HedgeAfter))
        {
            i++;
        }

        return i;
    }

    /// <summary>Nothing but dates and adverbs stands before an act, and no place of its own follows: 累计完成营业额, not 在非洲完成营业额.</summary>
    public static bool OpensWithAct(TokenizedSentence sentence, int first, int last)
    {
        var i = first;
        while (i <= last && !IsAct(sentence, i) && (sentence.IsWord(i, Role.Adverb | Role.Cumulative | Role.Date) || sentence.IsNumber(i)))
        {
            i++;
        }

        if (i > last || !IsAct(sentence, i))
        {
            return false;
        }

        for (; i <= last; i++)
        {
            if (sentence.Is(i, '在'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>新签合同额 and 完成营业额 are words of their own.</summary>
    private static bool IsAct(TokenizedSentence sentence, int i) => sentence.IsWord(i, Role.Act) || (sentence.IsWord(i, Role.Flow) && sentence.EntryOf(i)?["kind"] is "contract");

    public static bool IsBareHead(Statement statement, int first, int last)
    {
        while (first < last && SubjectText.IsDropped(statement, first))
        {
            first++;
        }

        return first <= last && Phrases.HeadOf(statement.Sentence.View.Chars[statement.Sentence[first].Start..statement.Sentence[last].End], BareHeads) == statement.Sentence[last].End - statement.Sentence[first].Start;
    }

    /// <summary>
    /// Where the words before a clause name what it goes on about: 服装（上升7.0%）, the phrase before the bracket; 比重逐年提升，
    /// 由25%提高到27%, the clause before up to the noun whose course is told. Null elsewhere.
    /// </summary>
    public static (int First, int Last)? NamedBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        var sign = statement.Clause.First - 1;
        if (BracketedAmounts.NameOf(statement) is { } apposed)
        {
            while (apposed.First < apposed.Last && (sentence.Is(apposed.First, '、') || sentence.IsWord(apposed.First, Role.Conjunction)))
            {
                apposed.First++;
            }

            return apposed;
        }

        if (sign < 1 || statement.SegmentFirst > statement.Clause.First && !sentence.Is(sign, '，'))
        {
            return null;
        }

        if (NounKinds.IsRelative(statement.Quantity.Unit.Dimension) && sentence.Is(sign, '（') && sentence.IsWord(statement.Clause.First, Role.Up | Role.Down) | sentence.IsNumber(statement.Clause.First))
        {
            var first = StartOfPhrase(sentence, sign);
            return first < sign && !sentence.IsWord(sign - 1, Role.Unit | Role.HedgeAfter) ? (first, sign - 1) : null;
        }

        if (!sentence.Is(sign, '，') || !(ChangeCourse.Opens(sentence, statement.Clause) || (statement.Quantity.Unit.Dimension != Dimension.Count && ChangeCourse.IsBare(statement)) || TellsCourseOf(statement, sign - 1) || FlowSigns.ReachedByGrowth(statement)))
        {
            return null;
        }

        var head = -1;
        var start = StartOfPhrase(sentence, sign);
        for (var i = sign - 1; i >= start && head < 0; i--)
        {
            head = sentence.IsWord(i, Role.Share | Role.Rate | Role.GrowthName | Role.Flow | Role.Stock) && !sentence.IsWord(i, Role.Up | Role.Down) && sentence[i].Length > 1 ? i : -1;
        }

        // A clause that holds a figure of its own names that.
        return head >= 0 && !(ChangeCourse.IsBare(statement) && start > 0 && sentence.IsNumber(start - 1)) ? (start, head) : null;
    }

    /// <summary>对越南和泰国的出口，分别增加一半和三成: a clause of nothing but the course of the flow that the one before ends with.</summary>
    private static bool TellsCourseOf(Statement statement, int last) =>
        NounKinds.IsRelative(statement.Quantity.Unit.Dimension) && statement.Sentence.IsWord(last, Role.Flow) && statement.Sentence.IsWord(statement.Clause.First, Role.Distributes | Role.Up | Role.Down);

    /// <summary>The first of the tokens that stand before <paramref name="end"/> without a pause or a number between; the end itself where none does.</summary>
    public static int StartOfPhrase(TokenizedSentence sentence, int end)
    {
        var first = end;
        while (first > 0 && end - first < Statement.Reach && !IsPause(sentence, first - 1) && !sentence.IsNumber(first - 1))
        {
            first--;
        }

        return first;
    }

    public static bool IsPause(TokenizedSentence sentence, int i) => sentence[i].Kind == TokenKind.Sign && sentence.View[sentence[i].Start] is '，' or '；' or '。' or '：' or '）' or '（';

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
                if (i > first && sentence.IsWord(i, Role.Act) && !sentence.IsWord(i, Role.Noun) && ActSigns.IsBehindReceiver(statement, i))
                {
                    return i;
                }
            }
        }

        while (last >= first)
        {
            var plain = !IsDimension(sentence, last) && sentence.IsWord(last, Role.State | Role.Adverb | Role.HedgeBefore | Role.Distributes | Role.CurrencyBefore)
                && !sentence.IsWord(last, Role.Noun | Role.Act | Role.Reach | Role.Up | Role.Down | Role.Share);
            var placed = last == statement.Quantity.First - 1 && statement.Counted is not { Behind: true } && sentence.IsOneOf(last, BeforeAmounts);
            if (!plain && !placed && !sentence.Is(last, '了') && (sentence[last].Kind != TokenKind.Sign || sentence.Is(last, '”') || sentence.Is(last, '》')))
            {
                break;
            }

            last--;
        }

        return BeforeBracket(sentence, first, BeforeOrigin(sentence, first, last));
    }

    /// <summary>全长, 占地, 高: words of state that name what is measured.</summary>
    private static bool IsDimension(TokenizedSentence sentence, int i) => sentence.IsWord(i, Role.State) && sentence.IsOneOf(i, Dimensions);

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
            if (sentence.IsWord(i, Role.Noun | Role.Flow | Role.Stock | Role.Rate | Role.Place) || sentence.IsWord(i, Role.Act) && !begins || sentence[i].Kind == TokenKind.Sign)
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

    /// <summary>财政部昨公布十一月出口六百亿元: who tells it is not what is measured. The token behind the verb of telling, or the first.</summary>
    public static int BehindReport(TokenizedSentence sentence, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (sentence.IsWord(i, Role.Report) && !sentence.IsWord(i, Role.Act | Role.Noun | Role.Nominal) && !sentence.Is(i + 1, '》') && !sentence.Is(i + 1, '”'))
            {
                return HasNoun(sentence, i + 1, last) ? i + 1 : first;
            }
        }

        return first;
    }

    public static bool HasNoun(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if ((IsDimension(sentence, i) || sentence.IsWord(i, Role.Noun | Role.Flow | Role.Stock | Role.Rate | Role.Place | Role.Act | Role.Reach | Role.GrowthName | Role.Name)) && !sentence.IsWord(i, Role.Share) && !InShare(sentence, first, i)
                || (sentence[i].Kind is TokenKind.Other or TokenKind.Latin && sentence[i].Length > (sentence.View[sentence[i].Start] == '的' ? 2 : 1) && !InShare(sentence, first, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind 占 stands the whole, not what is measured.</summary>
    private static bool InShare(TokenizedSentence sentence, int first, int i)
    {
        for (var at = first; at < i; at++)
        {
            if (sentence.IsWord(at, Role.Share | Role.Comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>与共建国家双向投资 goes on about 中国, not about all that was said of it: the topic up to its first preposition.</summary>
    public static int EndOfActor(TokenizedSentence sentence, (int First, int Last) topic)
    {
        for (var i = topic.First + 1; i <= topic.Last; i++)
        {
            if (sentence.IsWord(i, Role.Preposition))
            {
                return i - 1;
            }
        }

        return topic.Last;
    }

    /// <summary>The last token of what is said of all the figures behind 分别: 增长 in 分别增长3%、5%.</summary>
    public static int PredicateEnd(Statement statement)
    {
        var sentence = statement.Sentence;
        var i = statement.Share.Distributor + 1;
        while (i < statement.Clause.Last && (IsInBase(statement, i) || (sentence[i].Kind == TokenKind.Word && !sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Preposition) || sentence.IsWord(i, Role.Up | Role.Down | Role.Share))))
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
