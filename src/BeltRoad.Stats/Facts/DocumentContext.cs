using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>What later sentences take from earlier ones; reset at the start of a document.</summary>
internal sealed class DocumentContext
{
    /// <summary>The period at the head of the sentence just before, for flows without one (ruling 9).</summary>
    public TimePeriod? HeadOfPrevious { get; set; }

    /// <summary>The period at the head of the sentence that a list hangs on (如下：), for its items.</summary>
    public TimePeriod? HeadOfList { get; set; }

    /// <summary>
    /// A list of items (一是, 二是): the period at the head of the sentence it hangs on, the number of the item last begun, and the paragraph
    /// it stands in.
    /// </summary>
    public (TimePeriod Head, int Item, int Paragraph)? Items { get; set; }

    /// <summary>The period of the list whose item this sentence stands in, for flows without one.</summary>
    public TimePeriod? HeadOfItem { get; set; }

    /// <summary>
    /// The period at the head of the sentence just before where that sentence tells that an event took place (ruling 11).
    /// </summary>
    public TimePeriod? EventOfPrevious { get; set; }

    /// <summary>
    /// The time of the last difference of this sentence and the index of its clause, for the growth rate that restates it.
    /// </summary>
    public (TimePeriod? Time, int Clause)? LastDifference { get; set; }

    /// <summary>The period last resolved for any figure: what 同期 means.</summary>
    public TimePeriod? LastPeriod { get; set; }

    /// <summary>The date of the event the document is about (ruling 11).</summary>
    public TimePeriod? EventDate => EventStated ?? EventToday;

    /// <summary>The event's date as the document names it.</summary>
    public TimePeriod? EventStated { get; set; }

    /// <summary>The day that 今日 and the like say the event is of; an event that closes today may have begun before.</summary>
    public TimePeriod? EventToday { get; set; }

    /// <summary>What the figure before measured, for clauses that name no subject.</summary>
    public string LastSubject { get; set; } = string.Empty;

    /// <summary>What the first figure of this sentence measured, for a clause behind a semicolon that only tells another time.</summary>
    public (string Name, Dimension Dimension)? SubjectOfSentence { get; set; }

    /// <summary>The amount that a figure of this sentence measured, and its dimension, for parts that do not repeat it.</summary>
    public (string Name, Dimension Dimension)? AmountOfWhole { get; set; }

    /// <summary>占融资额比重: the whole that the shares of this paragraph are of; empty where none was named.</summary>
    public string WholeOfShares { get; set; } = string.Empty;

    /// <summary>The kind of the figure before.</summary>
    public Kind? LastKind { get; set; }

    public string? LastCounted { get; set; }

    public string? LastClassifier { get; set; }

    /// <summary>The last amount of this sentence.</summary>
    public Amount? LastAmount { get; set; }

    /// <summary>The last percentage: what it measured, the date that governed it and its sentence.</summary>
    public (Measure Measure, DateExpression? Date, TextSpan Sentence)? LastPercent { get; set; }

    /// <summary>An event has been named: attendance from here on is of an event.</summary>
    public bool EventSpoken { get; set; }

    /// <summary>The document's title: what a figure is about where no sentence says.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>The sentence before, of the same paragraph, pledges something.</summary>
    public bool Pledges { get; set; }

    /// <summary>The heading above is of what is ahead: 目标, 建议, 展望.</summary>
    public bool UnderPlans { get; set; }

    /// <summary>The year that such a heading names.</summary>
    public TimePeriod? YearOfPlans { get; set; }

    /// <summary>The sentence before that told of an event numbered it: 第三届.</summary>
    public bool EventIsNumbered { get; set; }

    public ReferenceDate Reference { get; set; }

    public string BareCurrency { get; set; } = "CNY";

    public void Reset(ReferenceDate reference, string bareCurrency, string title)
    {
        Title = title;
        HeadOfPrevious = null;
        HeadOfList = null;
        Items = null;
        HeadOfItem = null;
        EventOfPrevious = null;
        LastDifference = null;
        LastPeriod = null;
        EventStated = null;
        EventToday = null;
        LastSubject = string.Empty;
        SubjectOfSentence = null;
        WholeOfShares = string.Empty;
        LastKind = null;
        LastAmount = null;
        LastCounted = null;
        LastClassifier = null;
        AmountOfWhole = null;
        LastPercent = null;
        EventSpoken = false;
        Pledges = false;
        UnderPlans = false;
        YearOfPlans = null;
        EventIsNumbered = false;
        Reference = reference;
        BareCurrency = bareCurrency;
    }
}
