using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Corrections;

/// <summary>A field of a fact that can be corrected, converted from and to text.</summary>
/// <param name="Get">Returns the text as the exports write it; empty for none.</param>
/// <param name="Set">Returns null for a text that the field cannot hold.</param>
internal sealed record CorrectionField(string Name, Func<Fact, string> Get, Func<Fact, string, Fact?> Set)
{
    /// <summary>By the names of the fields in the exports.</summary>
    public static IReadOnlyList<CorrectionField> All { get; } =
    [
        new("value", fact => Text(fact.Value), (fact, text) => Number(text) is { } value ? Settled(fact) with { Value = value } : null),
        new(
            "high",
            fact => fact.High is { } high ? Text(high) : string.Empty,
            (fact, text) =>
                text.Length == 0 ? fact with { High = null }
                : Number(text) is { } value ? fact with { High = value }
                : null
        ),
        new(
            "unit",
            fact => fact.Unit.Code,
            (fact, text) =>
                UnitCodes.Find(text) is { } unit
                    ? fact with
                    {
                        Unit = unit,
                        Counted = unit.Dimension == Dimension.Count ? fact.Counted : null,
                    }
                    : null
        ),
        new(
            "multiple",
            fact => fact.Multiple ?? string.Empty,
            (fact, text) =>
                (fact.Multiple, text) switch
                {
                    (not null, "by") => fact with { Unit = UnitCodes.Find(fact.Unit.Code)! },
                    (not null, "to") => fact with { Unit = Unit.Multiple },
                    _ => null,
                }
        ),
        new(
            "modifier",
            fact => EnumNames.Name(fact.Modifier),
            (fact, text) => EnumNames.TryParse(text, out Modifier value) ? fact with { Modifier = value } : null
        ),
        new(
            "measure",
            fact => EnumNames.Name(fact.Measure),
            (fact, text) => EnumNames.TryParse(text, out Measure value) ? fact with { Measure = value } : null
        ),
        new(
            "basis",
            fact => EnumNames.Name(fact.Basis),
            (fact, text) => EnumNames.TryParse(text, out PeriodBasis value) ? fact with { Basis = value } : null
        ),
        new(
            "status",
            fact => EnumNames.Name(fact.Status),
            (fact, text) => EnumNames.TryParse(text, out Status value) ? fact with { Status = value } : null
        ),
        new(
            "kind",
            fact => EnumNames.Name(fact.Kind),
            (fact, text) => EnumNames.TryParse(text, out Kind value) ? fact with { Kind = value } : null
        ),
        new(
            "time",
            fact => fact.Time?.ToString() ?? string.Empty,
            (fact, text) =>
                text.Length == 0 ? fact with { Time = null, TimeRule = null }
                : TimePeriod.TryParse(text, out var value) ? fact with { Time = value, TimeRule = "corrected" }
                : null
        ),
        new("subject", fact => fact.Subject, (fact, text) => text.Length == 0 ? null : fact with { Subject = text }),
        new("counted", fact => fact.Counted ?? string.Empty, (fact, text) => fact with { Counted = text.Length == 0 ? null : text }),
        new("indicator", fact => fact.Indicator ?? string.Empty, (fact, text) => fact with { Indicator = text.Length == 0 ? null : text }),
        new("scope", fact => fact.Scope ?? string.Empty, (fact, text) => fact with { Scope = text.Length == 0 ? null : text }),
    ];

    /// <summary>
    /// Marks the value as confirmed. A correction, even one that confirms the value read, settles a disagreement of the readers and all
    /// other doubts: a person has looked.
    /// </summary>
    private static Fact Settled(Fact fact) => fact with { Doubts = [], Confidence = 1 };

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
