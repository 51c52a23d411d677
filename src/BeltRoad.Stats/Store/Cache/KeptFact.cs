using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Recognition.Units;
using MemoryPack;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>A fact as the store keeps it for the next run; its document is known from the ledger.</summary>
[MemoryPackable]
internal sealed partial record KeptFact
{
    public TextSpan Span { get; init; }

    public TextSpan Sentence { get; init; }

    public decimal Value { get; init; }

    public decimal? High { get; init; }

    public int SignificantDigits { get; init; }

    public Modifier Modifier { get; init; }

    public Dimension Dimension { get; init; }

    public Measure Measure { get; init; }

    public PeriodBasis Basis { get; init; }

    public Status Status { get; init; }

    public Kind Kind { get; init; }

    public required string AsPrinted { get; init; }

    public required string Subject { get; init; }

    public required string Unit { get; init; }

    public string? Counted { get; init; }

    public string? TimeRule { get; init; }

    public string? MeasureRule { get; init; }

    public string? StatusRule { get; init; }

    public string? KindRule { get; init; }

    public string? SubjectRule { get; init; }

    public string? Condition { get; init; }

    public string? Indicator { get; init; }

    public string? Scope { get; init; }

    /// <summary>As <see cref="TimePeriod.ToString"/> writes it.</summary>
    public string? Time { get; init; }

    public double Confidence { get; init; }

    public Doubt[] Doubts { get; init; } = [];

    public int Signs { get; init; }

    public SecondVerdict Second { get; init; }

    public KeptTwoReadings? BothReadings { get; init; }

    public string[] Trace { get; init; } = [];

    public static KeptFact Of(Fact fact) =>
        new()
        {
            Span = fact.Span,
            Sentence = fact.Sentence,
            Value = fact.Value,
            High = fact.High,
            SignificantDigits = fact.SignificantDigits,
            Modifier = fact.Modifier,
            Dimension = fact.Unit.Dimension,
            Measure = fact.Measure,
            Basis = fact.Basis,
            Status = fact.Status,
            Kind = fact.Kind,
            AsPrinted = fact.AsPrinted,
            Subject = fact.Subject,
            Unit = fact.Unit.Code,
            Counted = fact.Counted,
            TimeRule = fact.TimeRule,
            MeasureRule = fact.MeasureRule,
            StatusRule = fact.StatusRule,
            KindRule = fact.KindRule,
            SubjectRule = fact.SubjectRule,
            Condition = fact.Condition,
            Indicator = fact.Indicator,
            Scope = fact.Scope,
            Time = fact.Time?.ToString(),
            Confidence = fact.Confidence,
            Doubts = [.. fact.Doubts],
            Signs = fact.Signs,
            Second = fact.Second,
            BothReadings = fact.BothReadings is { } both
                ? new(both.First, both.FirstValue, both.Second, both.SecondValue, both.SecondReader)
                : null,
            Trace = [.. fact.Trace],
        };

    /// <param name="document">The id of the document that the fact was read in.</param>
    /// <param name="words">Holds equal words of all facts once.</param>
    public Fact ToFact(string document, StringPool words) =>
        new()
        {
            DocumentId = document,
            Span = Span,
            Sentence = Sentence,
            Value = Value,
            High = High,
            SignificantDigits = SignificantDigits,
            Modifier = Modifier,
            Measure = Measure,
            Basis = Basis,
            Status = Status,
            Kind = Kind,
            AsPrinted = words.Known(AsPrinted),
            Subject = words.Known(Subject),
            Unit = UnitOf(words.Known(Unit), Dimension),
            Counted = words.Known(Counted),
            TimeRule = words.Known(TimeRule),
            MeasureRule = words.Known(MeasureRule),
            StatusRule = words.Known(StatusRule),
            KindRule = words.Known(KindRule),
            SubjectRule = words.Known(SubjectRule),
            Condition = Condition,
            Indicator = words.Known(Indicator),
            Scope = words.Known(Scope),
            Time = TimePeriod.TryParse(Time, out var time) ? time : null,
            Confidence = Confidence,
            Doubts = Doubts,
            Signs = Signs,
            Second = Second,
            BothReadings = BothReadings is { } both
                ? new(both.First, both.FirstValue, both.Second, both.SecondValue, both.SecondReader)
                : null,
            Trace = [.. Trace.Select(step => words.Known(step))],
        };

    private static Unit UnitOf(string code, Dimension dimension) =>
        UnitCodes.Find(code) is { } known && known.Dimension == dimension ? known : new Unit(code, dimension);
}

[MemoryPackable]
internal sealed partial record KeptTwoReadings(string First, decimal FirstValue, string Second, decimal SecondValue, string SecondReader);
