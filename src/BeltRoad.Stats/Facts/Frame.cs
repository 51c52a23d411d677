using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// What decides of a figure's measure: closed sets of features of its clause, its date and the figure before, computed once. The rules of
/// <c>measure.rules</c> ask for nothing else.
/// </summary>
internal sealed record Frame
{
    public Dimension Unit { get; init; }

    public VerbClass Verb { get; init; }

    public NounClass Noun { get; init; }

    /// <summary>The noun is of trade: 进出口, 货物.</summary>
    public bool OfTrade { get; init; }

    /// <summary>The noun is of deals: 合同额.</summary>
    public bool OfDeals { get; init; }

    /// <summary>The noun ends as a sum of money does: 投资总额.</summary>
    public bool OfSum { get; init; }

    public FrameDate Date { get; init; }

    /// <summary>The date stands in the figure's own clause.</summary>
    public bool OwnDate { get; init; }

    /// <summary>The date is a base that another figure is compared with: 去年同期.</summary>
    public bool OfBase { get; init; }

    public SumWord Sum { get; init; }

    /// <summary>The sum is told of the date itself: 累计自1991年至2016年.</summary>
    public bool SumsSpan { get; init; }

    /// <summary>The word that sums stands right before an act: 累计雇佣.</summary>
    public bool SumsAct { get; init; }

    /// <summary>An earlier clause of the sentence is summed: 累计.</summary>
    public bool SummedBefore { get; init; }

    public Basis Per { get; init; }

    public Change Difference { get; init; }

    public RatioName Ratio { get; init; }

    /// <summary>The figure stands at one end of a change that is told by both: 由20列增至45列.</summary>
    public CoursePlace Course { get; init; }

    /// <summary>A growth of the amount is told behind it: …，同比增长5%.</summary>
    public bool Grows { get; init; }

    /// <summary>The noun stands between the act and the number: 完成营业额.</summary>
    public bool ActsOnNoun { get; init; }

    /// <summary>总数达 and the like: how many there are by now.</summary>
    public bool OfTotal { get; init; }

    /// <summary>新增, 新设 stands before the number.</summary>
    public bool Added { get; init; }

    /// <summary>已 and the like stand before the number.</summary>
    public bool Done { get; init; }

    /// <summary>A verb of state or of reaching stands before the number: 有, 达, 覆盖.</summary>
    public bool Stands { get; init; }

    /// <summary>The verb of state founds: 设立, 成立.</summary>
    public bool Founds { get; init; }

    /// <summary>Whoever is counted takes part in something.</summary>
    public bool TakesPart { get; init; }

    /// <summary>The amount is of an event or its results: 论坛的279项成果, 首届电商节.</summary>
    public bool OfSitting { get; init; }

    /// <summary>What is around the amount shows a flow, though its noun does not: 流向, 贸易, an ending in 额.</summary>
    public bool FlowAround { get; init; }

    /// <summary>The clause holds a word of flow.</summary>
    public bool FlowBefore { get; init; }

    /// <summary>The amount follows a growth that leads to it: 下跌4.6%至4565船次.</summary>
    public bool GrownTo { get; init; }

    public Relation Relation { get; init; }

    public MeasureBefore Before { get; init; }

    /// <summary>The figure before is summed over time.</summary>
    public bool BeforeSummed { get; init; }

    /// <summary>The figure before stands in the clause before.</summary>
    public bool BeforeNear { get; init; }

    /// <summary>The figure before has the same unit.</summary>
    public bool BeforeAlike { get; init; }

    /// <summary>The figure before has a time.</summary>
    public bool BeforeDated { get; init; }

    /// <summary>The figure before, a clause or two ago, is of what is carried: trains, tonnes, containers, journeys.</summary>
    public bool BeforeMoves { get; init; }

    /// <summary>What is counted stands behind the number.</summary>
    public bool CountedBehind { get; init; }

    /// <summary>The figure before counts things.</summary>
    public bool BeforeCounts { get; init; }

    /// <summary>The noun named in the clause before is what is told here: a flow or a stock.</summary>
    public NounClass NamedBefore { get; init; }

    /// <summary>A percentage was read before.</summary>
    public bool RatioBefore { get; init; }

    /// <summary>The amount stands alone in a bracket: a flow where the words around it show one.</summary>
    public NounClass Bracketed { get; init; }

    /// <summary>The act opens the clause.</summary>
    public bool OpensWithVerb { get; init; }

    /// <summary>已完成, 已实现.</summary>
    public bool Accomplished { get; init; }

    /// <summary>A verb such as 增至 says what an amount has come to.</summary>
    public bool ArrivesSince { get; init; }
}
