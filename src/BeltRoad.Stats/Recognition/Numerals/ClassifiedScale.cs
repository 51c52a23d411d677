using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>25个亿, 3个多亿, 几十个亿, 半个亿: 个 between a number and the large scale word that multiplies it.</summary>
internal static class ClassifiedScale
{
    private static readonly string[] Currencies = Phrases.Of("currencies behind a scale");
    private static readonly string[] Sizes = Phrases.Of("sizes of things");
    private static readonly string[] Amounts = Phrases.Of("what an amount leads to");

    /// <summary>
    /// The number with its scale word; unchanged where things of a size are counted (3个亿元级项目), malformed where nothing tells the two apart.
    /// </summary>
    public static Numeral Join(ReadOnlySpan<char> text, Numeral numeral)
    {
        if (numeral.End >= text.Length || text[numeral.End] != '个' || !numeral.IsReadable || numeral.Is(NumeralForms.Scaled))
        {
            return numeral;
        }

        var at = numeral.End + 1;
        var more = at < text.Length && text[at] is '多' or '余' or '来' or '把';
        at += more ? 1 : 0;
        if (at >= text.Length || !NumeralCharacters.IsLargeScale(text[at]) || ArabicNumeral.ScaleAt(text, at) is not { Power: >= 8 } scale)
        {
            return numeral;
        }

        var behind = text[scale.End..];
        if (Phrases.Starts(behind, Sizes))
        {
            return numeral;
        }

        var factor = ArabicNumeral.PowerOfTen(scale.Power);
        if (!IsAmount(behind) || numeral.Value > Numeral.Largest / factor || numeral.High > Numeral.Largest / factor)
        {
            return numeral with { End = scale.End, Forms = numeral.Forms | NumeralForms.Malformed };
        }

        return numeral with
        {
            End = scale.End,
            Value = numeral.Value * factor,
            High = numeral.High * factor,
            Forms = (numeral.Forms & ~(NumeralForms.Half | NumeralForms.ScaleOnly)) | NumeralForms.Scaled | (more ? NumeralForms.More : 0),
        };
    }

    public static bool LeadsToCurrency(ReadOnlySpan<char> text) => Phrases.Starts(text, Currencies);

    /// <summary>25个亿。 25个亿美元， 25个亿的资金 are amounts; 25个亿元项目 may be so many projects.</summary>
    private static bool IsAmount(ReadOnlySpan<char> behind)
    {
        var currency = Phrases.HeadOf(behind, Currencies);
        var rest = behind[currency..];
        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]) || Phrases.Starts(rest, Amounts) || (currency == 0 && rest[0] == '的');
    }
}
