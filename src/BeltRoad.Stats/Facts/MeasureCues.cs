using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Cues of a change and of going on about the amount before.</summary>
internal static class MeasureCues
{
    private static readonly string[] EarlierOrLater = Phrases.Of("earlier or later");
    private static readonly string[] OwnStates = Phrases.Of("states of their own");
    private static readonly string[] SummedTails = Phrases.Of("summed tails");

    /// <summary>The nearest word of rise or fall before the number decides.</summary>
    public static bool Falls(Statement statement)
    {
        var at = statement.LastInClauseBefore(Role.Up | Role.Down);
        return at >= 0
            && (statement.Sentence.RolesOf(at) & (Role.Up | Role.Down)) == Role.Down
            && !statement.Sentence.IsWord(at, Role.HedgeBefore);
    }

    /// <summary>提高到, 降至: the number is where it went, not by how much.</summary>
    public static bool IsTarget(Statement statement, int verb)
    {
        var sentence = statement.Sentence;
        return sentence.CharAfter(verb) is '至' or '到' || sentence.Is(verb + 1, '为');
    }

    /// <summary>比上年多出口1000亿元, 同比少运粮食3万吨, 比上年增加出口100亿元: more or less of an act than something else, its object perhaps between.</summary>
    private static Change? MoreOrLess(Statement statement)
    {
        const int longestObject = 5;
        var sentence = statement.Sentence;
        var comparison = statement.LastInClauseBefore(Role.Comparison);
        for (
            var i = statement.Quantity.First - 2;
            comparison >= 0
                && i > comparison
                && statement.Quantity.First - i <= longestObject
                && sentence[i + 1].Kind is TokenKind.Word or TokenKind.Other;
            i--
        )
        {
            var (isMore, isLess) = (sentence.IsWord(i, Role.Up), sentence.IsWord(i, Role.Down));
            var isShort = sentence.Is(i, '多') || sentence.Is(i, '少');
            if ((isMore || isLess) && !IsTarget(statement, i))
            {
                var isDone = isShort
                    ? sentence.IsWord(i + 1, Role.Act | Role.Verb | Role.Flow | Role.Nominal) || sentence[i + 1].Kind == TokenKind.Other
                    : i + 2 == statement.Quantity.First && sentence.IsWord(i + 1, Role.Flow);
                return !isDone ? null
                    : isMore ? Change.Rise
                    : Change.Fall;
            }

            if (sentence.IsWord(i + 1, Role.State) && !sentence.IsWord(i + 1, Role.Act | Role.Verb | Role.Flow))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>增加N, 减少N, 比…多N, with nothing but hedges between; the other items of a list share the verb.</summary>
    public static Change Difference(Statement statement)
    {
        if (MoreOrLess(statement) is { } compared)
        {
            return compared;
        }

        var sentence = statement.Sentence;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var roles = sentence.RolesOf(i);
            if (statement.Quantity.Unit.Dimension == Dimension.Duration && sentence.IsOneOf(i, EarlierOrLater))
            {
                return Change.Rise;
            }

            // 分别增加7个和32个: the figures before it that the verb is dealt out to as well.
            var isAmongItems = i < statement.SegmentFirst || (statement.Share.Count > 1 && i > statement.Share.Distributor);
            var list = isAmongItems && (sentence.IsNumber(i) || (roles & (Role.Unit | Role.Classifier | Role.HedgeAfter)) != 0);
            if (
                sentence.Is(i, '了')
                || sentence.Is(i, '、')
                || list
                || ((roles & (Role.HedgeBefore | Role.Adverb | Role.Distributes)) != 0 && (roles & (Role.Up | Role.Down)) == 0)
                || (isAmongItems && (roles & Role.Conjunction) != 0)
            )
            {
                continue;
            }

            if ((roles & (Role.Up | Role.Down)) == 0 || (roles & (Role.Share | Role.Preposition | Role.HedgeBefore)) != 0)
            {
                return Change.None;
            }

            // 5万吨增35%和10万吨: a rise of per cent is not shared with what is no per cent.
            if (
                statement.Quantity.Unit.Dimension != Dimension.Percent
                && isAmongItems
                && sentence.IsNumber(i + 1)
                && sentence.NumeralOf(i + 1).Is(NumeralForms.Percent)
            )
            {
                return Change.None;
            }

            // 贡献15亿欧元: given, not changed by; 较海运节约20天 is.
            if ((roles & Role.Act) != 0 && ((roles & Role.Down) == 0 || statement.LastInClauseBefore(Role.Comparison) < 0))
            {
                return Change.None;
            }

            if (
                sentence.View[sentence[i].Start] is '高' or '低' or '多' or '少' or '快' or '慢'
                && sentence[i].Length == 1
                && !sentence.Is(i + 1, '了')
                && statement.LastInClauseBefore(Role.Comparison) < 0
            )
            {
                return Change.None;
            }

            return IsTarget(statement, i) ? Change.None
                : (roles & Role.Up) == 0 ? Change.Fall
                : Change.Rise;
        }

        return Change.None;
    }

    /// <summary>The clause names nothing of its own, so that the amount goes on about the one before.</summary>
    public static bool GoesOn(Statement statement, DateExpression? date, Amount before, int act, int noun, int sum) =>
        act < 0
        && noun < 0
        && statement.Clause.First > 0
        && !HasMeasureOfItsOwn(statement, date, before, sum)
        && !AmountNouns.HasWords(statement)
        && !CoordinatedAmounts.BeginsAnew(statement, before);

    /// <summary>The clause says by a verb, 累计 or a time what the amount measures.</summary>
    private static bool HasMeasureOfItsOwn(Statement statement, DateExpression? date, Amount before, int sum)
    {
        var reaches =
            statement.Counted is { Behind: true }
            && (statement.LastInClauseBefore(Role.Reach) >= 0 || statement.FirstBehind(Role.State) >= 0);
        var state = statement.LastInClauseBefore(Role.State);
        var opener = state >= 0 && state == statement.Quantity.First - 1 ? state : statement.Clause.First;
        var sumsAnew = sum >= 0 && Phrases.Holds(statement.Sentence.TextOf(sum), SummedTails) && before.Measure == Facts.Measure.Period;
        return reaches
            || statement.Sentence.IsOneOf(opener, OwnStates)
            || sumsAnew
            || (sum >= 0 && date is { Form: DateForm.Ahead })
            || HasSpanOfItsOwn(statement, date, before)
            || (date is { IsNow: true, Form: DateForm.In } now && statement.Clause.Contains(now.First));
    }

    /// <summary>累计…，其中2024年一季度91万人次: a part with a span. 派出人员40万人，年末在外59万人: a stock at an end.</summary>
    private static bool HasSpanOfItsOwn(Statement statement, DateExpression? date, Amount before) =>
        date is { } spoken
        && statement.Clause.Contains(spoken.First)
        && (
            spoken.Form == DateForm.EndOf
                ? before.Measure is Facts.Measure.Cumulative or Facts.Measure.Period
                : FrameValues.DateOf(date) is FrameDate.In or FrameDate.Same or FrameDate.OfEvent or FrameDate.During
                    && before.Measure == Facts.Measure.Cumulative
                    && CoordinatedAmounts.IsPart(statement)
        );
}
