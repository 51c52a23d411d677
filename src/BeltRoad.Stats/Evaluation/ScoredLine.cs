using System.Text.Json;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Evaluation;

/// <summary>
/// A number expression as the scorer compares it, annotated or predicted. Values are compared with a tolerance, so binary floating point
/// suffices.
/// </summary>
internal sealed record ScoredLine
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public string? Text { get; init; }

    public string? Class { get; init; }

    /// <summary>Whether two careful readers would differ; the line then counts neither way.</summary>
    public bool Optional { get; init; }

    public double? Value { get; init; }

    public double? High { get; init; }

    public string? Unit { get; init; }

    /// <summary>Other units that are as correct as <see cref="Unit"/>.</summary>
    public IReadOnlyList<string> AcceptUnits { get; init; } = [];

    public string? Counted { get; init; }

    public string? Modifier { get; init; }

    public string? Measure { get; init; }

    public string? Status { get; init; }

    public string? Time { get; init; }

    public string? Subject { get; init; }

    public string? Kind { get; init; }

    /// <summary>How sure the program is, 0 to 1; null where the line does not say.</summary>
    public double? Confidence { get; init; }

    /// <summary>What was read here; null for lines of a file.</summary>
    public Fact? Fact { get; init; }

    public static ScoredLine Of(LedgerLine line) =>
        new()
        {
            Start = line.Characters.Start,
            End = line.Characters.End,
            Text = line.Text,
            Class = line.Class,
            Value = (double?)line.Fact?.Value,
            High = (double?)line.Fact?.High,
            Unit = line.Fact?.Unit.Code,
            Counted = line.Fact?.Counted,
            Modifier = line.Fact is { } hedged ? EnumNames.Name(hedged.Modifier) : null,
            Measure = line.Fact is { } measured ? EnumNames.Name(measured.Measure) : null,
            Status = line.Fact is { } stated ? EnumNames.Name(stated.Status) : null,
            Time = line.Fact?.Time?.ToString(),
            Subject = line.Fact?.Subject,
            Kind = line.Fact is { } sorted ? EnumNames.Name(sorted.Kind) : null,
            Confidence = line.Fact?.Confidence,
            Fact = line.Fact,
        };

    /// <exception cref="KeyNotFoundException">The object has no start or end.</exception>
    /// <exception cref="InvalidOperationException">A member has another type than the gold files give it.</exception>
    /// <exception cref="FormatException">A number is out of range.</exception>
    public static ScoredLine Of(JsonElement line) =>
        new()
        {
            Start = line.GetProperty("start").GetInt32(),
            End = line.GetProperty("end").GetInt32(),
            Text = Member(line, "text")?.GetString(),
            Class = Member(line, "class")?.GetString(),
            Optional = Member(line, "optional")?.GetBoolean() ?? false,
            Value = Member(line, "value")?.GetDouble(),
            High = Member(line, "high")?.GetDouble(),
            Unit = Member(line, "unit")?.GetString(),
            AcceptUnits = Member(line, "accept_units") is { } units ? [.. units.EnumerateArray().Select(unit => unit.GetString()!)] : [],
            Counted = Member(line, "counted")?.GetString(),
            Modifier = Member(line, "modifier")?.GetString(),
            Measure = Member(line, "measure")?.GetString(),
            Status = Member(line, "status")?.GetString(),
            Time = Member(line, "time")?.GetString(),
            Subject = Member(line, "subject")?.GetString(),
            Kind = Member(line, "kind")?.GetString(),
            Confidence = Member(line, "confidence")?.GetDouble(),
        };

    private static JsonElement? Member(JsonElement line, string name) =>
        line.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
