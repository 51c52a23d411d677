using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>A number with its unit and hedge, in tokens of its sentence.</summary>
/// <param name="Counted">First and last token of the counted noun; null where the unit is none of things.</param>
/// <param name="First">The first token: a hedge, a currency sign, or the number.</param>
/// <param name="Last">The last token: the unit, the counted noun, a hedge behind it, or the number.</param>
internal sealed record EnglishQuantity(EnglishNumeral Numeral, decimal Value, decimal? High, Unit Unit, (int First, int Last)? Counted, Modifier Modifier, int First, int Last);
