using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>A numeral with its unit and hedge, in tokens of its sentence.</summary>
/// <param name="Token">The number's token.</param>
/// <param name="Value">In base units, unsigned unless a sign is printed.</param>
/// <param name="UnitEntry">The unit's or classifier's entry; null for a percent sign or a currency before the number.</param>
/// <param name="First">The first token: a hedge or a currency before the number, or the number.</param>
/// <param name="Last">The last token: the unit, a hedge behind it, or the number.</param>
/// <param name="IsPerUnit">元/吨: a price or another quotient.</param>
internal readonly record struct Quantity(
    int Token,
    Numeral Numeral,
    decimal Value,
    decimal? High,
    Unit Unit,
    LexiconEntry? UnitEntry,
    Modifier Modifier,
    int First,
    int Last,
    bool IsPerUnit
)
{
    /// <summary>The unit counts things by a classifier, so a counted noun is to be found.</summary>
    public bool Counts => Unit.Dimension == Dimension.Count;
}
