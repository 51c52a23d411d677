using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Facts.Rules;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Computes the frame of a figure from its clause, its date and the figures before it.</summary>
internal readonly struct FrameReader
{
    private static readonly string[] Having = Phrases.Of("having");
    private static readonly string[] Attracting = Phrases.Of("attracting");
    private static readonly string[] Sittings = Phrases.Of("sittings");
    private static readonly string[] Foundings = Phrases.Of("foundings");
    private static readonly string[] FoundingVerbs = Phrases.Of("founding verbs");
    private static readonly string[] TotalNumbers = Phrases.Of("total numbers");
    private static readonly string[] TakingPart = Phrases.Of("taking part");
    private static readonly string[] Done = Phrases.Of("done");

    private readonly Statement statement;
    private readonly DateExpression? date;
    private readonly Amount? previous;
    private readonly int act;
    private readonly int noun;
    private readonly int sum;

    public FrameReader(Statement statement, DateExpression? date, Amount? previous)
    {
        (this.statement, this.date, this.previous) = (statement, date, previous);
        act = HasNow() ? -1 : GoverningVerb.ActOf(statement);
        noun = AmountNouns.Head(statement);
        sum = SumOf();
    }

    private Dimension Dimension => statement.Quantity.Unit.Dimension;

    private bool IsOfBase => date?.Rule is GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear;

    /// <param name="ratioBefore">What the last percentage measures; null where there was none.</param>
    /// <param name="goesOn">Of a percentage: nothing of its clause names it but the place it is of.</param>
    public Frame Read(Measure? ratioBefore, bool goesOn)
    {
        if (Dimension == Dimension.Percent)
        {
            var (ratio, falls) = ShareOrGrowth.Decide(statement);
            return new Frame
            {
                Unit = Dimension,
                Ratio = ratio,
                Difference = falls ? Change.Fall : Change.None,
                RatioBefore = ratioBefore is not null,
                Relation = goesOn && ratioBefore is not null ? Relation.GoesOn : Relation.None,
                OfBase = IsOfBase,
                Course = FromToChange.PlaceOf(statement),
            };
        }

        if (Dimension is Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Times or Dimension.Speed)
        {
            return new Frame { Unit = Dimension };
        }

        return WithVerb(WithBefore(OfAmount()));
    }

    /// <summary>The noun, the date and what is told of the amount.</summary>
    private Frame OfAmount()
    {
        var grows = FlowCues.GrowthIsToldOf(statement);
        return new Frame
        {
            Unit = Dimension,
            Noun = NounOf(grows),
            OfTrade = noun >= 0 && statement.Sentence.EntryOf(noun)?["kind"] is "trade",
            OfDeals = statement.LastInClauseBefore(Role.Deal) >= 0,
            OfSum = (noun >= 0 && AmountNouns.IsSum(statement, noun)) || AmountNouns.IsSumOfBefore(statement),
            Date = FrameValues.DateOf(date),
            OwnDate = date is { } own && statement.Clause.Contains(own.First),
            OfBase = IsOfBase,
            Per = BasisOf(),
            Difference = MeasureCues.Difference(statement),
            Course = FromToChange.PlaceOf(statement),
            Grows = grows,
            OfTotal = Phrases.Holds(statement.TextBefore, TotalNumbers),
            FlowAround = FlowsAround(grows),
            FlowBefore = statement.LastInClauseBefore(Role.Flow) >= 0,
            GrownTo = FlowCues.FollowsGrowth(statement) || FlowCues.ReachedByGrowth(statement),
            CountedBehind = statement.Counted is { Behind: true },
        };
    }

    /// <summary>The verb, the word that sums, and who takes part.</summary>
    private Frame WithVerb(Frame frame) =>
        frame with
        {
            Verb = VerbOf(),
            Sum = SumWordOf(),
            SumsSpan = CoordinatedAmounts.IsSummedSpan(statement, date),
            SumsAct =
                sum >= 0
                && (
                    statement.Sentence.IsWord(sum + 1, Role.Act)
                    || (statement.Sentence.IsWord(sum - 1, Role.Act) && statement.Sentence.IsWord(sum - 1, Role.Nominal))
                ),
            SummedBefore = IsSummedBefore(),
            ActsOnNoun = act >= 0 && noun > act,
            Added =
                statement.LastBefore(Role.Added) >= 0
                || (CoordinatedAmounts.IsJoined(statement) && statement.LastInClauseBefore(Role.Added) >= 0),
            Done = Phrases.Holds(statement.TextBefore, Done),
            Stands = statement.LastInClauseBefore(Role.State | Role.Reach) >= 0,
            Founds =
                statement.LastInClauseBefore(Role.State) is var verb and >= 0
                && (statement.Sentence.IsOneOf(verb, Foundings) || Phrases.Starts(statement.Sentence.TextOf(verb), FoundingVerbs)),
            TakesPart = TakesPart(),
            OfSitting = Phrases.Holds(statement.TextBefore, Sittings) || FlowCues.IsOfEventOrFlow(statement),
            OpensWithVerb = act >= 0 && act == statement.Clause.First,
            Accomplished = FlowCues.IsAccomplished(statement),
            ArrivesSince = FromToChange.ArrivesSince(statement),
        };

    /// <summary>The figure before and how this one goes with it.</summary>
    private Frame WithBefore(Frame frame) =>
        frame with
        {
            Relation = FrameRelations.Of(statement, date, previous, act, noun, sum),
            Before = FrameValues.BeforeOf(previous?.Measure),
            BeforeSummed = previous is { IsSummed: true },
            BeforeNear = previous?.Clause >= statement.Clause.Index - 1,
            BeforeAlike = previous?.Unit == statement.Quantity.Unit,
            BeforeDated = previous is { Time: not null },
            BeforeMoves =
                previous is { Unit.Dimension: Dimension.Mass or Dimension.Container or Dimension.PersonTime or Dimension.Train }
                && statement.Clause.Index - previous.Value.Clause is 1 or 2
                && !statement.Sentence.Is(statement.Clause.First - 1, '；'),
            BeforeCounts = previous is { Unit.Dimension: Dimension.Count },
            NamedBefore = noun >= 0 || act >= 0 ? NounClass.None : FrameRelations.NamedBefore(statement),
            Bracketed = BracketedAmounts.Measure(statement, previous),
        };

    /// <summary>目前有近千名医疗人员在55个国家开展工作: what there is now, whatever it does; not 目前已有150个国家签署文件.</summary>
    private bool HasNow() =>
        date is { IsNow: true, Form: DateForm.In }
        && statement.LastInClauseBefore(Role.State) is var has
        && statement.Sentence.Is(has, '有')
        && !(has > 0 && statement.Sentence.CharBefore(has) == '已')
        && statement.LastInClauseBefore(Role.Act) < 0;

    private VerbClass VerbOf() =>
        act < 0 ? VerbClass.None
        : statement.Sentence.IsWord(act, Role.Added) ? VerbClass.Adds
        : statement.Sentence.IsOneOf(act, Attracting) ? VerbClass.Attracts
        : VerbClass.Act;

    /// <summary>出入境通关时间: how long a flow takes does not flow. 签署商务合同，合同总金额35亿美元: nor does the price of one contract.</summary>
    private NounClass NounOf(bool grows)
    {
        if (noun < 0)
        {
            return NounClass.None;
        }

        var roles = statement.Sentence.RolesOf(noun);
        if (Dimension == Dimension.Duration || (date is null && !grows && FlowCues.IsValueOfDeal(statement, noun)))
        {
            return NounClass.Stock;
        }

        return (roles & Role.Flow) != 0 ? NounClass.Flow
            : (roles & Role.Stock) != 0 ? NounClass.Stock
            : AmountNouns.EndsAsFlow(statement, noun) ? NounClass.Flow
            : NounClass.Thing;
    }

    /// <summary>累计开行超百列的城市达34个: what 累计 sums is closed by 的, and only describes what is counted.</summary>
    private int SumOf()
    {
        var word = statement.LastInClauseBefore(Role.Cumulative);
        for (var i = statement.Quantity.First - 1; i > word && word >= 0; i--)
        {
            word = AmountNouns.ClosesAmount(statement, i) ? -1 : word;
        }

        return word;
    }

    private SumWord SumWordOf() =>
        sum < 0
            ? SumWord.None
            : statement.Sentence.View[statement.Sentence[sum].Start] switch
            {
                '合' => SumWord.Together,
                '共' or '总' => SumWord.InAll,
                _ => SumWord.Accumulated,
            };

    private bool IsSummedBefore()
    {
        var lowest = Math.Max(0, statement.Clause.First - Statement.Reach);
        for (var i = statement.Clause.First - 1; i >= lowest && !statement.Sentence.Is(i, '；'); i--)
        {
            if (statement.Sentence.IsWord(i, Role.Cumulative))
            {
                return true;
            }
        }

        return false;
    }

    private Basis BasisOf()
    {
        if (
            (statement.Quantity.IsPerUnit && !PerUnit.IsPerTime(statement))
            || PerUnit.IsEachNamed(statement)
            || PerUnit.IsPerHead(statement)
            || (noun >= 0 && AmountNouns.IsRate(statement, noun))
        )
        {
            return Basis.PerUnit;
        }

        return
            statement.LastInClauseBefore(Role.PerPeriod) >= 0
            || PerUnit.IsYearly(statement)
            || PerUnit.IsPerTime(statement)
            || PerUnit.IsPerSpan(statement)
            ? Basis.PerTime
            : Basis.Whole;
    }

    private bool TakesPart()
    {
        for (var i = statement.Rest; i <= statement.Clause.Last; i++)
        {
            if (statement.Sentence.IsOneOf(i, TakingPart))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands around the amount shows a flow: an ending, a trade, a ranking, a train that runs and is not kept.</summary>
    private bool FlowsAround(bool grows)
    {
        var inPeriod =
            FrameValues.DateOf(date) is FrameDate.In or FrameDate.EndOf or FrameDate.Same or FrameDate.OfEvent or FrameDate.During;
        return FlowCues.IsNamedBehind(statement)
            || FlowCues.IsFlowByContext(statement, inPeriod || date is null, grows)
            || (
                inPeriod
                && (
                    FlowCues.IsTradedMass(statement, noun)
                    || FlowCues.IsRanked(statement)
                    || (date is not { Form: DateForm.EndOf } && sum < 0 && FlowCues.AreEvents(statement, noun))
                    || (Dimension == Dimension.Train && !statement.Sentence.IsOneOf(statement.LastInClauseBefore(Role.State), Having))
                )
            );
    }
}
