using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>What a quantity was found to measure.</summary>
/// <param name="Falls">The value is negative: 下降3.2%, 减少5家.</param>
/// <param name="Rule">The id of the rule; rulings are those of the gold guidelines.</param>
internal readonly record struct MeasureVerdict(Measure Measure, bool Falls, string Rule);

/// <summary>The last amount of a sentence: what it measures, its unit, its time, the index of its clause, whether 累计 sums it, whether it is a part (其中) of another, its token, how much it is, and whether its time is 目前.</summary>
internal readonly record struct Amount(Measure Measure, Unit Unit, TimePeriod? Time, int Clause, bool IsSummed, bool IsPart, int Token, decimal Value, bool IsNow);

/// <summary>Tells the measure of a quantity, and whether it is a fall.</summary>
internal static class MeasureRules
{
    /// <summary>The rule of what 累计 sums.</summary>
    public const string Accumulated = "ruling 2: accumulated";

    /// <summary>The rule of parts and fellows of the amount before.</summary>
    public const string Fellow = "part of what went before";

    private static readonly string[] FoundingVerbs = Phrases.Of("founding verbs");
    private static readonly string[] Foundings = Phrases.Of("foundings");
    private static readonly string[] OwnStates = Phrases.Of("states of their own");
    private static readonly string[] Done = Phrases.Of("done");
    private static readonly string[] SummedTails = Phrases.Of("summed tails");
    private static readonly string[] EarlierOrLater = Phrases.Of("earlier or later");

    /// <param name="previous">What the amount before it in the sentence measures, for parts (其中), fellows and bare list items.</param>
    /// <param name="lastPercent">What the percentage before it is, for one that it is compared with.</param>
    public static MeasureVerdict Decide(Statement statement, DateExpression? date, Amount? previous, Measure? lastPercent) => statement.Quantity.Unit.Dimension switch
    {
        Dimension.Percent when lastPercent is { } compared && date?.Rule is GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear => new MeasureVerdict(compared, false, "what the percentage before is"),
        Dimension.Percent => ShareOrGrowth.Decide(statement),
        Dimension.PercentagePoint or Dimension.BasisPoint => new MeasureVerdict(Measure.Change, Falls(statement), "points are a difference"),
        Dimension.Times => new MeasureVerdict(Measure.Growth, false, "times"),
        Dimension.IndexPoint => Difference(statement) ?? new MeasureVerdict(Measure.Level, false, "an index stands"),
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

        if (BracketedAmounts.Measure(statement, previous) is { } bracketed)
        {
            return bracketed;
        }

        if ((statement.Quantity.IsPerUnit && !PerUnit.IsPerTime(statement)) || PerUnit.IsEachNamed(statement) || PerUnit.IsPerHead(statement) || (AmountNouns.Head(statement) is var measured and >= 0 && AmountNouns.IsRate(statement, measured)))
        {
            return new MeasureVerdict(Measure.Rate, false, "ruling 1: per unit");
        }

        if (statement.LastInClauseBefore(Role.PerPeriod) >= 0 || PerUnit.IsYearly(statement) || PerUnit.IsPerTime(statement))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 1: per day, month or year");
        }

        if (previous is { } whole && (FellowAmounts.IsPartOf(statement, whole, date) || FellowAmounts.IsBareItem(statement) || FellowAmounts.IsNamedItem(statement) || FellowAmounts.IsFellow(statement, whole) || FellowAmounts.IsSavedBy(statement, whole) || AmountNouns.IsSumOfBefore(statement)))
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
        // 未来三年，提供资金900亿元: a span of its own.
        var isAhead = date is { Form: DateForm.Ahead, Period: not null };
        var summed = statement.LastInClauseBefore(Role.Cumulative);
        var act = GoverningVerb.ActOf(statement);
        var noun = AmountNouns.Head(statement);

        // 合计进出口1157亿元, 收付金额合计42万亿元，同比增长…: the sum over things, not over time.
        var grows = FlowSigns.GrowthIsToldOf(statement);
        var sumsFlow = act < 0 && form is null && (noun > summed || grows) && statement.Sentence.IsWord(noun, Role.Flow) && (grows || statement.Sentence.EntryOf(noun)?["kind"] is "trade");
        var cumulative = FellowAmounts.IsSummedSpan(statement, date) || summed >= 0 && !(inPeriod && statement.Sentence.View[statement.Sentence[summed].Start] is '合' or '共' or '总') && !(sumsFlow && statement.Sentence.View[statement.Sentence[summed].Start] is '合');
        var head = act >= 0 ? -1 : noun;
        var roles = head >= 0 ? statement.Sentence.RolesOf(head) : Role.None;

        // 出入境通关时间: how long a flow takes does not flow.
        roles = statement.Quantity.Unit.Dimension == Dimension.Duration ? roles & ~Role.Flow | Role.Stock : roles;

        // 签署商务合同，合同总金额35亿美元: the price of one contract does not flow.
        roles = form is null && !grows && FlowSigns.IsValueOfDeal(statement, head) ? roles & ~Role.Flow | Role.Stock : roles;
        var flow = (roles & Role.Flow) != 0 || (head >= 0 && (roles & Role.Stock) == 0 && AmountNouns.EndsAsFlow(statement, head))
            || (act < 0 && inPeriod && FlowSigns.Moves(statement) && (head < 0 || ((roles & Role.Stock) == 0 && statement.Quantity.Unit.Dimension == Dimension.PersonTime) || ((roles & Role.Stock) == 0 && (ChangeCourse.PlaceOf(statement) != CoursePlace.None || statement.LastBefore(Role.Act, head) >= 0))))
            || (act < 0 && inPeriod && FlowSigns.Moves(statement) && statement.LastInClauseBefore(Role.Flow) >= 0)
            || (act < 0 && inPeriod && (FlowSigns.IsTradedMass(statement, head) || FlowSigns.IsRanked(statement)))
            || (act < 0 && head < 0 && inPeriod && grows && statement.Quantity.Unit.Dimension == Dimension.Currency)
            || (act < 0 && (roles & Role.Stock) == 0 && (cumulative || form is DateForm.UpTo or DateForm.Since) && FlowSigns.Moves(statement))
            || (act < 0 && (roles & Role.Stock) == 0 && (form is null || inPeriod) && statement.Quantity.Unit.Dimension == Dimension.PersonTime)
            || (act < 0 && inPeriod && form != DateForm.EndOf && !cumulative && FlowSigns.AreEvents(statement, head))
            || (act < 0 && inPeriod && statement.Quantity.Unit.Dimension == Dimension.Currency && (roles & (Role.Stock | Role.Noun)) == Role.Noun && statement.Sentence.EntryOf(head)?["kind"] is "trade")
            || (act < 0 && head < 0 && FlowSigns.IsNamedBehind(statement))
            || (act < 0 && (roles & Role.Stock) == 0 && FlowSigns.IsFlowByContext(statement, inPeriod || form is null, grows));
        if (act >= 0 && noun >= statement.SegmentFirst && act < statement.SegmentFirst && statement.Sentence.IsWord(noun, Role.Stock) && !statement.Sentence.IsWord(noun, Role.Flow))
        {
            return new MeasureVerdict(Measure.Level, false, "ruling 4: a stock of what is acted on");
        }

        if ((inPeriod || FellowAmounts.IsJoined(statement) ? statement.LastInClauseBefore(Role.Added) : statement.LastBefore(Role.Added)) >= 0)
        {
            return new MeasureVerdict(cumulative || IsSinceStart(date) ? Measure.Cumulative : Measure.Period, false, "ruling 3: added");
        }

        // 年均贸易额，由1万亿美元增至2万亿美元: the clause before names what moves.
        if (act < 0 && head < 0 && statement.Quantity.Unit.Dimension != Dimension.Count && SubjectBounds.NamedBefore(statement) is { } named && statement.Sentence.IsWord(named.Last, Role.Flow | Role.Stock))
        {
            var isFlow = statement.Sentence.IsWord(named.Last, Role.Flow) && statement.Quantity.Unit.Dimension != Dimension.Duration;
            return new MeasureVerdict(isFlow ? Measure.Period : Measure.Level, false, isFlow ? "ruling 3: a flow" : "ruling 4: a stock");
        }

        var reaches = statement.Counted is { Behind: true } && (statement.LastInClauseBefore(Role.Reach) >= 0 || statement.FirstBehind(Role.State) >= 0);
        var opener = statement.LastInClauseBefore(Role.State) is var state and >= 0 && state == statement.Quantity.First - 1 ? state : statement.Clause.First;
        var stands = statement.Sentence.IsOneOf(opener, OwnStates);
        var sumsAnew = summed >= 0 && Phrases.Starts(statement.Sentence.TextOf(summed), SummedTails) && previous is { Measure: Measure.Period };
        // 累计…，其中2024年一季度91万人次: a part with a span of its own.
        // 派出人员40万人，年末在外59万人: a stock at an end.
        var isOwnSpan = date is { } spoken && statement.Clause.Contains(spoken.First)
            && (form == DateForm.EndOf ? previous is { Measure: Measure.Cumulative or Measure.Period } : inPeriod && previous is { Measure: Measure.Cumulative } && FellowAmounts.IsPart(statement));
        if (act < 0 && head < 0 && !reaches && !stands && !sumsAnew && !isOwnSpan && !(cumulative && form == DateForm.Ahead) && !(date is { IsNow: true, Form: DateForm.In } now && statement.Clause.Contains(now.First)) && previous is { } goesOn && statement.Clause.First > 0 && !AmountNouns.HasWords(statement) && !FellowAmounts.BeginsAnew(statement, goesOn))
        {
            // 累计…，超过去年全年的63万: another year's whole is no sum since a start.
            var isBase = goesOn.Measure == Measure.Cumulative && date?.Rule is GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear;
            return new MeasureVerdict(isBase ? Measure.Period : goesOn.Measure, false, "goes on about the amount before");
        }

        if (inPeriod && statement.Quantity.Unit.Dimension == Dimension.Currency && statement.LastInClauseBefore(Role.Deal) >= 0 && !cumulative)
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: deals in a period");
        }

        if (form is null && statement.Quantity.Unit.Dimension == Dimension.Currency && previous is { IsSummed: true, Measure: Measure.Cumulative, Unit.Dimension: Dimension.Count } made && made.Clause == statement.Clause.Index - 1 && noun >= 0 && AmountNouns.IsSum(statement, noun) && !grows)
        {
            // 累计签约项目75个，承诺投资金额220亿美元: the money of what 累计 counts.
            return new MeasureVerdict(Measure.Cumulative, false, Accumulated);
        }

        // 共签订合作项目267个，总投资额超4000亿元: the money of what was signed in a period.
        if (act < 0 && statement.Quantity.Unit.Dimension == Dimension.Currency && previous is { Measure: Measure.Period, Unit.Dimension: Dimension.Count } signed && signed.Clause == statement.Clause.Index - 1 && head >= 0 && statement.Sentence.EntryOf(head)?["kind"] is "investment" && (roles & Role.Stock) != 0 && form is DateForm.OfEvent or DateForm.Same or DateForm.During)
        {
            return new MeasureVerdict(Measure.Period, false, Fellow);
        }

        if (act < 0 && summed >= 0 && summed == head - 1 && AmountNouns.IsSum(statement, head))
        {
            return new MeasureVerdict(Measure.Cumulative, false, Accumulated);
        }

        // 累计雇佣当地的员工10万人: the act behind 累计 is the verb, though 的 follows it.
        var sumsAct = summed >= 0 && statement.Sentence.IsWord(summed + 1, Role.Act);
        if (act < 0 && (roles & Role.Stock) != 0 && !flow && !(cumulative && sumsAct))
        {
            return new MeasureVerdict(Measure.Level, false, "ruling 4: a stock");
        }

        if (cumulative && (act >= 0 || flow || form is DateForm.Since or DateForm.Ahead || statement.LastBefore(Role.State) < 0 || sumsAct))
        {
            return new MeasureVerdict(Measure.Cumulative, false, Accumulated);
        }

        if (form == DateForm.Since && act < 0 && statement.LastBefore(Role.State) is var founded and >= 0 && Phrases.Starts(statement.Sentence.TextOf(founded), FoundingVerbs))
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: founded since a start");
        }

        if (inPeriod && act < 0 && form != DateForm.EndOf && !cumulative && ChangeCourse.PlaceOf(statement) == CoursePlace.None && IsFounding(statement))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: founded in a period");
        }

        if (act >= 0 && inPeriod && previous is { IsSummed: true } sum && statement.Clause.Index - sum.Clause is 1 or 2 && (act == statement.Clause.First || statement.Sentence.IsWord(statement.Clause.First, Role.Preposition)))
        {
            return new MeasureVerdict(Measure.Cumulative, false, Accumulated);
        }

        if (act >= 0)
        {
            // 完成营业额1659亿美元，…，派出人员40万人: an act among flows that have a time.
            var goesOnFlowing = form is null && previous is { Measure: Measure.Period } flowed && !Phrases.Holds(statement.TextBefore, Done)
                && ((statement.Quantity.Unit.Dimension == Dimension.Currency && flowed.Unit == statement.Quantity.Unit) || (flowed.Time is not null && flowed.Clause == statement.Clause.Index - 1));
            var actsOnFlow = form is null && !Phrases.Holds(statement.TextBefore, Done) && noun > act && statement.Sentence.IsWord(noun, Role.Flow) && !statement.Sentence.IsWord(noun, Role.Deal);
            return inPeriod || isAhead || actsOnFlow || goesOnFlowing || (form is null && (grows || statement.Sentence.IsWord(act, Role.Added)))
                ? new MeasureVerdict(Measure.Period, false, "ruling 3: an act in a period")
                : new MeasureVerdict(Measure.Cumulative, false, form is null ? "ruling 5: an act without a date" : "ruling 2: an act up to a date");
        }

        if (inPeriod && FlowSigns.IsOfEventOrFlow(statement))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: a result of an event, or a party to a flow");
        }

        var isOfPeriod = inPeriod || (form is null && statement.LastInClauseBefore(Role.Flow) >= 0);
        var goesOnInPeriod = previous is { Measure: Measure.Period } alike && alike.Unit == statement.Quantity.Unit;
        if ((roles & Role.Stock) == 0 && (((isOfPeriod || goesOnInPeriod) && FlowSigns.FollowsGrowth(statement)) || (isOfPeriod && form != DateForm.EndOf && FlowSigns.ReachedByGrowth(statement))))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: where a growth leads");
        }

        if (flow)
        {
            // 目前已完成投资12亿元: what has been accomplished up to now.
            if (!grows && (form is null || date is { IsNow: true }) && FlowSigns.IsAccomplished(statement))
            {
                return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: an act up to a date");
            }

            return (form is DateForm.Since && !ChangeCourse.ArrivesSince(statement)) || (form is DateForm.Ahead && !isAhead) || form is DateForm.UpTo
                ? new MeasureVerdict(Measure.Cumulative, false, "ruling 2: a flow since a start")
                : new MeasureVerdict(Measure.Period, false, "ruling 3: a flow");
        }

        // 自2000年以来新增铁路1万公里、港口百个，线路6.6万公里: a further item of what was done since the start.
        if (IsSinceStart(date) && previous is { Measure: Measure.Cumulative } listed && listed.Clause >= statement.Clause.Index - 1 && (listed.Unit.Dimension != Dimension.Currency || !statement.Quantity.Counts) && statement.LastInClauseBefore(Role.State | Role.Reach | Role.Verb) < 0)
        {
            return new MeasureVerdict(Measure.Cumulative, false, Fellow);
        }

        return new MeasureVerdict(Measure.Level, false, "ruling 4: a state");
    }

    /// <summary>设立企业5万家, 成立机构3家: what is founded, not told to stand already.</summary>
    private static bool IsFounding(Statement statement)
    {
        var verb = statement.LastInClauseBefore(Role.State);
        return statement.Quantity.Unit.Dimension == Dimension.Count && verb >= 0 && statement.Sentence.IsOneOf(verb, Foundings) && !Phrases.Holds(statement.TextBefore, Done);
    }

    /// <summary>自2000年成立以来, not 今年以来.</summary>
    private static bool IsSinceStart(DateExpression? date) => date is { Form: DateForm.Since, Rule: not "since the year began" };

    /// <summary>增加N, 减少N, 比…多N, with nothing but hedges between; the other items of a list share the verb.</summary>
    internal static MeasureVerdict? Difference(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var roles = sentence.RolesOf(i);
            if (statement.Quantity.Unit.Dimension == Dimension.Duration && sentence.IsOneOf(i, EarlierOrLater))
            {
                return new MeasureVerdict(Measure.Change, false, "ruling 3: a difference");
            }

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

            // 贡献15亿欧元: given, not changed by; 较海运节约20天 is.
            if ((roles & Role.Act) != 0 && ((roles & Role.Down) == 0 || statement.LastInClauseBefore(Role.Comparison) < 0))
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
