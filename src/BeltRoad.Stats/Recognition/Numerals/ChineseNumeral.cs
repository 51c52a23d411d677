namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>Numerals in Chinese characters: 三千八百万, 一万零五百, 两百多, 十几, 数十万, 二〇二三, 三点五亿, 三四百, 半.</summary>
internal static class ChineseNumeral
{
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        var c = text[at];
        switch (c)
        {
            case '半':
                numeral = new Numeral(at, at + 1, 0.5m, null, NumeralForms.Half, 1);
                return true;
            case '数' or '几':
                return TryReadSeveral(text, at, out numeral);
            case '廿' or '卅':
                return TryReadTens(text, at, out numeral);
        }

        if (NumeralCharacters.IsFormal(c) && !HasFormalRun(text, at))
        {
            return false;
        }

        return TryReadPositional(text, at, out numeral) || TryReadScaled(text, at, out numeral);
    }

    /// <summary>数十, 数百万, 几千, 几十亿: the value is one of the order of magnitude.</summary>
    private static bool TryReadSeveral(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        var (end, power) = SeveralScale(text, at + 1);
        if (power == 0)
        {
            return false;
        }

        numeral = new Numeral(at, end, ArabicNumeral.PowerOfTen(power), null, NumeralForms.Several | (power >= 4 ? NumeralForms.Scaled : 0), 1);
        return true;
    }

    private static (int End, int Power) SeveralScale(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == '十')
        {
            var (end, power) = ArabicNumeral.ScaleAt(text, at + 1);
            return power >= 4 ? (end, power + 1) : (at + 1, 1);
        }

        return ArabicNumeral.ScaleAt(text, at);
    }

    private static bool TryReadTens(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        var value = text[at] == '廿' ? 20 : 30;
        var end = at + 1;
        if (end < text.Length && NumeralCharacters.DigitOf(text[end]) > 0)
        {
            value += NumeralCharacters.DigitOf(text[end]);
            end++;
        }

        numeral = new Numeral(at, end, value, null, NumeralForms.None, 2);
        return end > at + 1;
    }

    private static bool HasFormalRun(ReadOnlySpan<char> text, int at)
    {
        var formal = 0;
        var end = at;
        while (end < text.Length && (NumeralCharacters.IsFormal(text[end]) || text[end] is '万' or '亿' or '零'))
        {
            formal += NumeralCharacters.IsFormal(text[end]) ? 1 : 0;
            end++;
        }

        return formal >= 2;
    }

    /// <summary>二〇二三, 一九四九: three digits or more in a row; 〇 always reads so.</summary>
    private static bool TryReadPositional(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        var end = at;
        decimal value = 0;
        while (end < text.Length && NumeralCharacters.DigitOf(text[end]) >= 0 && text[end] != '两')
        {
            value = end - at < NumeralScanner.MaxDigits ? value * 10 + NumeralCharacters.DigitOf(text[end]) : value;
            end++;
        }

        numeral = default;
        var length = end - at;
        var zero = text[at..end].IndexOf('〇') >= 0 || text[at..end].IndexOf('零') > 0;
        if (length < 3 && !(length == 2 && zero))
        {
            return false;
        }

        var forms = NumeralForms.Positional | (length > NumeralScanner.MaxDigits ? NumeralForms.TooLarge : 0);
        if (end < text.Length && NumeralCharacters.PowerOf(text[end]) > 0 && !zero)
        {
            return false;
        }

        numeral = new Numeral(at, end, value, null, forms, length);
        return true;
    }

    private static bool TryReadScaled(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        var reader = new ScaledReader(text, at);
        var found = reader.Read();
        numeral = found ? reader.ToNumeral() : default;
        return found;
    }
}
