using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>What a quantity was found to measure.</summary>
/// <param name="Falls">The value is negative: 下降3.2%, 减少5家.</param>
/// <param name="Rule">The id of the rule; rulings are those of the gold guidelines.</param>
internal readonly record struct MeasureVerdict(Measure Measure, bool Falls, string Rule)
{
    /// <summary>The rule of what 累计 sums.</summary>
    public const string Accumulated = "ruling 2: accumulated";

    /// <summary>The rule of parts and fellows of the amount before.</summary>
    public const string Fellow = "part of what went before";
}

/// <summary>
/// The last amount of a sentence: what it measures, its unit, its time, the index of its clause, whether 累计 sums it, whether it is a part
/// (其中) of another, its token, how much it is, and whether its time is 目前.
/// </summary>
internal readonly record struct Amount(
    Measure Measure,
    Unit Unit,
    TimePeriod? Time,
    int Clause,
    bool IsSummed,
    bool IsPart,
    int Token,
    decimal Value,
    bool IsNow
);

/// <summary>Tells the measure of a quantity, and whether it is a fall.</summary>
internal static class MeasureRules
{
    private static readonly string[] EarlierOrLater = Phrases.Of("earlier or later");

    /// <param name="previous">What the amount before it in the sentence measures, for parts (其中), fellows and bare list items.</param>
    /// <param name="lastPercent">What the percentage before it is, for one that it is compared with.</param>
    public static MeasureVerdict Decide(Statement statement, DateExpression? date, Amount? previous, Measure? lastPercent) =>
        statement.Quantity.Unit.Dimension switch
        {
            Dimension.Percent
                when lastPercent is { } compared && date?.Rule is GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear =>
                new MeasureVerdict(
                    compared,
                    compared == Measure.Growth && statement.LastBefore(Role.Down) > date.Value.Last,
                    "what the percentage before is"
                ),
            Dimension.Percent => ShareOrGrowth.Decide(statement),
            Dimension.PercentagePoint or Dimension.BasisPoint => new MeasureVerdict(
                Measure.Change,
                Falls(statement),
                "points are a difference"
            ),
            Dimension.Times => new MeasureVerdict(Measure.Growth, !Multiples.IsOfBase(statement) && Falls(statement), "times"),
            Dimension.IndexPoint => Difference(statement) ?? new MeasureVerdict(Measure.Level, false, "an index stands"),
            Dimension.Speed => new MeasureVerdict(Measure.Rate, false, "speed"),
            _ => OfAmount(statement, date, previous),
        };

    /// <summary>The nearest word of rise or fall before the number decides.</summary>
    internal static bool Falls(Statement statement)
    {
        var at = statement.LastInClauseBefore(Role.Up | Role.Down);
        return at >= 0
            && (statement.Sentence.RolesOf(at) & (Role.Up | Role.Down)) == Role.Down
            && !statement.Sentence.IsWord(at, Role.HedgeBefore);
    }

    /// <summary>提高到, 降至: the number is where it went, not by how much.</summary>
    internal static bool IsTarget(Statement statement, int verb)
    {
        var sentence = statement.Sentence;
        return sentence.CharAfter(verb) is '至' or '到' || sentence.Is(verb + 1, '为');
    }

    private static MeasureVerdict OfAmount(Statement statement, DateExpression? date, Amount? previous)
    {
        if (Difference(statement) is { } difference)
        {
            return difference;
        }

        if (statement.Quantity.Unit.Dimension == Dimension.Power && PerUnit.DescribesNext(statement))
        {
            return new MeasureVerdict(Measure.Level, false, "ruling 4: how great the thing behind is");
        }

        if (BracketedAmounts.Measure(statement, previous) is { } bracketed)
        {
            return bracketed;
        }

        if (
            (statement.Quantity.IsPerUnit && !PerUnit.IsPerTime(statement))
            || PerUnit.IsEachNamed(statement)
            || PerUnit.IsPerHead(statement)
            || (AmountNouns.Head(statement) is var measured and >= 0 && AmountNouns.IsRate(statement, measured))
        )
        {
            return new MeasureVerdict(Measure.Rate, false, "ruling 1: per unit");
        }

        if (
            statement.LastInClauseBefore(Role.PerPeriod) >= 0
            || PerUnit.IsYearly(statement)
            || PerUnit.IsPerTime(statement)
            || PerUnit.IsPerSpan(statement)
        )
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 1: per day, month or year");
        }

        if (
            previous is { } whole
            && (
                CoordinatedAmounts.IsPartOf(statement, whole, date)
                || CoordinatedAmounts.IsBareItem(statement)
                || CoordinatedAmounts.IsNamedItem(statement)
                || CoordinatedAmounts.IsFellow(statement, whole)
                || CoordinatedAmounts.IsSavedBy(statement, whole)
                || CoordinatedAmounts.IsFurtherBuilt(statement, whole)
                || CoordinatedAmounts.IsPledgedWith(statement, whole)
                || (AmountNouns.IsSumOfBefore(statement) && !IsAccumulated(statement))
            )
        )
        {
            return new MeasureVerdict(whole.Measure, false, MeasureVerdict.Fellow);
        }

        if (
            previous is { } source
            && source.Unit == statement.Quantity.Unit
            && (
                FromToChange.PlaceOf(statement) == CoursePlace.Target
                || (source.Clause == statement.Clause.Index - 1 && FromToChange.OpensWithArrival(statement))
            )
        )
        {
            return new MeasureVerdict(source.Measure, false, "where a change arrives");
        }

        return new MeasureByVerb(statement, date, previous).Decide();
    }

    /// <summary>累计投资金额: 累 sums over time, as 合计 and 共计 need not.</summary>
    private static bool IsAccumulated(Statement statement) =>
        statement.LastInClauseBefore(Role.Cumulative) is var sum and >= 0 && statement.Sentence.View[statement.Sentence[sum].Start] == '累';

    /// <summary>比上年多出口1000亿元, 同比少运粮食3万吨, 比上年增加出口100亿元: more or less of an act than something else, its object perhaps between.</summary>
    private static MeasureVerdict? MoreOrLess(Statement statement)
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
                return isDone ? new MeasureVerdict(Measure.Change, !isMore, "ruling 3: a difference") : null;
            }

            if (sentence.IsWord(i + 1, Role.State) && !sentence.IsWord(i + 1, Role.Act | Role.Verb | Role.Flow))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>增加N, 减少N, 比…多N, with nothing but hedges between; the other items of a list share the verb.</summary>
    internal static MeasureVerdict? Difference(Statement statement)
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
                return new MeasureVerdict(Measure.Change, false, "ruling 3: a difference");
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
                return null;
            }

            // 5万吨增35%和10万吨: a rise of per cent is not shared with what is no per cent.
            if (
                statement.Quantity.Unit.Dimension != Dimension.Percent
                && isAmongItems
                && sentence.IsNumber(i + 1)
                && sentence.NumeralOf(i + 1).Is(NumeralForms.Percent)
            )
            {
                return null;
            }

            // 贡献15亿欧元: given, not changed by; 较海运节约20天 is.
            if ((roles & Role.Act) != 0 && ((roles & Role.Down) == 0 || statement.LastInClauseBefore(Role.Comparison) < 0))
            {
                return null;
            }

            if (
                sentence.View[sentence[i].Start] is '高' or '低' or '多' or '少' or '快' or '慢'
                && sentence[i].Length == 1
                && !sentence.Is(i + 1, '了')
                && statement.LastInClauseBefore(Role.Comparison) < 0
            )
            {
                return null;
            }

            return IsTarget(statement, i) ? null : new MeasureVerdict(Measure.Change, (roles & Role.Up) == 0, "ruling 3: a difference");
        }

        return null;
    }
}
