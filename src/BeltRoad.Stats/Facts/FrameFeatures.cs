namespace BeltRoad.Stats.Facts;

/// <summary>The word that governs an amount.</summary>
internal enum VerbClass
{
    /// <summary>No act: a state such as 有 or 达, or no verb at all.</summary>
    None,

    /// <summary>An act: 签署, 培训.</summary>
    Act,

    /// <summary>An act that draws people or firms: 吸引.</summary>
    Attracts,

    /// <summary>An act that adds: 新签.</summary>
    Adds,
}

/// <summary>The noun that an amount is of, the last one before it.</summary>
internal enum NounClass
{
    None,

    /// <summary>A noun that is neither of the others: 项目.</summary>
    Thing,

    /// <summary>A flow by nature: 进出口, 产量.</summary>
    Flow,

    /// <summary>A stock by nature: 余额, and whatever is measured as a duration.</summary>
    Stock,
}

/// <summary>How the date that governs a figure bears on it; see the forms of <c>DateForm</c>.</summary>
internal enum FrameDate
{
    None,

    /// <summary>In it: 2022年, 1—9月.</summary>
    In,

    /// <summary>目前, 如今.</summary>
    Now,

    /// <summary>年末, 6月底.</summary>
    EndOf,

    /// <summary>截至, and a sum up to now.</summary>
    UpTo,

    /// <summary>From a start until now: 2013年以来.</summary>
    SinceStart,

    /// <summary>今年以来.</summary>
    SinceNewYear,

    /// <summary>A deadline: 到2030年.</summary>
    By,

    /// <summary>A stretch that lies ahead: 未来5年.</summary>
    Ahead,

    /// <summary>A stretch that lies ahead of a day that is not known.</summary>
    AheadOpen,

    /// <summary>同期.</summary>
    Same,

    /// <summary>The event's own date: 本届, 论坛期间.</summary>
    OfEvent,

    /// <summary>In a span without a date: 建设期间.</summary>
    During,
}

/// <summary>The word that sums an amount up.</summary>
internal enum SumWord
{
    None,

    /// <summary>累计, 历年: over time.</summary>
    Accumulated,

    /// <summary>共, 总计: over things, or over time.</summary>
    InAll,

    /// <summary>合计: over things, or over time.</summary>
    Together,
}

/// <summary>How an amount goes with the one before it in its sentence.</summary>
internal enum Relation
{
    None,

    /// <summary>其中: a part of it.</summary>
    PartOf,

    /// <summary>A further item of a list: nothing but a sign, a name or an object parts the two.</summary>
    Item,

    /// <summary>The sum of what was counted before: 金额7.9亿.</summary>
    SumOf,

    /// <summary>Where a change that begins with it arrives.</summary>
    Arrival,

    /// <summary>The clause names nothing of its own: it goes on about it.</summary>
    GoesOn,
}

/// <summary>Of what an amount is told, where a word says so.</summary>
internal enum Basis
{
    /// <summary>Of the whole.</summary>
    Whole,

    /// <summary>Of each thing, head or unit: 每吨, 人均.</summary>
    PerUnit,

    /// <summary>Of each day, month or year: 日均, 年产.</summary>
    PerTime,
}

/// <summary>By how much something changed.</summary>
internal enum Change
{
    None,
    Rise,
    Fall,
}

/// <summary>What a percentage is called.</summary>
internal enum RatioName
{
    None,
    Share,
    Growth,
    Rate,

    /// <summary>An index that is printed in percent.</summary>
    Index,

    /// <summary>A difference of rates: 加息0.25厘.</summary>
    Difference,
}

/// <summary>What the figure before measures, where the sentence has one.</summary>
internal enum MeasureBefore
{
    None,
    Level,
    Cumulative,
    Period,
    Other,
}
