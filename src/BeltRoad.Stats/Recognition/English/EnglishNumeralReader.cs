using System.Globalization;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>Reads the number at a token: digits with a scale word or percent sign, or number words. Ranges are joined elsewhere.</summary>
internal static class EnglishNumeralReader
{
    private const int MostDigits = 28;
    private const int MostUnscaled = 19;

    private const decimal MostOfGroup = 1e6m;

    /// <summary>Null where no number begins at the token.</summary>
    public static EnglishNumeral? At(string text, EnglishSentence sentence, int first) =>
        Single(text, sentence, first) is { } numeral ? EnglishProportion.Of(text, sentence, numeral) ?? numeral : null;

    /// <summary>One number, whatever follows: the 3 of 3 in 10.</summary>
    internal static EnglishNumeral? Single(string text, EnglishSentence sentence, int first) =>
        sentence.IsNumber(first) ? Digits(text, sentence, first) : Words(sentence, first);

    private static EnglishNumeral Digits(string text, EnglishSentence sentence, int first)
    {
        var token = sentence[first];
        if (Parse(text.AsSpan(token.Start, token.End - token.Start), out var digits) is not (<= Numeral.Largest and var value))
        {
            return new EnglishNumeral(
                first,
                first,
                0,
                null,
                NumeralForms.Arabic | (digits >= MostUnscaled ? NumeralForms.TooLarge : NumeralForms.Malformed),
                1
            );
        }

        var forms = NumeralForms.Arabic | (token.Text.Contains('.', StringComparison.Ordinal) ? NumeralForms.Decimal : NumeralForms.None);
        if (sentence.Is(first + 1, "%") || sentence.Is(first + 1, "‰"))
        {
            var isPercent = sentence.Is(first + 1, "%");
            return new EnglishNumeral(first, first + 1, isPercent ? value : value / 10, null, forms | NumeralForms.Percent, digits);
        }

        var last = first;
        while (Factor(sentence, last + 1) is { } factor)
        {
            var next = sentence.Is(last + 1, "-") ? last + 2 : last + 1;
            if (value > Numeral.Largest / factor)
            {
                return new EnglishNumeral(first, next, 0, null, forms | NumeralForms.TooLarge, 1);
            }

            value *= factor;
            last = next;
            forms |= NumeralForms.Scaled;
        }

        return new EnglishNumeral(first, last, value, null, forms, digits);
    }

    /// <summary>The scale word at the token, a hyphen before it allowed: 2 million, 2-million, 100 million.</summary>
    private static decimal? Factor(EnglishSentence sentence, int index)
    {
        index += sentence.Is(index, "-") && sentence.IsGlued(index) && sentence.IsGlued(index + 1) ? 1 : 0;
        return EnglishNumberWords.Is(sentence[index], NumberWordRole.Hundred | NumberWordRole.Scale)
            ? EnglishNumberWords.ValueOf(sentence[index])
            : null;
    }

    /// <summary>Null where the separators fit no number or there are more digits than can be held.</summary>
    private static decimal? Parse(ReadOnlySpan<char> printed, out int digits)
    {
        digits = 0;
        Span<char> plain = stackalloc char[MostDigits + 2];
        var (length, group, points, grouped) = (0, 0, 0, false);
        foreach (var c in printed)
        {
            var folded = ScriptFold.Fold(c);
            if (char.IsAsciiDigit(folded))
            {
                group++;
                if (++digits > MostDigits)
                {
                    return null;
                }

                plain[length++] = folded;
                continue;
            }

            if (points > 0 || (grouped && group != 3) || (folded == ',' && !grouped && group > 3))
            {
                return null;
            }

            grouped |= folded == ',';
            group = 0;
            if (folded == '.')
            {
                points++;
                plain[length++] = '.';
            }
        }

        if (grouped && points == 0 && group != 3)
        {
            return null;
        }

        var value = decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        digits = Math.Max(1, plain[..length].TrimStart("0.").Length - (plain[..length].TrimStart("0.").Contains('.') ? 1 : 0));
        return value;
    }

    private static EnglishNumeral? Words(EnglishSentence sentence, int first)
    {
        if (
            sentence.Is(first, "half")
            && sentence[first + 1].Text is "a" or "an"
            && Words(sentence, first + 1) is { } whole
            && whole.Is(NumeralForms.Scaled)
        )
        {
            return whole with { First = first, Value = whole.Value / 2 };
        }

        var (total, group, i, forms) = (0m, 0m, first, NumeralForms.None);
        var any = false;
        if (sentence[first].Text is "a" or "an")
        {
            if (
                !EnglishNumberWords.Is(
                    sentence[first + 1],
                    NumberWordRole.Hundred | NumberWordRole.Scale | NumberWordRole.Dozen | NumberWordRole.Fraction
                ) || (IsPlainNoun(sentence, first + 1) && !IsDifference(sentence, first))
            )
            {
                return null;
            }

            group = 1;
            i++;
        }
        else if (sentence[first].Text is "several" or "few")
        {
            if (!EnglishNumberWords.Is(sentence[first + 1], NumberWordRole.Hundred | NumberWordRole.Scale | NumberWordRole.Dozen))
            {
                return null;
            }

            (group, forms) = (1, NumeralForms.Several);
            i++;
        }

        for (var end = false; !end; )
        {
            if (any && total == 0 && group < 100 && sentence.Is(i, "and") && sentence.Is(i + 1, "a") && sentence.Is(i + 2, "half"))
            {
                // three and a half million
                (group, i) = (group + 0.5m, i + 3);
                continue;
            }

            var at = any && IsJoint(sentence, i) ? i + 1 : i;
            var token = sentence[at];
            var role = EnglishNumberWords.RoleOf(token);
            var value = EnglishNumberWords.ValueOf(token);
            switch (role)
            {
                case NumberWordRole.Digit
                    when !any
                        || (group % 10 == 0 && value < 10 && (group % 100 >= 20 || group % 100 == 0))
                        || (group % 100 == 0 && group > 0):
                case NumberWordRole.Tens when !any || group % 100 == 0:
                    group += value;
                    break;
                case NumberWordRole.Hundred when group < MostOfGroup:
                    group = Math.Max(group, 1) * value;
                    forms |= any || group > 100 || at > first ? NumeralForms.None : NumeralForms.ScaleOnly;
                    break;
                case NumberWordRole.Scale when total <= MostOfGroup:
                    total = (total + (total > 0 ? group : Math.Max(group, 1))) * value;
                    group = 0;
                    forms |= any || at > first ? NumeralForms.Scaled : NumeralForms.ScaleOnly;
                    break;
                case NumberWordRole.Dozen when group is > 0 and < MostOfGroup:
                    group *= value;
                    break;
                case NumberWordRole.Several when !any || (forms.HasFlag(NumeralForms.Several) && group < MostOfGroup):
                    group = Math.Max(group, 1) * value;
                    forms |= NumeralForms.Several;
                    i = at + 1;
                    any = true;
                    i +=
                        sentence.Is(i, "of") && EnglishNumberWords.Is(sentence[i + 1], NumberWordRole.Several | NumberWordRole.Scale)
                            ? 1
                            : 0;
                    continue;
                case NumberWordRole.Vague when !any:
                    return new EnglishNumeral(first, at, 0, null, NumeralForms.Several | NumeralForms.Malformed, 1);
                default:
                    if ((role & NumberWordRole.Fraction) != 0 && IsFraction(sentence, first, at, group, total, any))
                    {
                        return PartOfScale(sentence, first, at, Math.Max(group, 1), value)
                            ?? new EnglishNumeral(
                                first,
                                at,
                                100m * Math.Max(group, 1) / value,
                                null,
                                NumeralForms.Percent | NumeralForms.Fraction,
                                1
                            );
                    }

                    end = true;
                    continue;
            }

            any = true;
            i = at + 1;
        }

        var result = total + group;
        if (result > Numeral.Largest)
        {
            return new EnglishNumeral(first, LastWord(sentence, i), 0, null, NumeralForms.TooLarge, 1);
        }

        return any && i > first && !forms.HasFlag(NumeralForms.ScaleOnly)
            ? new EnglishNumeral(first, LastWord(sentence, i), result, null, forms, SignificantDigits(result))
            : null;
    }

    private static int LastWord(EnglishSentence sentence, int behind) => sentence.Is(behind - 1, "of") ? behind - 2 : behind - 1;

    /// <summary>one-third, two thirds, a quarter, half of; not the quarter of a year nor the third of a row.</summary>
    private static bool IsFraction(EnglishSentence sentence, int first, int at, decimal group, decimal total, bool any)
    {
        var isHalf = sentence.Is(at, "half");
        if (total != 0 || group >= 10)
        {
            return false;
        }

        return (any || first < at)
            ? (
                isHalf
                || IsDifference(sentence, first)
                || sentence.Is(at + 1, "of")
                || sentence.Is(at + 1, "the")
                || sentence.Is(at - 1, "-")
            ) && !(isHalf && sentence.Is(at + 1, "year"))
            : isHalf
                && (IsDifference(sentence, first) || sentence.Is(at + 1, "of") || sentence.Is(at + 1, "the"))
                && !EnglishNumberWords.Is(sentence[at - 1], NumberWordRole.Ordinal);
    }

    /// <summary>by a third, down almost a quarter: so much more or less.</summary>
    private static bool IsDifference(EnglishSentence sentence, int first)
    {
        const int longestHedge = 3;
        for (var i = first - 1; i >= first - longestHedge; i--)
        {
            if (sentence[i].Text is "by" or "up" or "down")
            {
                return true;
            }

            if (
                sentence[i].Text
                is not ("more" or "less" or "than" or "nearly" or "almost" or "about" or "around" or "roughly" or "over" or "approximately")
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>a quarter of a million, three quarters of a billion: part of a scale word; null where no scale word follows.</summary>
    private static EnglishNumeral? PartOfScale(EnglishSentence sentence, int first, int at, decimal parts, decimal whole) =>
        sentence.Is(at + 1, "of") && sentence[at + 2].Text is "a" or "one" && EnglishNumberWords.Is(sentence[at + 3], NumberWordRole.Scale)
            ? new EnglishNumeral(first, at + 3, parts * EnglishNumberWords.ValueOf(sentence[at + 3]) / whole, null, NumeralForms.Scaled, 1)
            : null;

    /// <summary>The hyphen of twenty-one and the "and" of one hundred and fifty.</summary>
    private static bool IsJoint(EnglishSentence sentence, int index)
    {
        const NumberWordRole Number =
            NumberWordRole.Digit | NumberWordRole.Tens | NumberWordRole.Fraction | NumberWordRole.Hundred | NumberWordRole.Scale;
        return sentence.Is(index, "-")
            ? sentence.IsGlued(index) && sentence.IsGlued(index + 1) && EnglishNumberWords.Is(sentence[index + 1], Number)
            : sentence.Is(index, "and")
                && EnglishNumberWords.Is(sentence[index - 1], NumberWordRole.Hundred | NumberWordRole.Scale)
                && EnglishNumberWords.Is(sentence[index + 1], NumberWordRole.Digit | NumberWordRole.Tens);
    }

    /// <summary>a third party: the word counts nothing.</summary>
    private static bool IsPlainNoun(EnglishSentence sentence, int index) =>
        EnglishNumberWords.Is(sentence[index], NumberWordRole.Fraction) && !sentence.Is(index + 1, "of");

    private static int SignificantDigits(decimal value)
    {
        var digits = 1;
        while (value >= 10)
        {
            digits += value % 10 == 0 && digits == 1 ? 0 : 1;
            value = decimal.Truncate(value / 10);
        }

        return digits;
    }
}
