using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>One statistic stated at one place of one document.</summary>
public sealed record Fact
{
    /// <summary>The confidence from which on a fact is sure.</summary>
    internal const double SureFrom = 0.8;

    /// <summary>The <see cref="SourceDocument.Id"/> of the document that states it.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The numeral with its scale word.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence it stands in; the quote is <c>document.Text[Sentence]</c>.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>In base units, exact: <c>7.4万</c> is 74000, <c>95%</c> is 95, a fall is negative.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; null where one value is stated.</summary>
    public decimal? High { get; init; }

    /// <summary>
    /// The numeral with its hedge and unit as the document prints them, line breaks and inner spaces dropped: <c>超过3800亿美元</c>.
    /// </summary>
    public required string AsPrinted { get; init; }

    /// <summary>How many digits the printed figure states: two for <c>1.9万</c>. At least 1.</summary>
    public required int SignificantDigits { get; init; }

    /// <summary>The hedge it is printed with; <see cref="Interval"/> says what it allows.</summary>
    public Modifier Modifier { get; init; }

    /// <summary>The unit of <see cref="Value"/> and <see cref="High"/>.</summary>
    public required Unit Unit { get; init; }

    /// <summary>
    /// Of a unit in times: <c>by</c> for a growth (增长2倍), <c>to</c> for a multiple of a base (为上年的9.4倍); null for any other unit.
    /// </summary>
    public string? Multiple =>
        Unit.Dimension switch
        {
            Dimension.Times => "by",
            Dimension.Multiple => "to",
            _ => null,
        };

    /// <summary>The counted noun in the text's own words; null unless the unit is <c>count</c>.</summary>
    public string? Counted { get; init; }

    /// <summary>What sort of figure it is: a state, a flow, a change, a share.</summary>
    public Measure Measure { get; init; }

    /// <summary>Over which stretch of time the figure is counted.</summary>
    public PeriodBasis Basis { get; init; }

    /// <summary>Whether the figure is of what happened, is pledged or is expected.</summary>
    public Status Status { get; init; }

    /// <summary>Null where the sentence and its governing clause give none.</summary>
    public TimePeriod? Time { get; init; }

    /// <summary>The id of the rule that resolved <see cref="Time"/>.</summary>
    public string? TimeRule { get; init; }

    /// <summary>The id of the rule that decided <see cref="Measure"/>; null where none is known.</summary>
    public string? MeasureRule { get; init; }

    /// <summary>The id of the rule that decided <see cref="Status"/>; null where none is known.</summary>
    public string? StatusRule { get; init; }

    /// <summary>The id of the rule that decided <see cref="Kind"/>; null where none is known.</summary>
    public string? KindRule { get; init; }

    /// <summary>
    /// What must hold for the figure to hold, in the document's own words: 运输时间每下降10%; null for what is stated outright.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>What is measured, in the document's own words.</summary>
    public required string Subject { get; init; }

    /// <summary>How <see cref="Subject"/> was formed; null for a fact that was not just read.</summary>
    internal string? SubjectRule { get; init; }

    /// <summary>The field that the figure is of.</summary>
    public Kind Kind { get; init; }

    /// <summary>An id of the indicator lexicon; null where none is recognised.</summary>
    public string? Indicator { get; init; }

    /// <summary>An id of the scope lexicon: 沿线国家 and 共建国家 are different scopes.</summary>
    public string? Scope { get; init; }

    /// <summary>The values the printed figure allows, its hedge and range included.</summary>
    public ValueInterval Interval => ValueInterval.Of(this);

    /// <summary>A size in its own unit, of which growth, shares and sums can be reckoned.</summary>
    public bool IsSize =>
        Measure is Measure.Period or Measure.Level or Measure.Cumulative
        && Value >= 0
        && Unit.Dimension
            is not (
                Dimension.Percent
                or Dimension.PercentagePoint
                or Dimension.BasisPoint
                or Dimension.Times
                or Dimension.Multiple
                or Dimension.Ratio
            );

    /// <summary>
    /// How likely value, unit, measure, status and time are all right, 0 to 1, as measured on annotated texts; 1 where a person has
    /// confirmed the fact.
    /// </summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Neither hangs on a condition nor allows two readings.</summary>
    internal bool IsStatedOutright => Condition is null && !Doubts.Contains(Doubt.TwoReadings);

    /// <summary>
    /// Sure enough for a headline: a confidence of at least 0.8, no condition, one reading only, and a subject that is whole and
    /// formed in a way that is mostly right. Of a language
    /// that no annotated text measures, nothing but that may speak against it.
    /// </summary>
    public bool IsSure =>
        (Confidence >= SureFrom || Doubts is [Doubt.Unmeasured])
        && IsStatedOutright
        && !Doubts.Any(static doubt => doubt is Doubt.SecondReader or Doubt.NoSubject or Doubt.BrokenSubject or Doubt.WeakSubject);

    /// <summary>Why it is not sure, each reason once.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>
    /// What was seen in its sentence that could mislead, whether or not it counts among <see cref="Doubts"/>: bit n is the doubt of
    /// number n.
    /// </summary>
    internal int Signs { get; init; }

    /// <summary>What the second reader made of the numeral.</summary>
    public SecondVerdict Second { get; init; }

    /// <summary>Both readings of the numeral, where the readers disagree; else null.</summary>
    public TwoReadings? BothReadings { get; init; }

    /// <summary>The steps from the printed text to the value, in order.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];
}
