namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>
/// The grammar of scaled Chinese numerals. A section is up to 9999 (digits with 千 百 十); 万 亿 兆 multiply the section
/// before them, or all that was read where they are larger than the scale before: 一万五千亿. Two digits that follow each
/// other directly are a range: 三四百, 七八十, 两三万; so each part is kept twice, for the lower and the upper end.
/// </summary>
internal ref struct ScaledReader
{
    private readonly ReadOnlySpan<char> text;
    private readonly int start;
    private int at;
    private decimal low;
    private decimal high;
    private decimal sectionLow;
    private decimal sectionHigh;
    private int digitLow = -1;
    private int digitHigh = -1;
    private int sectionPower = 20;
    private int largePower = 20;
    private int lastPower;
    private bool afterZero;
    private bool hasSection;
    private bool hasTotal;
    private NumeralForms forms;
    private int decimals;

    public ScaledReader(ReadOnlySpan<char> text, int start)
    {
        this.text = text;
        this.start = start;
        at = start;
    }

    public bool Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            var digit = NumeralCharacters.DigitOf(c);
            if (!(digit >= 0 ? TakeDigit(digit) : TakeOther(c)))
            {
                break;
            }
        }

        if (afterZero && digitLow < 0 && at - 1 > start)
        {
            at--;
        }

        CloseSection();
        low += sectionLow;
        high += sectionHigh;
        return at > start;
    }

    public readonly Numeral ToNumeral()
    {
        var range = high > low;
        return new Numeral(
            start,
            at,
            low,
            range ? high : null,
            forms | (range ? NumeralForms.Range : 0),
            SignificantDigits.Of(low) + decimals
        );
    }

    private bool TakeDigit(int digit)
    {
        if (TakeDigitsInARow())
        {
            return true;
        }

        if (digit == 0)
        {
            if (at == start)
            {
                digitLow = digitHigh = 0;
                at++;
                return true;
            }

            if (digitLow >= 0 || afterZero)
            {
                return false;
            }

            afterZero = true;
            at++;
            return true;
        }

        if (digitLow >= 0)
        {
            if (digitHigh != digitLow || digit != digitLow + 1 || digitLow == 0)
            {
                return false;
            }

            digitHigh = digit;
            at++;
            return true;
        }

        if (IsPricePerTime(digit))
        {
            return false;
        }

        digitLow = digitHigh = digit;
        at++;
        return true;
    }

    /// <summary>四兆二八一五亿: digits read off one by one between two scale words.</summary>
    private bool TakeDigitsInARow()
    {
        if (!hasTotal || hasSection || digitLow >= 0 || lastPower < 4)
        {
            return false;
        }

        var end = at;
        var value = 0;
        while (end < text.Length && end - at < 4 && NumeralCharacters.DigitOf(text[end]) is var digit and >= 0)
        {
            value = value * 10 + digit;
            end++;
        }

        if (
            end - at < 2
            || end >= text.Length
            || !NumeralCharacters.IsLargeScale(text[end])
            || NumeralCharacters.PowerOf(text[end]) >= largePower
        )
        {
            return false;
        }

        sectionLow = sectionHigh = value;
        hasSection = true;
        afterZero = false;
        at = end;
        return true;
    }

    /// <summary>The 一 of 三万一天, 两千一个月: it counts days, not thousands.</summary>
    private readonly bool IsPricePerTime(int digit) =>
        digit == 1
        && !afterZero
        && lastPower >= 2
        && at + 1 < text.Length
        && text[at + 1] is '天' or '年' or '个' or '月' or '周' or '晚' or '次';

    private bool TakeOther(char c)
    {
        if (c is '廿' or '卅' && digitLow < 0 && sectionPower > 1)
        {
            digitLow = digitHigh = c == '廿' ? 2 : 3;
            return TakeSmallScale(1);
        }

        var power = NumeralCharacters.PowerOf(c);
        if (power >= 4)
        {
            return TakeLargeScale(power);
        }

        if (power > 0)
        {
            return TakeSmallScale(power);
        }

        if (c is '多' or '余' or '几' && at > start && at + 1 < text.Length && NumeralCharacters.IsLargeScale(text[at + 1]))
        {
            forms |= NumeralForms.More;
            at++;
            return true;
        }

        if (c == '几' && lastPower == 1 && digitLow < 0)
        {
            forms |= NumeralForms.More;
            at++;
            return false;
        }

        return (c == '点' || IsPrintedPoint(c)) && TakeDecimals();
    }

    private readonly bool IsPrintedPoint(char c) =>
        at > start
        && (NumeralCharacters.DigitOf(text[at - 1]) >= 0 || NumeralCharacters.PowerOf(text[at - 1]) == 1)
        && ChineseNumeral.IsPrintedPoint(text, at, c);

    private bool TakeSmallScale(int power)
    {
        if (
            power >= sectionPower
            || (power == 3 && !hasTotal && at == start + 1 && at + 1 < text.Length && NumeralCharacters.IsKiloUnit(text[at + 1]))
        )
        {
            return false;
        }

        if (digitLow < 0)
        {
            var implied = at == start || (power == 1 && (!hasSection || afterZero || sectionPower == 2));
            if (!implied)
            {
                return false;
            }

            forms |= at == start && power > 1 ? NumeralForms.ScaleOnly : 0;
            digitLow = digitHigh = 1;
        }

        sectionLow += digitLow * ArabicNumeral.PowerOfTen(power);
        sectionHigh += digitHigh * ArabicNumeral.PowerOfTen(power);
        sectionPower = power;
        Advance(power);
        hasSection = true;
        return true;
    }

    private bool TakeLargeScale(int power)
    {
        var empty = digitLow < 0 && !hasSection;
        if (empty && hasTotal && (afterZero || power <= largePower || lastPower < 4))
        {
            return false;
        }

        if (empty && !hasTotal)
        {
            if (at != start)
            {
                return false;
            }

            forms |= NumeralForms.ScaleOnly;
            digitLow = digitHigh = 1;
        }

        CloseSection();
        var scale = ArabicNumeral.PowerOfTen(power);
        if (power > largePower || !hasTotal)
        {
            if (low + sectionLow > 999_999_999_999m)
            {
                forms |= NumeralForms.TooLarge;
                return false;
            }

            low = (low + sectionLow) * scale;
            high = (high + sectionHigh) * scale;
        }
        else if (power < largePower)
        {
            low += sectionLow * scale;
            high += sectionHigh * scale;
        }
        else
        {
            return false;
        }

        sectionLow = sectionHigh = 0;
        sectionPower = 20;
        hasSection = false;
        hasTotal = true;
        largePower = power;
        forms |= NumeralForms.Scaled;
        Advance(power);
        return true;
    }

    private void Advance(int power)
    {
        digitLow = digitHigh = -1;
        afterZero = false;
        lastPower = power;
        at++;
    }

    /// <summary>A digit left over is units, or in 两万五 and 一百二 the next lower power.</summary>
    private void CloseSection()
    {
        if (digitLow < 0)
        {
            return;
        }

        var unit = !afterZero && lastPower >= 2 && digitLow > 0 ? ArabicNumeral.PowerOfTen(lastPower - 1) : 1;
        sectionLow += digitLow * unit;
        sectionHigh += digitHigh * unit;
        digitLow = digitHigh = -1;
    }

    /// <summary>三点五, 三十五点二: read to the end of the digits, then a scale word may follow.</summary>
    private bool TakeDecimals()
    {
        if (
            at == start
            || (digitLow < 0 && !hasSection)
            || at + 1 >= text.Length
            || NumeralCharacters.DigitOf(text[at + 1]) < 0
            || text[at + 1] == '两'
        )
        {
            return false;
        }

        var end = at + 1;
        decimal part = 0;
        decimal unit = 1;
        while (end < text.Length && end - at <= 8 && NumeralCharacters.DigitOf(text[end]) >= 0)
        {
            unit /= 10;
            part += NumeralCharacters.DigitOf(text[end]) * unit;
            end++;
        }

        if (end < text.Length && text[end] is '分' or '半' && !(end + 1 < text.Length && text[end + 1] == '之'))
        {
            return false;
        }

        decimals = end - at - 1;
        lastPower = 0;
        CloseSection();
        afterZero = false;
        sectionLow += part;
        sectionHigh += part;
        forms |= NumeralForms.Decimal;
        hasSection = true;
        sectionPower = 0;
        at = end;
        return at < text.Length && NumeralCharacters.IsLargeScale(text[at]);
    }
}
