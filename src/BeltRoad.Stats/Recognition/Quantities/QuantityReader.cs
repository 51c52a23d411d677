using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Modifiers;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Reads a number with what belongs to it: unit or classifier behind it, currency before it, hedges around it.</summary>
internal sealed class QuantityReader(Lexicon lexicon)
{
    private readonly UnitTable table = new(lexicon);

    /// <param name="bareCurrency">The currency of a 元 without a country.</param>
    /// <returns>Null where no unit, classifier or percent sign makes the number a quantity.</returns>
    public Quantity? Read(TokenizedSentence sentence, int token, string bareCurrency)
    {
        var numeral = sentence.NumeralOf(token);
        var next = token + 1;
        var inner = '\0';
        if (next < sentence.Count && sentence[next].Length == 1 && sentence[next].Start == numeral.End && sentence.View[numeral.End] is '多' or '余' or '来' or '几')
        {
            inner = sentence.View[numeral.End];
            next++;
        }

        var first = token;
        Unit? unit = null;
        LexiconEntry? entry = null;
        decimal factor = 1;
        if (numeral.Is(NumeralForms.Percent | NumeralForms.PerMille | NumeralForms.Fraction | NumeralForms.Tenths))
        {
            unit = Unit.Percent;
        }
        else if (UnitAt(sentence, next, numeral) is { } found)
        {
            entry = found;
            unit = table.UnitOf(found)!;
            factor = table.FactorOf(found);
            if (UnitTable.IsBareCurrency(found))
            {
                unit = new Unit(bareCurrency, Dimension.Currency);
            }

            next++;
        }

        if (token > 0 && sentence.IsWord(token - 1, Role.CurrencyBefore) && (unit is null || (entry is not null && UnitTable.IsBareCurrency(entry)) || unit.Dimension == Dimension.Currency && entry is null))
        {
            unit = table.UnitOf(sentence.EntryOf(token - 1)!);
            factor = entry is null ? 1 : factor;
            first = token - 1;
        }

        if (unit is null)
        {
            return null;
        }

        if (unit.Code == "doubling")
        {
            unit = new Unit("times", Dimension.Times);
        }

        var (modifier, usesBefore, usesAfter) = HedgeReader.Read(sentence, numeral, inner, first - 1, next);
        var half = HalfBehind(sentence, token, next, unit);
        var value = (numeral.Value + half) * factor;
        var perUnit = sentence.IsSign(next, '/') || (entry is not null && sentence.Is(next, "每"));
        return new Quantity(token, numeral, value, numeral.High * factor, unit, entry, modifier, usesBefore ? first - 1 : first, usesAfter ? next : next - 1, perUnit);
    }

    private LexiconEntry? UnitAt(TokenizedSentence sentence, int index, Numeral numeral)
    {
        if (!sentence.IsWord(index, Role.Unit | Role.Classifier) || sentence.EntryOf(index) is not { } entry)
        {
            return null;
        }

        return entry.Word switch
        {
            "度" => numeral.Is(NumeralForms.Scaled) || sentence.CharAfter(index) == '电' ? entry : null,
            "方" => numeral.Is(NumeralForms.Scaled) ? entry : null,
            "点" => sentence.CharAfter(index) is '建' or '意' or '要' or '希' ? null : entry,
            "里" => sentence.CharAfter(index) is '程' ? null : entry,
            "强" => null,
            _ => table.UnitOf(entry) is null ? null : entry,
        };
    }

    /// <summary>半 behind the unit adds a half: 三年半, 两个半月 is not read so.</summary>
    private static decimal HalfBehind(TokenizedSentence sentence, int token, int next, Unit unit) =>
        unit.Dimension is Dimension.Duration or Dimension.Times && sentence.IsNumber(next) && sentence.NumeralOf(next).Is(NumeralForms.Half) && next > token ? 0.5m : 0;
}
