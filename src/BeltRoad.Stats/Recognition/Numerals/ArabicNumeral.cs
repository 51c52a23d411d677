namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>
/// Digits with thousands separators and a decimal point, and the scale words behind them: 3800亿, 4000多亿, 1亿2000万, 3万4000.
/// </summary>
internal static class ArabicNumeral
{
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        var wide = WideComma.GroupsAt(text, at);
        var (end, value, digits, forms) = ReadDigits(text, at, wide?.End ?? at);
        forms |= wide is { IsWhole: false } ? NumeralForms.Malformed : 0;
        numeral = new Numeral(at, end, value, null, forms, digits);
        numeral = numeral.IsReadable ? WithScale(text, numeral) : numeral with { End = ScaleAt(text, end).End };
        return true;
    }

    /// <param name="wideEnd">Up to where full-width commas part thousands.</param>
    private static (int End, decimal Value, int Digits, NumeralForms Forms) ReadDigits(ReadOnlySpan<char> text, int at, int wideEnd)
    {
        var forms = NumeralForms.Arabic;
        var end = at;
        decimal value = 0;
        var digits = 0;
        var all = 0;
        var decimals = -1;
        var groups = 0;
        var group = 0;
        while (end < text.Length)
        {
            var c = text[end];
            if (NumeralCharacters.IsArabic(c))
            {
                all++;
                group++;
                if (all <= NumeralScanner.MaxDigits)
                {
                    value = value * 10 + (c - '0');
                    digits += digits > 0 || c != '0' ? 1 : 0;
                    decimals += decimals >= 0 ? 1 : 0;
                }

                end++;
            }
            else if (c == '，' && end < wideEnd)
            {
                end++;
            }
            else if (
                decimals < 0
                && IsDigitAt(text, end + 1)
                && (c == ',' || (c == ' ' && IsSpacedGroup(text, end, groups == 0 ? group : 3)))
            )
            {
                forms |= groups == 0 ? (group > 3 ? NumeralForms.Malformed : 0) : (group != 3 ? NumeralForms.Malformed : 0);
                groups++;
                group = 0;
                end++;
            }
            else if (c == '.' && IsDigitAt(text, end + 1))
            {
                forms |= decimals >= 0 || (groups > 0 && group != 3) ? NumeralForms.Malformed : NumeralForms.Decimal;
                decimals = Math.Max(decimals, 0);
                group = 0;
                end++;
            }
            else
            {
                break;
            }
        }

        if (groups > 0 && decimals < 0 && group != 3)
        {
            forms |= NumeralForms.Malformed;
        }

        if (all > NumeralScanner.MaxDigits)
        {
            forms |= NumeralForms.TooLarge;
        }

        return (end, decimals > 0 ? value / PowerOfTen(decimals) : value, Math.Max(1, digits), forms);
    }

    /// <summary>Reads 十 百 千 万 亿 兆 behind digits, with 多, 余 or 几 between, and a smaller part behind: 1亿2000万.</summary>
    private static Numeral WithScale(ReadOnlySpan<char> text, Numeral numeral)
    {
        if (!numeral.Is(NumeralForms.Decimal) && SectionAt(text, numeral.Start) is var (sectionEnd, section, sectionDigits, sectionPower))
        {
            return WithSmallerPart(
                text,
                numeral with
                {
                    End = sectionEnd,
                    Value = section,
                    SignificantDigits = sectionDigits,
                    Forms = numeral.Forms | NumeralForms.Scaled,
                },
                sectionPower
            );
        }

        var end = numeral.End;
        var forms = numeral.Forms;
        var more = end + 1 < text.Length && text[end] is '多' or '余' or '几' && NumeralCharacters.PowerOf(text[end + 1]) >= 3;
        var scaleAt = more ? end + 1 : end;
        var (scaleEnd, power) = LatinScale.At(text, numeral.Start, end) is { } latin ? latin : ScaleAt(text, scaleAt);
        if (power == 0 || !FitsScale(text, numeral, scaleAt, scaleEnd, power))
        {
            return numeral;
        }

        if (!TryScale(numeral.Value, power, out var value))
        {
            return numeral with { End = scaleEnd, Forms = forms | NumeralForms.TooLarge };
        }

        forms |= (power >= 4 ? NumeralForms.Scaled : 0) | (more ? NumeralForms.More : 0);
        if (
            !more
            && power <= 4
            && scaleEnd + 1 < text.Length
            && text[scaleEnd] is '多' or '余' or '几'
            && NumeralCharacters.PowerOf(text[scaleEnd + 1]) > Math.Max(3, power)
        )
        {
            // 8百多万, 1.5万多亿: the hedge stands between two scale words.
            return WithScale(text, numeral with { End = scaleEnd, Value = value, Forms = forms });
        }

        var scaled = numeral with { End = scaleEnd, Value = value, Forms = forms };
        return more || numeral.Is(NumeralForms.Decimal) || char.IsAsciiLetter(text[scaleEnd - 1])
            ? scaled
            : WithSmallerPart(text, scaled, power);
    }

    private static Numeral WithSmallerPart(ReadOnlySpan<char> text, Numeral numeral, int power)
    {
        var start = numeral.End < text.Length && text[numeral.End] == '零' ? numeral.End + 1 : numeral.End;
        if (!IsDigitAt(text, start) || power < 3)
        {
            return numeral;
        }

        if (
            SectionAt(text, start) is var (sectionEnd, section, sectionDigits, sectionPower)
            && sectionPower < power
            && section < PowerOfTen(power)
        )
        {
            return WithSmallerPart(
                text,
                numeral with
                {
                    End = sectionEnd,
                    Value = numeral.Value + section,
                    SignificantDigits = numeral.SignificantDigits + sectionDigits,
                },
                sectionPower
            );
        }

        // 1亿2000万, 87億7,735萬8,000: each part smaller than the scale word before it.
        var (end, value, digits, forms) = ReadDigits(text, start, start);
        var more = end + 1 < text.Length && text[end] is '多' or '余' && NumeralCharacters.PowerOf(text[end + 1]) >= 3;
        var (scaleEnd, smaller) = ScaleAt(text, more ? end + 1 : end);
        if (
            smaller > 0
            && smaller < power
            && (forms & (NumeralForms.Malformed | NumeralForms.TooLarge)) == 0
            && TryScale(value, smaller, out var part)
            && part < PowerOfTen(power)
        )
        {
            var joined = numeral with
            {
                End = scaleEnd,
                Value = numeral.Value + part,
                SignificantDigits = numeral.SignificantDigits + digits,
                Forms = numeral.Forms | (more ? NumeralForms.More : 0),
            };
            return more ? joined : WithSmallerPart(text, joined, smaller);
        }

        if (
            smaller != 0
            || (power is not (4 or 8) && start == numeral.End)
            || value >= PowerOfTen(power)
            || (forms & (NumeralForms.Decimal | NumeralForms.Malformed | NumeralForms.TooLarge)) != 0
            || (end < text.Length && text[end] is '年' or '月' or '日' or '%' or '-' or '—' or ':')
        )
        {
            return numeral;
        }

        // 3万4000, 1萬87 and 1千零20 state the rest without a scale word, 13万2 the next lower power; in 10万2023年 it is a year.
        var isNextPower = end - numeral.End == 1;
        var rest = isNextPower ? value * PowerOfTen(power - 1) : value;
        return numeral with
        {
            End = end,
            Value = numeral.Value + rest,
            SignificantDigits = numeral.SignificantDigits + (isNextPower ? 1 : power),
        };
    }

    /// <summary>
    /// 3千4百万: thousands, hundreds and tens told apart before one large scale word; null where it is not so. The power is that of the large
    /// one.
    /// </summary>
    private static (int End, decimal Value, int Digits, int Power)? SectionAt(ReadOnlySpan<char> text, int at)
    {
        const int longestRun = 4;
        decimal sum = 0;
        var (parts, last) = (0, 4);
        while (IsDigitAt(text, at))
        {
            var start = at;
            decimal value = 0;
            while (IsDigitAt(text, at) && at - start < longestRun)
            {
                value = value * 10 + (text[at++] - '0');
            }

            var power = at < text.Length ? NumeralCharacters.PowerOf(text[at]) : 0;
            if (power is < 1 or > 3 || power >= last || value == 0 || value * PowerOfTen(power) >= PowerOfTen(last))
            {
                return null;
            }

            sum += value * PowerOfTen(power);
            parts++;
            last = power;
            at++;
            var (end, large) = ScaleAt(text, at);
            if (large >= 4 && parts > 1)
            {
                return TryScale(sum, large, out var whole) ? (end, whole, longestRun + 1 - last, large) : null;
            }
        }

        return null;
    }

    /// <summary>万亿, 千万, 百万亿: the powers of a run of scale words added up, where the run is one that is written.</summary>
    internal static (int End, int Power) ScaleAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        var power = 0;
        var largest = 0;
        while (end < text.Length && end - at < 3)
        {
            var next = NumeralCharacters.PowerOf(text[end]);
            if (
                next == 0
                || NumeralCharacters.IsFormal(text[end])
                || (next == 1 && end > at)
                || (end > at && next <= largest)
                || power + next > 16
            )
            {
                break;
            }

            power += next;
            largest = next;
            end++;
        }

        return (end, power);
    }

    /// <summary>千 before 瓦 or 米 belongs to the unit where nothing larger stands before it; so do 兆瓦 and 百分点.</summary>
    private static bool FitsScale(ReadOnlySpan<char> text, Numeral numeral, int scaleAt, int scaleEnd, int power)
    {
        var behind = scaleEnd < text.Length ? text[scaleEnd] : '\0';
        var last = text[scaleEnd - 1];
        if (scaleEnd - scaleAt == 1)
        {
            if (last == '千' && (behind == '米' || NumeralCharacters.IsKiloUnit(behind)))
            {
                return false;
            }

            if (last == '兆' && behind is '瓦' or '赫' or '字' or '比' or '帕')
            {
                return false;
            }

            if (last == '百' && behind is '分')
            {
                return false;
            }

            if (last == '十' && numeral.Value >= 10)
            {
                return false;
            }
        }

        return power > 0;
    }

    internal static bool TryScale(decimal value, int power, out decimal scaled)
    {
        scaled = 0;
        if (power > 16 || value > 999_999_999_999m)
        {
            return false;
        }

        scaled = value * PowerOfTen(power);
        return true;
    }

    internal static decimal PowerOfTen(int power) => PowerOf(10, power);

    internal static decimal PowerOf(decimal number, int power)
    {
        decimal result = 1;
        for (var i = 0; i < power; i++)
        {
            result *= number;
        }

        return result;
    }

    /// <summary>Thousands set off by spaces, as in 4 580萬: groups of three, with Chinese text behind the last.</summary>
    private static bool IsSpacedGroup(ReadOnlySpan<char> text, int at, int before)
    {
        if (before is < 1 or > 3)
        {
            return false;
        }

        for (var groups = 0; groups < NumeralScanner.MaxDigits / 3 && at < text.Length && text[at] == ' '; groups++)
        {
            if (!IsDigitAt(text, at + 1) || !IsDigitAt(text, at + 2) || !IsDigitAt(text, at + 3))
            {
                return false;
            }

            at += 4;
        }

        return at < text.Length && text[at] is >= '\u4E00' and <= '\u9FFF';
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int index) => index < text.Length && NumeralCharacters.IsArabic(text[index]);
}
