using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>What tells a flow beside its noun and its verb: the growth told of it, its unit, its place and its ending.</summary>
internal static class FlowCues
{
    private static readonly string[] Flowing = Phrases.Of("flowing");
    private static readonly string[] Ranks = Phrases.Of("ranked by amount");
    private static readonly string[] Already = Phrases.Of("already");
    private static readonly string[] Accomplishing = Phrases.Of("accomplishing");
    private static readonly string[] GrowthStarts = Phrases.Of("growth starts");

    /// <summary>…4621万吨，同比增长18%: of a flow its growth over another period is told.</summary>
    public static bool GrowthIsToldOf(Statement statement)
    {
        var sentence = statement.Sentence;
        var sign = statement.Clause.Last + 1;
        if (!(sentence.Is(sign, '，') || sentence.Is(sign, '（')) || sign + 1 >= sentence.Count)
        {
            return false;
        }

        return Phrases.Starts(sentence.View.Chars[sentence[sign + 1].Start..], GrowthStarts)
            || IsComparison(sentence, sign + 1)
            || NamesAgain(statement, sign + 1)
            || (sentence.Is(sign, '，') && GrowsLater(sentence, sign + 1));
    }

    /// <summary>签约额375亿元，占总额的43%，同比增长17%: behind the share; 合同额71亿元，执行额48亿元，同比分别增长17%和4%: or dealt out behind a further amount.</summary>
    private static bool GrowsLater(TokenizedSentence sentence, int first)
    {
        const int reach = 24;
        var isShare = sentence.IsWord(first, Role.Share) && sentence.View[sentence[first].Start] == '占';
        var next = first;
        var holdsNumber = false;
        while (
            next < sentence.Count
            && next - first < reach
            && (sentence[next].Kind != TokenKind.Sign || sentence.Is(next, '“') || sentence.Is(next, '”'))
        )
        {
            holdsNumber |= sentence.IsNumber(next);
            next++;
        }

        if (
            !holdsNumber
            || !sentence.Is(next, '，')
            || next + 1 >= sentence.Count
            || !Phrases.Starts(sentence.View.Chars[sentence[next + 1].Start..], GrowthStarts)
        )
        {
            return false;
        }

        return isShare || sentence.IsWord(next + 1, Role.Distributes) || sentence.IsWord(next + 2, Role.Distributes);
    }

    /// <summary>实际投资12599万美元，实际投资同比增长1.1倍: what is measured named once more before its growth.</summary>
    private static bool NamesAgain(Statement statement, int first)
    {
        const int longest = 3;
        var sentence = statement.Sentence;
        for (var i = first; i < sentence.Count && i < first + longest && sentence[i].Kind == TokenKind.Word; i++)
        {
            if (Phrases.Starts(sentence.View.Chars[sentence[i].End..], GrowthStarts) && sentence.IsWord(i, Role.Noun | Role.Flow))
            {
                return statement.TextBefore.IndexOf(sentence.View.Chars[sentence[first].Start..sentence[i].End]) >= 0;
            }
        }

        return false;
    }

    /// <summary>较三月上升: a comparison and, right behind what is compared with, a rise or fall.</summary>
    private static bool IsComparison(TokenizedSentence sentence, int first)
    {
        const int reach = 6;
        for (
            var i = first + 1;
            sentence.IsWord(first, Role.Comparison) && i < sentence.Count && i - first <= reach && sentence[i].Kind != TokenKind.Sign;
            i++
        )
        {
            if (sentence.IsWord(i, Role.Up | Role.Down))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Trains, containers and passages are run, sent and made: they do not stand.</summary>
    public static bool Moves(Statement statement) =>
        statement.Quantity.Unit.Dimension is Dimension.Container or Dimension.PersonTime or Dimension.Train;

    /// <summary>No verb says that the amount is a flow, but its unit, its place or its ending does.</summary>
    public static bool IsFlowByContext(Statement statement, bool mayBePeriod, bool grows)
    {
        // 流向制造业136亿美元: where money goes.
        if (
            AmountNouns.HasFlowEnding(statement)
            || (statement.Quantity.Unit.Dimension == Dimension.Currency && Phrases.Holds(statement.TextBefore, Flowing))
        )
        {
            return true;
        }

        var stands = statement.LastInClauseBefore(Role.State | Role.Reach) >= 0;
        var moves = Moves(statement) || statement.Quantity.Unit.Dimension is Dimension.Mass or Dimension.Energy;
        var counts =
            statement.Quantity.Unit.Dimension is Dimension.Count
            && !stands
            && statement.Dates.Any(date =>
                date.Form == DateForm.In && !date.IsNow && statement.Clause.Contains(date.First) && date.First < statement.Quantity.First
            );
        return ((grows || statement.Quantity.Unit.Dimension is Dimension.Currency) && TradesGoods(statement))
            || (
                mayBePeriod
                && (
                    (grows && counts)
                    || (AmountNouns.BeginsAsFlow(statement) && !(stands && statement.Quantity.Unit.Dimension == Dimension.Count))
                    || (grows && moves)
                )
            );
    }

    /// <summary>已完成投资, 已实现进出口: a word for what is done, then one for getting it done, right before the flow.</summary>
    public static bool IsAccomplished(Statement statement)
    {
        for (var i = statement.Clause.First; i + 1 < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsOneOf(i, Already) && Phrases.Starts(statement.Sentence.TextOf(i + 1), Accomplishing))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>第2季会议及展览共224项: events of a period took place in it; what stands, such as 现有, does not.</summary>
    public static bool AreEvents(Statement statement, int head)
    {
        if (
            !statement.Quantity.Counts
            || head < 0
            || statement.Sentence.EntryOf(head)?["kind"] is not "event"
            || !statement.Sentence.IsWord(head, Role.Noun)
        )
        {
            return false;
        }

        for (var i = head + 1; i < statement.Quantity.First; i++)
        {
            if (!statement.Sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Adverb | Role.Cumulative))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>在578亿美元意向成交额中: the flow that the money is of, right behind it.</summary>
    public static bool IsNamedBehind(Statement statement)
    {
        const int reach = 3;
        var sentence = statement.Sentence;
        for (
            var i = statement.Quantity.Last + 1;
            statement.Quantity.Unit.Dimension == Dimension.Currency && i <= statement.Clause.Last && i <= statement.Quantity.Last + reach;
            i++
        )
        {
            if (
                sentence[i].Kind == TokenKind.Sign
                || sentence.IsWord(i, Role.Act | Role.State | Role.Stock | Role.Preposition) && !sentence.IsWord(i, Role.Noun | Role.Flow)
            )
            {
                return false;
            }

            if (sentence.IsWord(i, Role.Flow | Role.Deal) && sentence[i].Length > 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2011年进口原油为1.2亿吨: goods weighed, right behind the word for their trade.</summary>
    public static bool IsTradedMass(Statement statement, int head) =>
        head > statement.Clause.First
        && statement.Quantity.Unit.Dimension is Dimension.Mass or Dimension.Volume or Dimension.Energy or Dimension.Count
        && statement.Sentence.EntryOf(head)?["kind"] is not "partner"
        && statement.Sentence.IsWord(head, Role.Noun)
        && !statement.Sentence.IsWord(head, Role.Stock | Role.Rate)
        && statement.Sentence.IsWord(head - 1, Role.Flow)
        && statement.Sentence.EntryOf(head - 1)?["kind"] is "trade";

    /// <summary>出口商品车2万辆, 公路进出口货物3万吨, 进口农产品158亿元: goods right behind a word for their trade, and no state.</summary>
    private static bool TradesGoods(Statement statement)
    {
        if (
            statement.Quantity.Unit.Dimension
                is not (Dimension.Count or Dimension.Currency or Dimension.Mass or Dimension.Energy or Dimension.Volume)
            || statement.Has(Role.State)
        )
        {
            return false;
        }

        var trade = statement.LastBefore(Role.Flow);
        return trade >= 0
            && trade < statement.Quantity.First - 1
            && statement.LastBefore(Role.Noun | Role.Stock) >= trade
            && !statement.Sentence.IsWord(trade, Role.PerPeriod);
    }

    /// <summary>
    /// 2017年论坛的279项成果: a result that 的 joins to an event; 对54个国家直接投资118亿美元: a party right behind whose count an amount
    /// that flows is told.
    /// </summary>
    public static bool IsOfEventOrFlow(Statement statement)
    {
        if (statement.Counted is not { Behind: true })
        {
            return false;
        }

        var sentence = statement.Sentence;
        var before = statement.Quantity.First - 1;
        if (
            before > statement.Clause.First
            && sentence.Is(before, '的')
            && (sentence.IsWord(before - 1, Role.Event) || sentence.EntryOf(before - 1)?["kind"] is "event")
        )
        {
            return true;
        }

        for (var i = statement.Rest; i <= statement.SegmentLast && statement.SegmentLast < statement.Clause.Last; i++)
        {
            // …国家直接投资总额达到148亿美元: the verb of state belongs to the amount.
            if (
                i > statement.Rest
                && i == statement.SegmentLast
                && sentence.IsWord(i, Role.State)
                && (sentence.IsWord(i - 1, Role.Flow) || AmountNouns.EndsAsFlow(statement, i - 1) || AmountNouns.IsSum(statement, i - 1))
            )
            {
                return true;
            }

            if (
                sentence[i].Kind == TokenKind.Sign
                || sentence.IsWord(i, Role.Act | Role.State | Role.Preposition) && !sentence.IsWord(i, Role.Flow)
            )
            {
                return false;
            }

            if (i == statement.SegmentLast)
            {
                return (sentence.IsWord(i, Role.Flow) || AmountNouns.EndsAsFlow(statement, i))
                    && !sentence.IsWord(i, Role.Stock | Role.PerPeriod);
            }
        }

        return false;
    }

    /// <summary>1月至3月以日本8.3亿美元（占36%）最多: money of a period that comes by source or by use, and which of them ranks first.</summary>
    public static bool IsRanked(Statement statement)
    {
        const int reach = 16;
        var sentence = statement.Sentence;
        var by = statement.Quantity.First - 1;
        while (by > statement.SegmentFirst && !sentence.Is(by, '以'))
        {
            by--;
        }

        if (
            statement.Quantity.Unit.Dimension != Dimension.Currency
            || !sentence.Is(by, '以')
            || statement.LastBefore(Role.Stock | Role.Rate) >= 0
            || statement.LastInClauseBefore(Role.Act) > by
        )
        {
            return false;
        }

        for (var i = statement.Quantity.Last + 1; i < sentence.Count && i <= statement.Quantity.Last + reach && !sentence.Is(i, '；'); i++)
        {
            if (Phrases.Starts(sentence.TextOf(i), Ranks))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>下跌4.6%至4565船次: the amount that a growth told in percent leads to.</summary>
    public static bool FollowsGrowth(Statement statement)
    {
        var sentence = statement.Sentence;
        var i = statement.Quantity.First - 1;
        while (i > statement.Clause.First && sentence.IsWord(i, Role.HedgeBefore | Role.CurrencyBefore))
        {
            i--;
        }

        return (sentence.Is(i, '至') || sentence.Is(i, '到'))
            && sentence.IsNumber(i - 1)
            && sentence.NumeralOf(i - 1).Is(NumeralForms.Percent | NumeralForms.Fraction | NumeralForms.Tenths);
    }

    /// <summary>…同比增长7.6%，达76亿元, 贸易额成倍增长，突破6万亿元: the money, goods or energy that the growth of the clause before leads to.</summary>
    public static bool ReachedByGrowth(Statement statement)
    {
        var sentence = statement.Sentence;
        var first = statement.Clause.First;
        if (
            !(
                statement.Quantity.Unit.Dimension is Dimension.Currency or Dimension.Mass or Dimension.Energy or Dimension.Container
                || statement.Quantity.UnitEntry is { Word: [.., '次'] }
            )
            || !sentence.Is(first - 1, '，')
            || !sentence.IsWord(first, Role.State | Role.HedgeBefore)
        )
        {
            return false;
        }

        for (var i = first; i < statement.Quantity.First; i++)
        {
            if (!sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.CurrencyBefore))
            {
                return false;
            }
        }

        // 全年贸易额成倍增长，突破6万亿元: what grows may be named, and how much not told. 进出口增加1000亿元，达到1.2万亿元: or told in money.
        var isTold = sentence.IsNumber(first - 2) && sentence.NumeralOf(first - 2).Is(NumeralForms.Percent);
        var isToldInUnits = sentence.IsWord(first - 2, Role.Unit) && sentence.IsNumber(first - 3);
        var (grows, flows) = (false, isTold);
        for (
            var i =
                isTold ? first - 3
                : isToldInUnits ? first - 4
                : first - 2;
            i >= 0 && first - i < Statement.Reach && sentence[i].Kind != TokenKind.Sign;
            i--
        )
        {
            grows |= sentence.IsWord(i, Role.Up | Role.Down);
            flows |= sentence.IsWord(i, Role.Flow);
            if (sentence.IsWord(i, Role.Stock) || (!isTold && sentence.IsNumber(i) && sentence.CharAfter(i) is not ('年' or '月' or '日')))
            {
                return false;
            }
        }

        return grows && flows;
    }

    /// <summary>签署商务合同，合同总金额…: nothing but the name of the value, behind a clause in which one thing is signed.</summary>
    public static bool IsValueOfDeal(Statement statement, int head)
    {
        var sentence = statement.Sentence;
        if (
            head < 0
            || sentence.EntryOf(head)?["kind"] is not "contract"
            || !sentence.Is(statement.Clause.First - 1, '，')
            || sentence.IsWord(statement.Clause.First, Role.Added | Role.Cumulative | Role.Date | Role.Deal)
                && head > statement.Clause.First
        )
        {
            return false;
        }

        var signs = false;
        for (
            var i = statement.Clause.First - 2;
            i >= 0 && statement.Clause.First - i < Statement.Reach && !SubjectBounds.IsPause(sentence, i);
            i--
        )
        {
            if (sentence.IsNumber(i))
            {
                return false;
            }

            signs |= sentence.IsWord(i, Role.Act);
        }

        return signs;
    }
}
