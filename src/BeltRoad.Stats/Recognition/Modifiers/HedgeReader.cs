using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Modifiers;

/// <summary>Reads the hedge of a number: before it (超过, 近), inside it (4000多亿, 数百), behind it or its unit (左右, 以上).</summary>
internal static class HedgeReader
{
    /// <param name="before">The token directly before the number or its currency.</param>
    /// <param name="after">The token directly behind the unit.</param>
    public static (Modifier Modifier, bool UsesBefore, bool UsesAfter) Read(TokenizedSentence sentence, Numeral numeral, char inner, int before, int after)
    {
        if (before >= 0 && sentence.IsWord(before, Role.HedgeBefore) && Parse(sentence.ValueOf(before, "hedge")) is { } stated && Fits(sentence, before, numeral, stated))
        {
            return (stated, true, false);
        }

        // 超过了, 达到了近: the aspect particle between hedge and number.
        if (before > 0 && sentence.Is(before, "了") && sentence.IsWord(before - 1, Role.HedgeBefore) && Parse(sentence.ValueOf(before - 1, "hedge")) is { } completed)
        {
            return (completed, true, false);
        }

        if (numeral.Is(NumeralForms.Several))
        {
            return (Modifier.Several, false, false);
        }

        if (sentence.IsWord(after, Role.HedgeAfter) && Parse(sentence.ValueOf(after, "hedge")) is { } behind && FitsBehind(sentence, after))
        {
            return (behind, false, true);
        }

        if (numeral.Is(NumeralForms.More) || inner is '多' or '余' or '几')
        {
            return (Modifier.Over, false, false);
        }

        return (inner == '来' ? Modifier.About : Modifier.Exact, false, false);
    }

    private static bool Fits(TokenizedSentence sentence, int before, Numeral numeral, Modifier modifier)
    {
        if (modifier == Modifier.Several)
        {
            return numeral.Is(NumeralForms.ScaleOnly);
        }

        return !sentence.Is(before, "过") && !sentence.Is(before, "破") || numeral.Is(NumeralForms.ScaleOnly | NumeralForms.Scaled | NumeralForms.Half | NumeralForms.Tenths);
    }

    /// <summary>强 behind a number is a hedge only at the end of its phrase; 上下 is none before a noun.</summary>
    private static bool FitsBehind(TokenizedSentence sentence, int after) =>
        !(sentence.Is(after, "强") || sentence.Is(after, "许")) || after + 1 >= sentence.Count || sentence[after + 1].Kind == TokenKind.Sign;

    private static Modifier? Parse(string? value) => value switch
    {
        "about" => Modifier.About,
        "nearly" => Modifier.Nearly,
        "over" => Modifier.Over,
        "under" => Modifier.Under,
        "several" => Modifier.Several,
        _ => null,
    };
}
