using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Figures that are printed without a unit: an index, a ratio, a number behind 达 or 为, a noun counted without a classifier.</summary>
internal static class BareNumberRules
{
    private const Role Measures = Role.State | Role.Up | Role.Down;

    public static Quantity? Read(TokenizedSentence sentence, int i)
    {
        var numeral = sentence.NumeralOf(i);
        if (numeral.Is(NumeralForms.Half) || (numeral.Is(NumeralForms.ScaleOnly) && !sentence.IsWord(i - 1, Role.HedgeBefore)))
        {
            return null;
        }

        var inner = InnerAt(sentence, i, numeral);
        var next = inner == '\0' ? i + 1 : i + 2;
        var (modifier, usesBefore, usesAfter) = HedgeReader(sentence, i, numeral, inner, next);
        var first = usesBefore ? i - 1 : i;
        var quantity = new Quantity(i, numeral, numeral.Value, numeral.High, Unit.Count, null, modifier, first, usesAfter ? next : next - 1, false);

        // 150国家, 三千企业: a known noun directly behind.
        if ((sentence.RolesOf(next) & Role.Noun) != 0 && (numeral.Is(NumeralForms.Arabic) || numeral.Value > 20) && sentence[next].Length >= 2)
        {
            return quantity;
        }

        if (!numeral.Is(NumeralForms.Arabic))
        {
            return null;
        }

        if (IsIndex(sentence, first))
        {
            return quantity with { Unit = new Unit("point", Dimension.IndexPoint) };
        }

        var measured = first > 0 && (sentence.RolesOf(first - 1) & Measures) != 0 && sentence.RolesOf(first - 1) != Role.None;
        return measured && (numeral.Is(NumeralForms.Scaled | NumeralForms.Decimal) || numeral.Value >= 100) && !IsYearLike(numeral) ? quantity : null;
    }

    private static (Modifier Modifier, bool UsesBefore, bool UsesAfter) HedgeReader(TokenizedSentence sentence, int i, Numeral numeral, char inner, int next) =>
        Modifiers.HedgeReader.Read(sentence, numeral, inner, i - 1, next);

    private static char InnerAt(TokenizedSentence sentence, int i, Numeral numeral) =>
        i + 1 < sentence.Count && sentence[i + 1].Length == 1 && sentence.View[numeral.End] is '多' or '余' ? sentence.View[numeral.End] : '\0';

    private static bool IsYearLike(Numeral numeral) => numeral is { Length: 4, Value: >= 1900 and < 2100 };

    /// <summary>指数为50.2: the word 指数 within the clause before the number.</summary>
    private static bool IsIndex(TokenizedSentence sentence, int first)
    {
        var chars = sentence.View.Chars[..sentence[first].Start];
        var clause = chars[(chars.LastIndexOfAny("，；：。") + 1)..];
        return clause.IndexOf("指数") >= 0 && !clause.EndsWith("指数");
    }
}
