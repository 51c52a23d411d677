using System.Globalization;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Recognition.Units;

/// <summary>What the unit lexicons say, by lexicon entry: code, dimension, factor.</summary>
internal sealed class UnitTable
{
    private readonly Unit?[] units;
    private readonly decimal[] factors;

    public UnitTable(Lexicon lexicon)
    {
        units = new Unit?[lexicon.Entries.Count];
        factors = new decimal[lexicon.Entries.Count];
        foreach (var entry in lexicon.Entries)
        {
            if (entry.Is(Role.Unit | Role.CurrencyBefore) && entry["unit"] is { } code)
            {
                units[entry.Id] = new Unit(
                    code.TrimEnd('?'),
                    entry["dimension"] is { } dimension ? Enum.Parse<Dimension>(dimension) : DimensionOf(code)
                );
                factors[entry.Id] = entry["factor"] is { } factor ? decimal.Parse(factor, CultureInfo.InvariantCulture) : 1;
            }
            else if (entry.Is(Role.Classifier))
            {
                units[entry.Id] = Unit.Count;
                factors[entry.Id] = 1;
            }
        }
    }

    public Unit? UnitOf(LexiconEntry entry) => units[entry.Id];

    /// <summary>Every unit of the lexicon, one for each of its words.</summary>
    public IEnumerable<Unit> Known => units.OfType<Unit>();

    public decimal FactorOf(LexiconEntry entry) => factors[entry.Id];

    /// <summary>元 without a country, which the document's own place settles.</summary>
    public static bool IsBareCurrency(LexiconEntry entry) => entry["unit"] is { Length: 4 } code && code[3] == '?';

    /// <summary>Whether a cell gives how many of a unit one of its word is: a number above 0, without exponent.</summary>
    public static bool IsFactor(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0;

    /// <summary>The unit of a code, as the lexicons write it.</summary>
    public static Unit Of(string code) =>
        code switch
        {
            "count" => Unit.Count,
            "percent" => Unit.Percent,
            _ => new Unit(code, DimensionOf(code)),
        };

    private static Dimension DimensionOf(string code) =>
        code switch
        {
            "percent" => Dimension.Percent,
            "percentage_point" => Dimension.PercentagePoint,
            "basis_point" => Dimension.BasisPoint,
            "times" or Unit.Doubling => Dimension.Times,
            "point" => Dimension.IndexPoint,
            "km" or "m" or "li" => Dimension.Length,
            "km2" or "m2" or "hectare" or "mu" or "ping" => Dimension.Area,
            "tonne" or "kg" or "jin" => Dimension.Mass,
            "m3" or "barrel" => Dimension.Volume,
            "kW" => Dimension.Power,
            "kWh" => Dimension.Energy,
            "km/h" => Dimension.Speed,
            "TEU" => Dimension.Container,
            "train" => Dimension.Train,
            "person" => Dimension.Person,
            "person_time" => Dimension.PersonTime,
            "household" => Dimension.Household,
            "year" or "month" or "week" or "day" or "hour" or "minute" or "second" => Dimension.Duration,
            _ when code.Length is 3 or 4 && code.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 => Dimension.Currency,
            _ => Dimension.Count,
        };
}
