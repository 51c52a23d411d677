using System.Globalization;
using System.Text.Json;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Export;

/// <summary>Turns the lines of one document's ledger into mentions and facts.</summary>
internal sealed class LedgerFields(SourceDocument document)
{
    /// <summary>The UTF-16 offset of each code point; null if they are the same.</summary>
    private readonly int[]? offsets = OffsetsOf(document.Text);

    /// <exception cref="FormatException">A value is none of its field, or the place does not hold the text.</exception>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    /// <exception cref="InvalidOperationException">A field holds a value of another JSON type.</exception>
    public (NumberMention Mention, Fact? Fact) Of(JsonElement line)
    {
        var span = SpanOf(line, "start", "end");
        if (!span.Of(document.Text).Equals(line.GetProperty("text").GetString(), StringComparison.Ordinal))
        {
            throw new FormatException("the text of the document at this place is another");
        }

        var mention = new NumberMention(
            span,
            EnumNames.Parse<MentionClass>(Text(line, "class")),
            Text(line, "rule"),
            line.TryGetProperty("repeats", out var repeats) && repeats.GetBoolean(),
            TextIfAny(line, "reason")
        );
        return (mention, mention.Class == MentionClass.Statistic ? FactOf(line, span) : null);
    }

    private static int[]? OffsetsOf(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return null;
        }

        var found = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
        {
            found.Add(at);
        }

        found.Add(text.Length);
        return [.. found];
    }

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null");

    private static string? TextIfAny(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Unit UnitOf(string code, Dimension dimension) =>
        UnitCodes.Find(code) is { } known && known.Dimension == dimension ? known : new Unit(code, dimension);

    private Fact FactOf(JsonElement line, TextSpan span) =>
        new()
        {
            DocumentId = document.Id,
            Span = span,
            Sentence = SpanOf(line, "sentence_start", "sentence_end"),
            Value = line.GetProperty("value").GetDecimal(),
            High = line.TryGetProperty("high", out var high) ? high.GetDecimal() : null,
            AsPrinted = Text(line, "as_printed"),
            SignificantDigits = line.GetProperty("significant_digits").GetInt32(),
            Modifier = EnumNames.Parse<Modifier>(Text(line, "modifier")),
            Unit = UnitOf(Text(line, "unit"), EnumNames.Parse<Dimension>(Text(line, "dimension"))),
            Counted = TextIfAny(line, "counted"),
            Measure = EnumNames.Parse<Measure>(Text(line, "measure")),
            Basis = EnumNames.Parse<PeriodBasis>(Text(line, "basis")),
            Status = EnumNames.Parse<Status>(Text(line, "status")),
            Time =
                TextIfAny(line, "time") is not { } time ? null
                : TimePeriod.TryParse(time, out var period) ? period
                : throw new FormatException($"\"{time}\" is no time"),
            TimeRule = TextIfAny(line, "time_rule"),
            MeasureRule = TextIfAny(line, "measure_rule"),
            StatusRule = TextIfAny(line, "status_rule"),
            KindRule = TextIfAny(line, "kind_rule"),
            Condition = TextIfAny(line, "condition"),
            Subject = Text(line, "subject"),
            SubjectRule = TextIfAny(line, "subject_rule"),
            Kind = EnumNames.Parse<Kind>(Text(line, "kind")),
            Indicator = TextIfAny(line, "indicator"),
            Scope = TextIfAny(line, "scope"),
            Confidence = double.Parse(Text(line, "exact_confidence"), CultureInfo.InvariantCulture),
            Doubts = TextIfAny(line, "doubts") is { } doubts ? Array.ConvertAll(doubts.Split(' '), EnumNames.Parse<Doubt>) : [],
            Signs = line.GetProperty("signs").GetInt32(),
        };

    private TextSpan SpanOf(JsonElement line, string start, string end)
    {
        var (from, to) = (line.GetProperty(start).GetInt32(), line.GetProperty(end).GetInt32());
        return from >= 0 && from < to && to <= (offsets?.Length - 1 ?? document.Text.Length)
            ? new TextSpan(offsets?[from] ?? from, offsets?[to] ?? to)
            : throw new FormatException($"\"{start}\" and \"{end}\" are no place in the document");
    }
}
