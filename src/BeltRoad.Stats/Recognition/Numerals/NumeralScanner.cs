namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>
/// Reads the longest numeral at a place: Arabic digits with scale words, Chinese numerals, fractions, tenths, ranges.
/// Each call looks at each character of the numeral a bounded number of times.
/// </summary>
internal static class NumeralScanner
{
    /// <summary>Digits a value may have; longer runs are seen and refused.</summary>
    public const int MaxDigits = 24;

    /// <summary>The numeral that begins at <paramref name="at"/>; false where there is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        if (!TryReadSingle(text, at, out numeral))
        {
            return false;
        }

        numeral = RangeJoiner.Join(text, numeral);
        return true;
    }

    /// <summary>One value, without looking for a range.</summary>
    internal static bool TryReadSingle(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        if (!TryReadBare(text, at, out numeral))
        {
            return false;
        }

        numeral = WithSuffix(text, numeral);
        return true;
    }

    /// <summary>Digits with their scale words, without a percent sign, 成 or 分之 behind.</summary>
    private static bool TryReadBare(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        if (
            at >= text.Length
            || !NumeralCharacters.CanStart(text[at])
            || !(
                NumeralCharacters.IsArabic(text[at])
                    ? ArabicNumeral.TryRead(text, at, out numeral)
                    : ChineseNumeral.TryRead(text, at, out numeral)
            )
        )
        {
            return false;
        }

        numeral = ClassifiedScale.Join(text, numeral);
        return true;
    }

    /// <summary>Takes in a percent sign, 成, and the denominator form 三分之一, whose parts are numerals themselves.</summary>
    private static Numeral WithSuffix(ReadOnlySpan<char> text, Numeral numeral)
    {
        var end = numeral.End;
        if (end >= text.Length)
        {
            return numeral;
        }

        if (text[end] == '%' || text[end] == '‰')
        {
            var form = text[end] == '%' ? NumeralForms.Percent : NumeralForms.PerMille;
            return numeral with
            {
                End = end + 1,
                Forms = numeral.Forms | form,
                Value = text[end] == '%' ? numeral.Value : numeral.Value / 10,
            };
        }

        if (
            end + 2 < text.Length
            && text[end] == '分'
            && text[end + 1] == '之'
            && !numeral.Is(NumeralForms.Decimal)
            && numeral.Value > 0
            && TryReadBare(text, end + 2, out var numerator)
            && numerator.IsReadable
        )
        {
            return Fraction(numeral, numerator);
        }

        if (
            text[end] == '成'
            && numeral.Value is > 0 and <= 10
            && !numeral.Is(NumeralForms.Scaled | NumeralForms.Several)
            && IsTenths(text, end)
        )
        {
            return Tenths(text, numeral);
        }

        return numeral;
    }

    private static Numeral Fraction(Numeral denominator, Numeral numerator)
    {
        var form =
            denominator.Value == 100 ? NumeralForms.Percent
            : denominator.Value == 1000 ? NumeralForms.PerMille
            : NumeralForms.Fraction;
        return new Numeral(
            denominator.Start,
            numerator.End,
            numerator.Value * 100 / denominator.Value,
            null,
            form | (numerator.Forms & ~NumeralForms.ScaleOnly),
            numerator.SignificantDigits
        );
    }

    /// <summary>成 as tenths is not the 成 of 成功, 成立, 成员, 成为, 成本.</summary>
    private static bool IsTenths(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return true;
        }

        return !"功立员为本果长就绩熟份型语效品套年都".Contains(text[at + 1]);
    }

    /// <summary>9成3）: a single digit behind 成 with nothing counted behind it.</summary>
    private static bool IsHundredth(ReadOnlySpan<char> text, int at) =>
        text[at] is >= '1' and <= '9'
        && (
            at + 1 >= text.Length
            || (!char.IsLetterOrDigit(text[at + 1]) && text[at + 1] is not ('.' or '%' or '-' or '—'))
            || text[at + 1] is '的' or '以'
        );

    private static Numeral Tenths(ReadOnlySpan<char> text, Numeral numeral)
    {
        var end = numeral.End + 1;
        var value = numeral.Value * 10;
        var digits = numeral.SignificantDigits;
        if (end < text.Length && text[end] == '半')
        {
            value += 5;
            digits++;
            end++;
        }
        else if (
            end < text.Length
            && (
                NumeralCharacters.DigitOf(text[end]) > 0 && (end + 1 >= text.Length || NumeralCharacters.PowerOf(text[end + 1]) == 0)
                || IsHundredth(text, end)
            )
        )
        {
            value += char.IsAsciiDigit(text[end]) ? text[end] - '0' : NumeralCharacters.DigitOf(text[end]);
            digits++;
            end++;
        }

        return numeral with
        {
            End = end,
            Value = value,
            SignificantDigits = digits,
            Forms = numeral.Forms | NumeralForms.Tenths,
            High = numeral.High * 10,
        };
    }
}
