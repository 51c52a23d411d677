using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// The measure of an amount as its verb, its noun and its time tell it: rulings 2 to 5 of the gold guidelines, the first that
/// fits in the order of <see cref="Decide"/>.
/// </summary>
internal readonly partial struct MeasureByVerb
{
    private static readonly string[] Having = Phrases.Of("having");
    private static readonly string[] TotalNumbers = Phrases.Of("total numbers");
    private static readonly string[] TakingPart = Phrases.Of("taking part");

    private readonly Statement statement;
    private readonly DateExpression? date;
    private readonly DateForm? form;
    private readonly Amount? previous;

    /// <summary>The time is a span, an event or a date of its own.</summary>
    private readonly bool inPeriod;

    /// <summary>The word that sums up, 累计; negative where there is none.</summary>
    private readonly int summed;

    /// <summary>The verb that is an act; negative where there is none.</summary>
    private readonly int act;

    /// <summary>The noun of the amount, 贸易额; negative where there is none.</summary>
    private readonly int noun;

    /// <summary>The same where no act governs it.</summary>
    private readonly int head;

    /// <summary>Of the head.</summary>
    private readonly Role roles;

    /// <summary>A growth is told of it: 贸易额…，同比增长5%.</summary>
    private readonly bool grows;

    private readonly bool isSummed;
    private readonly bool isFlow;

    /// <param name="previous">The amount before it in the sentence.</param>
    public MeasureByVerb(Statement statement, DateExpression? date, Amount? previous)
    {
        (this.statement, this.date, this.previous) = (statement, date, previous);
        form = date?.Form;
        inPeriod =
            form is DateForm.OfEvent or DateForm.Same or DateForm.During or DateForm.EndOf
            || (form == DateForm.In && date is { IsNow: false });
        summed = SumOf(statement);
        act = HasNow(statement, date) ? -1 : GoverningVerb.ActOf(statement);
        noun = AmountNouns.Head(statement);
        grows = FlowCues.GrowthIsToldOf(statement);
        isSummed = CoordinatedAmounts.IsSummedSpan(statement, date) || (summed >= 0 && SumsOverTime());
        head = act >= 0 ? -1 : noun;
        roles = RolesOfHead();
        isFlow =
            (roles & Role.Flow) != 0
            || (head >= 0 && (roles & Role.Stock) == 0 && AmountNouns.EndsAsFlow(statement, head))
            || (act < 0 && FlowsWithoutAct());
    }

    /// <summary>目前有近千名医疗人员在55个国家开展工作: what there is now, whatever it does; not 目前已有150个国家签署文件.</summary>
    private static bool HasNow(Statement statement, DateExpression? date) =>
        date is { IsNow: true, Form: DateForm.In }
        && statement.LastInClauseBefore(Role.State) is var has
        && statement.Sentence.Is(has, '有')
        && !(has > 0 && statement.Sentence.CharBefore(has) == '已')
        && statement.LastInClauseBefore(Role.Act) < 0;

    /// <summary>累计开行超百列的城市达34个: what 累计 sums is closed by 的, and only describes what is counted.</summary>
    private static int SumOf(Statement statement)
    {
        var sum = statement.LastInClauseBefore(Role.Cumulative);
        for (var i = statement.Quantity.First - 1; i > sum && sum >= 0; i--)
        {
            sum = AmountNouns.ClosesAmount(statement, i) ? -1 : sum;
        }

        return sum;
    }

    private Dimension Dimension => statement.Quantity.Unit.Dimension;

    private bool IsStock => (roles & Role.Stock) != 0;

    /// <summary>未来三年，提供资金900亿元: a span of its own.</summary>
    private bool IsAhead => date is { Form: DateForm.Ahead, Period: not null };

    /// <summary>自2000年成立以来, not 今年以来.</summary>
    private bool IsSinceStart => date is { Form: DateForm.Since, Rule: not "since the year began" };

    /// <summary>累计雇佣当地的员工10万人: the act behind 累计 is the verb, though 的 follows it.</summary>
    private bool SumsAct => summed >= 0 && statement.Sentence.IsWord(summed + 1, Role.Act);

    /// <summary>对外援助累计达4000亿元: money of an act that is told as a noun.</summary>
    private bool SumsMoneyGiven =>
        Dimension == Dimension.Currency
        && !IsStock
        && summed > 0
        && statement.Sentence.IsWord(summed - 1, Role.Act)
        && statement.Sentence.IsWord(summed - 1, Role.Nominal);

    public MeasureVerdict Decide() =>
        OfSamePeriod()
        ?? OfTotal()
        ?? OfStockActedOn()
        ?? OfAdded()
        ?? OfNamedBefore()
        ?? OfAmountThatGoesOn()
        ?? OfDeals()
        ?? OfSummedSum()
        ?? OfStock()
        ?? OfSummed()
        ?? OfFounding()
        ?? OfAct()
        ?? OfEventOrGrowth()
        ?? OfFlow()
        ?? OfFurtherItem()
        ?? new MeasureVerdict(Measure.Level, false, "ruling 4: a state");

    /// <summary>出入境通关时间: how long a flow takes does not flow. 签署商务合同，合同总金额35亿美元: nor does the price of one contract.</summary>
    private Role RolesOfHead()
    {
        var told = head >= 0 ? statement.Sentence.RolesOf(head) : Role.None;
        return Dimension == Dimension.Duration || (form is null && !grows && FlowCues.IsValueOfDeal(statement, head))
            ? (told & ~Role.Flow) | Role.Stock
            : told;
    }

    /// <summary>合计进出口1157亿元, 收付金额合计42万亿元，同比增长…: these sum over things.</summary>
    private bool SumsOverTime()
    {
        var first = statement.Sentence.View[statement.Sentence[summed].Start];
        if (inPeriod && first is '合' or '共' or '总')
        {
            return false;
        }

        var sumsFlow =
            act < 0
            && form is null
            && (noun > summed || grows)
            && statement.Sentence.IsWord(noun, Role.Flow)
            && (grows || statement.Sentence.EntryOf(noun)?["kind"] is "trade");
        return !(sumsFlow && first is '合');
    }

    private bool FlowsWithoutAct()
    {
        var moves = FlowCues.Moves(statement);
        return (inPeriod && FlowsInPeriod(moves))
            || (!IsStock && (isSummed || form is DateForm.UpTo or DateForm.Since) && moves)
            || (!IsStock && (form is null || inPeriod) && Dimension == Dimension.PersonTime)
            || (head < 0 && FlowCues.IsNamedBehind(statement))
            || (!IsStock && FlowCues.IsFlowByContext(statement, inPeriod || form is null, grows));
    }

    private bool FlowsInPeriod(bool moves) =>
        (
            moves
            && (
                head < 0
                || (
                    !IsStock
                    && (
                        Dimension == Dimension.PersonTime
                        || FromToChange.PlaceOf(statement) != CoursePlace.None
                        || statement.LastBefore(Role.Act, head) >= 0
                    )
                )
            )
        )
        || (moves && statement.LastInClauseBefore(Role.Flow) >= 0)
        || (Dimension == Dimension.Train && !IsStock && !statement.Sentence.IsOneOf(statement.LastInClauseBefore(Role.State), Having))
        || FlowCues.IsTradedMass(statement, head)
        || FlowCues.IsRanked(statement)
        || (head < 0 && grows && Dimension == Dimension.Currency)
        || (form != DateForm.EndOf && !isSummed && FlowCues.AreEvents(statement, head))
        || (
            Dimension == Dimension.Currency
            && (roles & (Role.Stock | Role.Noun)) == Role.Noun
            && statement.Sentence.EntryOf(head)?["kind"] is "trade"
        );

    /// <summary>前5个月进出口50亿元。去年同期为40亿元: what a period is compared with is of a period, too.</summary>
    private MeasureVerdict? OfSamePeriod() =>
        date is { Rule: GoverningDate.SameOfAnotherYear } && act < 0 && noun < 0 && previous is null && !statement.Quantity.Counts
            ? new MeasureVerdict(Measure.Period, false, "ruling 3: the same period of another year")
            : null;

    /// <summary>新增40个口岸，总数达311个: how many there are by then.</summary>
    private MeasureVerdict? OfTotal() =>
        statement.Quantity.Counts && act < 0 && summed < 0 && Phrases.Holds(statement.TextBefore, TotalNumbers)
            ? new MeasureVerdict(Measure.Level, false, "ruling 4: how many there are")
            : null;

    private MeasureVerdict? OfStockActedOn() =>
        act >= 0
        && noun >= statement.SegmentFirst
        && act < statement.SegmentFirst
        && statement.Sentence.IsWord(noun, Role.Stock)
        && !statement.Sentence.IsWord(noun, Role.Flow)
            ? new MeasureVerdict(Measure.Level, false, "ruling 4: a stock of what is acted on")
            : null;

    private MeasureVerdict? OfAdded() =>
        (inPeriod || CoordinatedAmounts.IsJoined(statement) ? statement.LastInClauseBefore(Role.Added) : statement.LastBefore(Role.Added))
        >= 0
            ? new MeasureVerdict(
                isSummed || IsSinceStart || form == DateForm.By ? Measure.Cumulative : Measure.Period,
                false,
                "ruling 3: added"
            )
            : null;

    /// <summary>年均贸易额，由1万亿美元增至2万亿美元: the clause before names what moves.</summary>
    private MeasureVerdict? OfNamedBefore()
    {
        if (
            noun >= 0
            || act >= 0
            || Dimension == Dimension.Count
            || SubjectBounds.NamedBefore(statement) is not { } named
            || !statement.Sentence.IsWord(named.Last, Role.Flow | Role.Stock)
        )
        {
            return null;
        }

        return statement.Sentence.IsWord(named.Last, Role.Flow) && Dimension != Dimension.Duration
            ? new MeasureVerdict(Measure.Period, false, "ruling 3: a flow")
            : new MeasureVerdict(Measure.Level, false, "ruling 4: a stock");
    }

    private MeasureVerdict? OfStock() =>
        act < 0 && IsStock && !isFlow && !(isSummed && SumsAct) ? new MeasureVerdict(Measure.Level, false, "ruling 4: a stock") : null;

    private MeasureVerdict? OfSummed() =>
        isSummed
        && (
            act >= 0
            || isFlow
            || form is DateForm.Since or DateForm.Ahead
            || statement.LastBefore(Role.State) < 0
            || SumsAct
            || SumsMoneyGiven
        )
            ? new MeasureVerdict(Measure.Cumulative, false, MeasureVerdict.Accumulated)
            : null;

    private MeasureVerdict? OfEventOrGrowth()
    {
        // 9月11日，论坛闭幕，逾100个代表团参与, 本届博览会有7家企业参与签约: who came on a day, or to an event.
        if (
            (form == DateForm.OfEvent || (form == DateForm.In && date is { IsNow: false, Period: { IsSingle: true, End.Day: not null } }))
            && statement.FirstBehind(Role.State) is var attends and >= 0
            && statement.Sentence.IsOneOf(attends, TakingPart)
        )
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: the attendance of an event");
        }

        // 自论坛成立以来，共有7000多名官员参与: who took part since a start.
        if (form == DateForm.Since && TakesPartBehind())
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: who took part since a start");
        }

        if (inPeriod && FlowCues.IsOfEventOrFlow(statement))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: a result of an event, or a party to a flow");
        }

        var isOfPeriod = inPeriod || (form is null && statement.LastInClauseBefore(Role.Flow) >= 0);
        var goesOnInPeriod = previous is { Measure: Measure.Period } alike && alike.Unit == statement.Quantity.Unit;
        return
            !IsStock
            && (
                ((isOfPeriod || goesOnInPeriod) && FlowCues.FollowsGrowth(statement))
                || (isOfPeriod && form != DateForm.EndOf && FlowCues.ReachedByGrowth(statement))
            )
            ? new MeasureVerdict(Measure.Period, false, "ruling 3: where a growth leads")
            : null;
    }

    private bool TakesPartBehind()
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

    /// <summary>自2000年以来新增铁路1万公里、港口百个，线路6.6万公里: a further item of what was done since the start.</summary>
    private MeasureVerdict? OfFurtherItem() =>
        IsSinceStart
        && previous is { Measure: Measure.Cumulative } listed
        && listed.Clause >= statement.Clause.Index - 1
        && (listed.Unit.Dimension != Dimension.Currency || !statement.Quantity.Counts)
        && statement.LastInClauseBefore(Role.State | Role.Reach | Role.Verb) < 0
            ? new MeasureVerdict(Measure.Cumulative, false, MeasureVerdict.Fellow)
            : null;
}
