namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>Numerals in Chinese characters: 三千八百万, 一万零五百, 两百多, 十几, 数十万, 二〇二三, 三点五亿, 三四百, 半.</summary>
internal static class ChineseNumeral
{
    private const int LongestScaleRun = 8;

    public static bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        var c = text[at];
        if (MeaninglessRun(text, at) is var run && run > 0)
        {
            numeral = new Numeral(at, at + run, 0, null, NumeralForms.Malformed, 1);
            return true;
        }

        switch (c)
        {
            case '半':
                numeral = IsHalfOfAll(text, at) ? OfAll(at, at + 1) : new Numeral(at, at + 1, 0.5m, null, NumeralForms.Half, 1);
                return true;
            case '一'
                when at + 1 < text.Length
                    && text[at + 1] == '半'
                    && !(at + 2 < text.Length && text[at + 2] is '个' or '天' or '年' or '时' or '是'):
                numeral = OfAll(at, at + 2);
                return true;
            case '数' or '几':
                return TryReadSeveral(text, at, out numeral);
        }

        if (NumeralCharacters.IsFormal(c) && !HasFormalRun(text, at))
        {
            return false;
        }

        return TryReadPositional(text, at, out numeral) || TryReadScaled(text, at, out numeral);
    }

    /// <summary>The length of a run of scale words, or of 半, that is longer than any number has them; 0 where there is none.</summary>
    private static int MeaninglessRun(ReadOnlySpan<char> text, int at)
    {
        var isHalf = text[at] == '半';
        var end = at;
        while (end < text.Length && (isHalf ? text[end] == '半' : NumeralCharacters.PowerOf(text[end]) > 0))
        {
            end++;
        }

        return end - at >= LongestScaleRun ? end - at : 0;
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

        numeral = new Numeral(
            at,
            end,
            ArabicNumeral.PowerOfTen(power),
            null,
            NumeralForms.Several | (power >= 4 ? NumeralForms.Scaled : 0),
            1
        );
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

    /// <summary>一半, 半数, 过半: half of a whole, in percent.</summary>
    private static Numeral OfAll(int start, int end) => new(start, end, 50, null, NumeralForms.Fraction, 1);

    /// <summary>半 in 半数, and behind 过, 超, 逾 or 近 where no unit follows that could be halved.</summary>
    private static bool IsHalfOfAll(ReadOnlySpan<char> text, int at)
    {
        var behind = at + 1 < text.Length ? text[at + 1] : '\0';
        return behind == '数'
            || (
                at > 0
                && text[at - 1] is '过' or '超' or '逾' or '近'
                && behind is not ('年' or '个' or '天' or '月' or '小' or '日' or '世' or '价')
            );
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
        while (
            end < text.Length
            && (NumeralCharacters.DigitOf(text[end]) >= 0 || (end > at && IsPrintedZero(text, end)))
            && text[end] != '两'
            && !NumeralCharacters.IsFormal(text[end])
        )
        {
            value = end - at < NumeralScanner.MaxDigits ? value * 10 + Math.Max(0, (int)NumeralCharacters.DigitOf(text[end])) : value;
            end++;
        }

        numeral = default;
        var length = end - at;
        var zero = text[at..end].IndexOfAny('〇', '0') >= 0 || text[at..end].IndexOf('零') > 0;
        if (length < 3 && !(length == 2 && zero))
        {
            return false;
        }

        var forms = NumeralForms.Positional | (length > NumeralScanner.MaxDigits ? NumeralForms.TooLarge : 0);
        if (end < text.Length && NumeralCharacters.PowerOf(text[end]) is > 0 and < 4 && !zero)
        {
            return false;
        }

        numeral =
            (forms & NumeralForms.TooLarge) != 0
                ? new Numeral(at, end, value, null, forms, length)
                : WithFraction(text, new Numeral(at, end, value, null, forms, length));
        return true;
    }

    /// <summary>一0二亿, 二0二四: a zero printed as a digit among digits in words.</summary>
    private static bool IsPrintedZero(ReadOnlySpan<char> text, int at) =>
        text[at] == '0' && !(at + 1 < text.Length && text[at + 1] is >= '1' and <= '9' or '.' or ',');

    /// <summary>
    /// 九.四%, 六四〇.五亿: a printed point before digits in words that a percent sign, a scale word, 倍 or a unit in letters (GW) follows; 二.三
    /// alone numbers a list.
    /// </summary>
    internal static bool IsPrintedPoint(ReadOnlySpan<char> text, int at, char c)
    {
        if (c is not ('.' or '‧' or '·' or '．'))
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= LongestScaleRun && NumeralCharacters.DigitOf(text[end]) >= 0)
        {
            end++;
        }

        return end > at + 1
            && end < text.Length
            && (
                text[end] is '%' or '倍'
                || char.IsAsciiLetter(text[end])
                || NumeralCharacters.IsLargeScale(text[end])
                || text[end..].StartsWith("个百分点")
            );
    }

    /// <summary>三〇一一点一亿: digits behind 点 or a printed point, then a scale word.</summary>
    private static Numeral WithFraction(ReadOnlySpan<char> text, Numeral numeral)
    {
        var end = numeral.End;
        var value = numeral.Value;
        var digits = numeral.SignificantDigits;
        var forms = numeral.Forms;
        if (
            end + 1 < text.Length
            && NumeralCharacters.DigitOf(text[end + 1]) >= 0
            && (text[end] == '点' || IsPrintedPoint(text, end, text[end]))
        )
        {
            decimal unit = 1;
            var at = end + 1;
            while (at < text.Length && at - end <= 8 && NumeralCharacters.DigitOf(text[at]) >= 0)
            {
                unit /= 10;
                value += NumeralCharacters.DigitOf(text[at]) * unit;
                digits++;
                at++;
            }

            end = at;
            forms |= NumeralForms.Decimal;
        }

        var (scaleEnd, power) = ArabicNumeral.ScaleAt(text, end);
        return power >= 4 && ArabicNumeral.TryScale(value, power, out var scaled)
            ? new Numeral(numeral.Start, scaleEnd, scaled, null, forms | NumeralForms.Scaled, digits)
            : new Numeral(numeral.Start, end, value, null, forms, digits);
    }

    private static bool TryReadScaled(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        var reader = new ScaledReader(text, at);
        var found = reader.Read();
        numeral = found ? reader.ToNumeral() : default;
        return found;
    }
}
