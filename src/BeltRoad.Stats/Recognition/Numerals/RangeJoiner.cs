namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>Joins two numerals with a sign or word between them into one range: 2.8%—9.7%, 5—6万, 10万至15万, 300到500.</summary>
internal static class RangeJoiner
{
    public static Numeral Join(ReadOnlySpan<char> text, Numeral first)
    {
        var second = SecondStart(text, first.End);
        if (
            second < 0
            || first.High is not null
            || !first.IsReadable
            || IsPartOfSerial(text, first.Start)
            || !NumeralScanner.TryReadSingle(text, second, out var last)
            || !last.IsReadable
            || last.High is not null
        )
        {
            return first;
        }

        if (text[first.End] == '、' && !IsSpokenPair(text, first, last))
        {
            return first;
        }

        var word = text[first.End] is '至' or '到';
        if (word && IsFromTo(text, first.Start))
        {
            return first;
        }

        // 百分之二点五至三点五: the percent that stands before the first is that of both.
        var both =
            first.Is(NumeralForms.Percent)
            && text[first.End - 1] != '%'
            && (last.Forms & (NumeralForms.Percent | NumeralForms.Scaled | NumeralForms.Fraction | NumeralForms.Tenths)) == 0;
        return Combine(text, first, both ? last with { Forms = last.Forms | NumeralForms.Percent } : last) ?? first;
    }

    /// <summary>
    /// The range of two values, the first taking scale and percent sign of the second where it has none; null where they rise not.
    /// </summary>
    private static Numeral? Combine(ReadOnlySpan<char> text, Numeral first, Numeral last)
    {
        if (first.Is(NumeralForms.Half) || last.Is(NumeralForms.Half | NumeralForms.Fraction) || first.Is(NumeralForms.Fraction))
        {
            return null;
        }

        const NumeralForms parts = NumeralForms.Tenths | NumeralForms.Percent | NumeralForms.PerMille;
        if (first.Is(parts) && (first.Forms & parts) != (last.Forms & parts))
        {
            return null;
        }

        var low = first.Value;
        if (
            last.Is(NumeralForms.Scaled)
            && !first.Is(NumeralForms.Scaled)
            && Scale(text, first, last) is var scale
            && low * scale < last.Value
        )
        {
            low *= scale;
        }

        if (last.Is(NumeralForms.Tenths) && !first.Is(NumeralForms.Tenths | NumeralForms.Percent))
        {
            low *= 10;
        }

        return low < last.Value
            ? new Numeral(
                first.Start,
                last.End,
                low,
                last.Value,
                first.Forms | last.Forms | NumeralForms.Range,
                Math.Max(first.SignificantDigits, last.SignificantDigits)
            )
            : null;
    }

    /// <summary>
    /// What the scale word of the last number is worth for the first: 10,000 in 5至6万, a million in 5至6百万, in 1—2bn a thousand million.
    /// </summary>
    private static decimal Scale(ReadOnlySpan<char> text, Numeral first, Numeral last)
    {
        if (char.IsAsciiLetter(text[last.End - 1]))
        {
            var digits = text[..last.End].LastIndexOfAnyInRange('0', '9') + 1;
            return ArabicNumeral.PowerOfTen(LatinScale.At(text, first.Start, digits)?.Power ?? 0);
        }

        var at = last.End;
        var power = 0;
        while (at > last.Start && NumeralCharacters.IsLargeScale(text[at - 1]))
        {
            power += NumeralCharacters.PowerOf(text[--at]);
        }

        var small = at > last.Start ? NumeralCharacters.PowerOf(text[at - 1]) : 0;
        var large = ArabicNumeral.PowerOfTen(power);
        var whole = large * ArabicNumeral.PowerOfTen(small);
        return small > 0 && first.Value < 10 && last.Value < whole * 10 ? whole : large;
    }

    private static int SecondStart(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return -1;
        }

        switch (text[at])
        {
            case '—' or '-' or '~':
                return text[at + 1] == text[at] ? (at + 2 < text.Length ? at + 2 : -1) : at + 1;
            case '至' or '到' or '、':
                return at + 1;
            default:
                return -1;
        }
    }

    /// <summary>三、四成: two Chinese digits that follow each other, the second with a scale word or 成.</summary>
    private static bool IsSpokenPair(ReadOnlySpan<char> text, Numeral first, Numeral last)
    {
        var low = first.Length == 1 ? NumeralCharacters.DigitOf(text[first.Start]) : -1;
        return low > 0
            && NumeralCharacters.DigitOf(text[first.End + 1]) == low + 1
            && (last.Is(NumeralForms.Tenths) || (last.Length > 1 && NumeralCharacters.PowerOf(text[first.End + 2]) > 0));
    }

    /// <summary>05 in 2024-05-13 begins no range.</summary>
    private static bool IsPartOfSerial(ReadOnlySpan<char> text, int start) =>
        start > 1 && text[start - 1] == '-' && NumeralCharacters.IsArabic(text[start - 2]);

    private static bool IsFromTo(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] is '从' or '由' or '自';
}
