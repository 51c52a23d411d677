using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Store;

/// <summary>A fact as a row of the table <c>facts</c>. The property names are the column names, which Dapper matches.</summary>
internal sealed partial class FactRow
{
    public const string Columns = """
        f.span_start, f.span_end, f.characters_start, f.characters_end, f.sentence_start, f.sentence_end, f.line, f.col,
        f.section, f.place, f.text, f.quote, f.as_printed, f.significant_digits, f.value, f.value_order, f.high, f.modifier, f.unit,
        f.dimension, f.counted, f.measure, f.basis, f.status, f.time, f.time_rule, f.measure_rule, f.status_rule,
        f.kind_rule, f.condition, f.subject, f.kind, f.indicator, f.scope,
        f.confidence, f.doubts, f.trace, f.checksum
        """;

    public required int SpanStart { get; init; }

    public required int SpanEnd { get; init; }

    public required int CharactersStart { get; init; }

    public required int CharactersEnd { get; init; }

    public required int SentenceStart { get; init; }

    public required int SentenceEnd { get; init; }

    public required int Line { get; init; }

    public required int Col { get; init; }

    public required string Section { get; init; }

    public required string Place { get; init; }

    public required string Text { get; init; }

    public required string Quote { get; init; }

    public required string AsPrinted { get; init; }

    public required int SignificantDigits { get; init; }

    public required string Value { get; init; }

    public required double ValueOrder { get; init; }

    public string? High { get; init; }

    public required string Modifier { get; init; }

    public required string Unit { get; init; }

    public required string Dimension { get; init; }

    public string? Counted { get; init; }

    public required string Measure { get; init; }

    public required string Basis { get; init; }

    public required string Status { get; init; }

    public string? Time { get; init; }

    public string? TimeRule { get; init; }

    public string? MeasureRule { get; init; }

    public string? StatusRule { get; init; }

    public string? KindRule { get; init; }

    public string? Condition { get; init; }

    public required string Subject { get; init; }

    public required string Kind { get; init; }

    public string? Indicator { get; init; }

    public string? Scope { get; init; }

    public required double Confidence { get; init; }

    public required string Doubts { get; init; }

    public required string Trace { get; init; }

    /// <summary>The checksum of the row as written; null if an earlier version wrote it.</summary>
    public long? Checksum { get; init; }

    /// <summary>The last day of the time as a number such as 20230630; for sorting only.</summary>
    public long? Until { get; init; }

    public static long? UntilOf(Fact fact) =>
        fact.Time?.End.LastDay is { Month: { } month, Day: { } day } last ? (last.Year * 10_000) + (month * 100) + day : null;

    public static FactRow Of(StoredFact stored)
    {
        var fact = stored.Fact;
        return new FactRow
        {
            SpanStart = fact.Span.Start,
            SpanEnd = fact.Span.End,
            CharactersStart = stored.Characters.Start,
            CharactersEnd = stored.Characters.End,
            SentenceStart = fact.Sentence.Start,
            SentenceEnd = fact.Sentence.End,
            Line = stored.Line,
            Col = stored.Column,
            Section = stored.Section,
            Place = stored.Place,
            Text = stored.Text,
            Quote = stored.Quote,
            AsPrinted = fact.AsPrinted,
            SignificantDigits = fact.SignificantDigits,
            Value = Plain(fact.Value),
            ValueOrder = (double)fact.Value,
            High = fact.High is { } high ? Plain(high) : null,
            Modifier = EnumNames.Name(fact.Modifier),
            Unit = fact.Unit.Code,
            Dimension = EnumNames.Name(fact.Unit.Dimension),
            Counted = fact.Counted,
            Measure = EnumNames.Name(fact.Measure),
            Basis = EnumNames.Name(fact.Basis),
            Status = EnumNames.Name(fact.Status),
            Time = fact.Time?.ToString(),
            TimeRule = fact.TimeRule,
            MeasureRule = fact.MeasureRule,
            StatusRule = fact.StatusRule,
            KindRule = fact.KindRule,
            Condition = fact.Condition,
            Subject = fact.Subject,
            Kind = EnumNames.Name(fact.Kind),
            Indicator = fact.Indicator,
            Scope = fact.Scope,
            Confidence = fact.Confidence,
            Doubts = stored.Doubts,
            Trace = fact.Trace.Count == 0 ? "[]" : JsonSerializer.Serialize(fact.Trace, TraceJson.Default.IReadOnlyListString),
            Until = UntilOf(fact),
        };
    }

    /// <summary>The checksum over everything that makes up the fact.</summary>
    public long ChecksumOf(string document, string letter) =>
        RowChecksum.Of(
            [
                document,
                letter,
                Section,
                Place,
                Text,
                Quote,
                AsPrinted,
                Value,
                High,
                Modifier,
                Unit,
                Dimension,
                Counted,
                Measure,
                Basis,
                Status,
                Time,
                TimeRule,
                Subject,
                Kind,
                Indicator,
                Scope,
                Doubts,
                Trace,
                .. Since9(),
            ],
            [
                SpanStart,
                SpanEnd,
                CharactersStart,
                CharactersEnd,
                SentenceStart,
                SentenceEnd,
                Line,
                Col,
                SignificantDigits,
                BitConverter.DoubleToInt64Bits(ValueOrder),
                BitConverter.DoubleToInt64Bits(Confidence),
            ]
        );

    /// <summary>What rows of schema 8 and before do not have; nothing where a row has none of it, so that their checksums hold.</summary>
    private string?[] Since9() =>
        (MeasureRule ?? StatusRule ?? KindRule ?? Condition) is null ? [] : [MeasureRule, StatusRule, KindRule, Condition];

    /// <exception cref="InvalidDataException">The row differs from what was written.</exception>
    public StoredFact ToStoredFact(string document, string letter) =>
        Checksum is { } checksum && checksum != ChecksumOf(document, letter)
            ? throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"the fact {letter}{Line}:{Col} is not as it was written")
            )
            : Parsed(document, letter);

    private StoredFact Parsed(string document, string letter) =>
        new()
        {
            Letter = letter,
            Line = Line,
            Column = Col,
            Characters = new TextSpan(CharactersStart, CharactersEnd),
            Section = Section,
            Place = Place,
            Text = Text,
            Quote = Quote,
            Fact = new Fact
            {
                DocumentId = document,
                Span = new TextSpan(SpanStart, SpanEnd),
                Sentence = new TextSpan(SentenceStart, SentenceEnd),
                Value = Exact(Value),
                High = High is null ? null : Exact(High),
                AsPrinted = AsPrinted,
                SignificantDigits = SignificantDigits,
                Modifier = EnumNames.Parse<Modifier>(Modifier),
                Unit = new Unit(Unit, EnumNames.Parse<Dimension>(Dimension)),
                Counted = Counted,
                Measure = EnumNames.Parse<Measure>(Measure),
                Basis = EnumNames.Parse<PeriodBasis>(Basis),
                Status = EnumNames.Parse<Status>(Status),
                Time = TimePeriod.TryParse(Time, out var time) ? time : null,
                TimeRule = TimeRule,
                MeasureRule = MeasureRule,
                StatusRule = StatusRule,
                KindRule = KindRule,
                Condition = Condition,
                Subject = Subject,
                Kind = EnumNames.Parse<Kind>(Kind),
                Indicator = Indicator,
                Scope = Scope,
                Confidence = Confidence,
                Doubts = Doubts.Length == 0 ? [] : Array.ConvertAll(Doubts.Split(' '), EnumNames.Parse<Doubt>),
                Trace = Trace == "[]" ? [] : JsonSerializer.Deserialize(Trace, TraceJson.Default.IReadOnlyListString) ?? [],
            },
        };

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static decimal Exact(string value) => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Source-generated, which avoids reflection at start-up.</summary>
    [JsonSerializable(typeof(IReadOnlyList<string>))]
    private sealed partial class TraceJson : JsonSerializerContext;
}
