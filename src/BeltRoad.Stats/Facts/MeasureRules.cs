using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Facts;

/// <summary>What a quantity was found to measure.</summary>
/// <param name="Falls">The value is negative: 下降3.2%, 减少5家.</param>
/// <param name="Rule">The id of the rule; rulings are those of the gold guidelines.</param>
internal readonly record struct MeasureVerdict(Measure Measure, bool Falls, string Rule);

/// <summary>The last amount of a sentence: what it measures, its unit, its time and the index of its clause.</summary>
internal readonly record struct Amount(Measure Measure, Unit Unit, TimePeriod? Time, int Clause);

/// <summary>Tells the measure of a quantity, and whether it is a fall.</summary>
internal static class MeasureRules
{
    /// <summary>The rule of parts and fellows of the amount before.</summary>
    public const string Fellow = "part of what went before";

    private static readonly string[] FoundingVerbs = Phrases.Of("founding verbs");
    private static readonly string[] Done = Phrases.Of("done");

    /// <param name="previous">What the amount before it in the sentence measures, for parts (其中), fellows and bare list items.</param>
    /// <param name="lastPercent">What the percentage before it is, for one that it is compared with.</param>
    public static MeasureVerdict Decide(Statement statement, DateExpression? date, Amount? previous, Measure? lastPercent) => statement.Quantity.Unit.Dimension switch
    {
        Dimension.Percent when lastPercent is { } compared && date?.Rule is GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear => new MeasureVerdict(compared, false, "what the percentage before is"),
        Dimension.Percent => ShareOrGrowth.Decide(statement),
        Dimension.PercentagePoint or Dimension.BasisPoint => new MeasureVerdict(Measure.Change, Falls(statement), "points are a difference"),
        Dimension.Times => new MeasureVerdict(Measure.Growth, false, "times"),
        Dimension.Speed => new MeasureVerdict(Measure.Rate, false, "speed"),
        _ => OfAmount(statement, date, previous),
    };

    /// <summary>The nearest word of rise or fall before the number decides.</summary>
    internal static bool Falls(Statement statement)
    {
        var at = statement.LastInClauseBefore(Role.Up | Role.Down);
        return at >= 0 && (statement.Sentence.RolesOf(at) & (Role.Up | Role.Down)) == Role.Down && !statement.Sentence.IsWord(at, Role.HedgeBefore);
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

        if (statement.Quantity.IsPerUnit || EachNamed(statement) || (AmountNouns.Head(statement) is var measured and >= 0 && AmountNouns.IsRate(statement, measured)))
        {
            return new MeasureVerdict(Measure.Rate, false, "ruling 1: per unit");
        }

        if (statement.LastInClauseBefore(Role.PerPeriod) >= 0 || IsYearly(statement))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 1: per day, month or year");
        }

        if (previous is { } whole && (IsPart(statement) || IsBareItem(statement) || IsFellow(statement, whole) || AmountNouns.IsSumOfBefore(statement)))
        {
            return new MeasureVerdict(whole.Measure, false, Fellow);
        }

        if (previous is { } source && source.Unit == statement.Quantity.Unit && ChangeCourse.PlaceOf(statement) == CoursePlace.Target)
        {
            return new MeasureVerdict(source.Measure, false, "where a change arrives");
        }

        return ByVerb(statement, date, previous);
    }

    private static MeasureVerdict ByVerb(Statement statement, DateExpression? date, Amount? previous)
    {
        var form = date?.Form;
        var inPeriod = form is DateForm.OfEvent or DateForm.Same or DateForm.During or DateForm.EndOf || (form == DateForm.In && date is { IsNow: false });
        var summed = statement.LastInClauseBefore(Role.Cumulative);
        var cumulative = summed >= 0 && !(inPeriod && statement.Sentence.View[statement.Sentence[summed].Start] is '合' or '共' or '总');
        var act = GoverningVerb.ActOf(statement);
        var noun = AmountNouns.Head(statement);
        var head = act >= 0 ? -1 : noun;
        var roles = head >= 0 ? statement.Sentence.RolesOf(head) : Role.None;
        var grows = FlowSigns.GrowthIsToldOf(statement);
        var flow = (roles & Role.Flow) != 0 || (head >= 0 && (roles & Role.Stock) == 0 && AmountNouns.EndsAsFlow(statement, head))
            || (head < 0 && act < 0 && inPeriod && FlowSigns.Moves(statement))
            || (act < 0 && (roles & Role.Stock) == 0 && (cumulative || form is DateForm.UpTo or DateForm.Since) && FlowSigns.Moves(statement))
            || (act < 0 && (roles & Role.Stock) == 0 && FlowSigns.IsFlowByContext(statement, inPeriod || form is null, grows));
        if (act >= 0 && noun >= statement.SegmentFirst && act < statement.SegmentFirst && statement.Sentence.IsWord(noun, Role.Stock) && !statement.Sentence.IsWord(noun, Role.Flow))
        {
            return new MeasureVerdict(Measure.Level, false, "ruling 4: a stock of what is acted on");
        }

        if ((inPeriod ? statement.LastInClauseBefore(Role.Added) : statement.LastBefore(Role.Added)) >= 0)
        {
            return new MeasureVerdict(cumulative ? Measure.Cumulative : Measure.Period, false, "ruling 3: added");
        }

        if (act < 0 && head < 0 && previous is { } goesOn && statement.Clause.First > 0 && !AmountNouns.HasWords(statement))
        {
            return new MeasureVerdict(goesOn.Measure, false, "goes on about the amount before");
        }

        if (inPeriod && statement.Quantity.Unit.Dimension == Dimension.Currency && statement.LastInClauseBefore(Role.Deal) >= 0 && !cumulative)
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: deals in a period");
        }

        if (act < 0 && (roles & Role.Stock) != 0 && !flow)
        {
            return new MeasureVerdict(Measure.Level, false, "ruling 4: a stock");
        }

        if (cumulative && (act >= 0 || flow || form == DateForm.Since || statement.LastBefore(Role.State) < 0))
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: accumulated");
        }

        if (form == DateForm.Since && act < 0 && statement.LastBefore(Role.State) is var founded and >= 0 && Phrases.Starts(statement.Sentence.TextOf(founded), FoundingVerbs))
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: founded since a start");
        }

        if (act >= 0)
        {
            var actsOnFlow = form is null && !Phrases.Holds(statement.TextBefore, Done) && noun > act && statement.Sentence.IsWord(noun, Role.Flow) && !statement.Sentence.IsWord(noun, Role.Deal);
            return inPeriod || actsOnFlow || (form is null && grows)
                ? new MeasureVerdict(Measure.Period, false, "ruling 3: an act in a period")
                : new MeasureVerdict(Measure.Cumulative, false, form is null ? "ruling 5: an act without a date" : "ruling 2: an act up to a date");
        }

        if (inPeriod && (roles & Role.Stock) == 0 && FlowSigns.FollowsGrowth(statement))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: where a growth leads");
        }

        if (flow)
        {
            return form is DateForm.Since or DateForm.Ahead or DateForm.UpTo
                ? new MeasureVerdict(Measure.Cumulative, false, "ruling 2: a flow since a start")
                : new MeasureVerdict(Measure.Period, false, "ruling 3: a flow");
        }

        return new MeasureVerdict(Measure.Level, false, "ruling 4: a state");
    }

    /// <summary>其中500亿元, or 其中， and then the part.</summary>
    private static bool IsPart(Statement statement) =>
        statement.Sentence.IsWord(statement.Clause.First, Role.OfWhich) || statement.Sentence.IsWord(statement.Clause.First - 2, Role.OfWhich);

    /// <summary>内地居民2.9亿人次，外国人6488万人次: no verb and no stock, and the unit of the amount before.</summary>
    private static bool IsFellow(Statement statement, Amount before)
    {
        if (before.Unit != statement.Quantity.Unit || statement.Clause.First == 0 || statement.LastInClauseBefore(Role.Act | Role.State | Role.Verb | Role.Stock | Role.Flow | Role.Cumulative | Role.Reach | Role.Rate | Role.Forecast | Role.Plan | Role.Comparison | Role.Date) >= 0)
        {
            return false;
        }

        return statement.Quantity.Unit.Dimension is not (Dimension.Count or Dimension.Length or Dimension.Duration) || statement.Sentence.IsWord(0, Role.OfWhich);
    }

    /// <summary>年散杂货吞吐量: 年 that belongs to no date, before the noun that is measured.</summary>
    private static bool IsYearly(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (sentence[i].Kind == Recognition.Tokens.TokenKind.Other && sentence.View[sentence[i].Start] == '年' && !sentence.IsNumber(i - 1) && !sentence.IsWord(i - 1, Role.Date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>每千人口, 每公顷: whatever is named behind it is per unit.</summary>
    private static bool EachNamed(Statement statement)
    {
        var each = statement.LastInClauseBefore(Role.Rate);
        return each >= 0 && statement.Sentence.View[statement.Sentence[each].Start] == '每' && !statement.Sentence.IsWord(each, Role.PerPeriod);
    }

    /// <summary>Nothing but 、 or 和 stands between the quantity and the one before it: a second item of one statement.</summary>
    private static bool IsBareItem(Statement statement)
    {
        if (statement.SegmentFirst <= statement.Clause.First)
        {
            return false;
        }

        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence[i].Kind != Recognition.Tokens.TokenKind.Sign && !statement.Sentence.IsWord(i, Role.Conjunction))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>增加N, 减少N, 比…多N, with nothing but hedges between; the other items of a list share the verb.</summary>
    internal static MeasureVerdict? Difference(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var roles = sentence.RolesOf(i);
            var list = i < statement.SegmentFirst && (sentence.IsNumber(i) || (roles & (Role.Unit | Role.Classifier | Role.HedgeAfter)) != 0);
            if (sentence.Is(i, '了') || sentence.Is(i, '、') || list || ((roles & (Role.HedgeBefore | Role.Adverb | Role.Distributes)) != 0 && (roles & (Role.Up | Role.Down)) == 0)
                || (i < statement.SegmentFirst && (roles & Role.Conjunction) != 0))
            {
                continue;
            }

            if ((roles & (Role.Up | Role.Down)) == 0 || (roles & (Role.Share | Role.Preposition | Role.HedgeBefore)) != 0)
            {
                return null;
            }

            // 贡献15亿欧元: given, not changed by.
            if ((roles & Role.Act) != 0)
            {
                return null;
            }

            if (sentence.View[sentence[i].Start] is '高' or '低' or '多' or '少' or '快' or '慢' && sentence[i].Length == 1 && statement.LastInClauseBefore(Role.Comparison) < 0)
            {
                return null;
            }

            return IsTarget(statement, i) ? null : new MeasureVerdict(Measure.Change, (roles & Role.Up) == 0, "ruling 3: a difference");
        }

        return null;
    }
}
