namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>How a date expression bears on the figures of its sentence.</summary>
internal enum DateForm
{
    /// <summary>In it: 2022年, 2023年6月, 1—9月, 去年.</summary>
    In,

    /// <summary>As of it or accumulated to it: 截至2023年6月底.</summary>
    UpTo,

    /// <summary>At the end of a year or month: 年末, 6月底. A stock holds as of it, a flow in it.</summary>
    EndOf,

    /// <summary>From it until now: 2013年以来, 10年来.</summary>
    Since,

    /// <summary>A deadline: 到2030年.</summary>
    By,

    /// <summary>A stretch that lies ahead: 未来5年.</summary>
    Ahead,

    /// <summary>What something is compared with: 较2013年, 比上年.</summary>
    Base,

    /// <summary>Anchors nothing: a duration, an anniversary, a century, a time of day, 近年来.</summary>
    Loose,

    /// <summary>The period spoken of just before: 同期.</summary>
    Same,

    /// <summary>The event's own date: 本届, 论坛期间.</summary>
    OfEvent,

    /// <summary>In a span without a date: 建设期间.</summary>
    During,
}

/// <summary>A date expression of a sentence, first and last token included.</summary>
/// <param name="Period">Null where the document's date would be needed and is not known, and for what anchors nothing.</param>
/// <param name="Rule">The id of the rule that resolved it.</param>
internal readonly record struct DateExpression(int First, int Last, DateForm Form, TimePeriod? Period, string Rule)
{
    /// <summary>The rule of 至今 and 截至目前.</summary>
    public const string UpToNow = "up to now";

    /// <summary>The rule of 届时: the date told before.</summary>
    public const string ToldBefore = "the date told before";

    /// <summary>The rule of 去年同期 that opens its clause: the period spoken of, in the year told; its period is that year.</summary>
    public const string SameInYear = "the same period in a year";

    /// <summary>The rule of a span that is told by its start and a later date: 自2009年开放以来至今年9月底.</summary>
    public const string FromStart = "from a start to a date";

    /// <summary>目前, 如今: the document's month whatever is measured.</summary>
    public bool IsNow => Rule is "now" or UpToNow;
}
