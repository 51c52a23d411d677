using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>A number with its unit and hedge, in tokens of its sentence.</summary>
/// <param name="Counted">First and last token of the noun that is counted, also where it has a unit of its own; it may stand before the
/// number. Null where something is measured.</param>
/// <param name="First">The first token: a hedge, a currency sign, or the number.</param>
/// <param name="Last">The last token: the unit, the counted noun, a hedge behind it, or the number.</param>
internal sealed record EnglishQuantity(
    EnglishNumeral Numeral,
    decimal Value,
    decimal? High,
    Unit Unit,
    (int First, int Last)? Counted,
    Modifier Modifier,
    int First,
    int Last
);
