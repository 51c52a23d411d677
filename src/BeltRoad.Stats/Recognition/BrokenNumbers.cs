using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition;

/// <summary>
/// Numbers that are not what they seem alone, so that each would be read wrong: what is printed of them does not say what they are.
/// </summary>
internal static class BrokenNumbers
{
    private static readonly string[] ForeignScales = Phrases.Of("foreign scales");
    private static readonly string[] BelowZero = Phrases.Of("below zero");

    /// <summary>The last token of the numbers that begin at a token, and why they are not read; null where they are whole.</summary>
    public static (int Last, string Reason)? At(TokenizedSentence sentence, int i)
    {
        if (IsRatio(sentence, i))
        {
            return (i + 2, Refusals.Ratio);
        }

        if (sentence.NumeralOf(i).Is(NumeralForms.Range) && sentence.IsOneOf(i - 1, BelowZero))
        {
            // 零下5至10摄氏度: whether the second is below zero, too.
            return (i, Refusals.UnclearSign);
        }

        return LastOf(sentence, i) is var last and >= 0 ? (last, Refusals.MalformedNumber) : null;
    }

    private static int LastOf(TokenizedSentence sentence, int i)
    {
        var numeral = sentence.NumeralOf(i);
        if (sentence.Adjoins(i) && sentence.CharBefore(i) == '.' && numeral.Is(NumeralForms.Arabic))
        {
            // .5亿: the digits before the point are lost.
            return i;
        }

        if (i + 1 < sentence.Count && sentence.IsOneOf(i + 1, ForeignScales))
        {
            // 2.3 billion: a scale word of another language.
            return i;
        }

        if (numeral.Is(NumeralForms.Scaled | NumeralForms.Percent))
        {
            return -1;
        }

        return !numeral.Is(NumeralForms.Arabic) ? (IsElliptic(sentence, i) ? i + 2 : -1)
            : IsSplit(sentence, i) ? i + 1
            : IsGroupedByComma(sentence, i) ? i + 2
            : -1;
    }

    /// <summary>增幅3 4.5%: whether a blank got into a number, or two stand beside each other, nothing says.</summary>
    private static bool IsSplit(TokenizedSentence sentence, int i) =>
        i > 0
        && sentence.IsNumber(i + 1)
        && !sentence.Adjoins(i + 1)
        && sentence.Adjoins(i)
        && sentence[i - 1].Kind is TokenKind.Word or TokenKind.Other
        && !sentence.NumeralOf(i).Is(NumeralForms.Decimal)
        && sentence.NumeralOf(i + 1).Is(NumeralForms.Decimal | NumeralForms.Percent);

    /// <summary>12，345吨: a full-width comma may part thousands or two numbers.</summary>
    private static bool IsGroupedByComma(TokenizedSentence sentence, int i) =>
        sentence.Is(i + 1, '，')
        && sentence.IsNumber(i + 2)
        && sentence.Adjoins(i + 1)
        && sentence.Adjoins(i + 2)
        && sentence[i].Length <= 3
        && sentence.NumeralOf(i + 2).Is(NumeralForms.Arabic)
        && BeginsWithThousands(sentence.TextOf(i + 2))
        && !sentence.NumeralOf(i).Is(NumeralForms.Decimal)
        && (i == 0 || sentence[i - 1].Kind != TokenKind.Sign);

    /// <summary>345, 345.6, 345万: three digits and no fourth.</summary>
    private static bool BeginsWithThousands(ReadOnlySpan<char> text)
    {
        const int group = 3;
        return text.Length >= group
            && text[..group].IndexOfAnyExceptInRange('0', '9') < 0
            && (text.Length == group || text[group] is not (>= '0' and <= '9' or ','));
    }

    /// <summary>5比3, 7.1：1: with no unit between.</summary>
    private static bool IsRatio(TokenizedSentence sentence, int i) =>
        sentence.NumeralOf(i).Is(NumeralForms.Arabic)
        && !sentence.NumeralOf(i).Is(NumeralForms.Scaled | NumeralForms.Percent)
        && sentence.IsNumber(i + 2)
        && (
            sentence.Is(i + 1, '比')
            || (
                (sentence.Is(i + 1, ':') || sentence.Is(i + 1, '：'))
                && sentence.Adjoins(i + 1)
                && sentence.Adjoins(i + 2)
                && !IsYear(sentence.NumeralOf(i))
            )
        )
        && sentence.NumeralOf(i + 2).Is(NumeralForms.Arabic)
        && !sentence.NumeralOf(i + 2).Is(NumeralForms.Scaled | NumeralForms.Percent);

    /// <summary>2023：35家: what a year heads is no ratio.</summary>
    private static bool IsYear(Numeral numeral) => numeral is { Length: 4, Value: >= 1900 and < 2100 };

    /// <summary>三百六、七十家: the first of two shares the scale word of the second.</summary>
    private static bool IsElliptic(TokenizedSentence sentence, int i) =>
        sentence[i].Length > 2
        && sentence.Is(i + 1, '、')
        && sentence.IsNumber(i + 2)
        && !sentence.NumeralOf(i + 2).Is(NumeralForms.Arabic)
        && NumeralCharacters.DigitOf(sentence.View[sentence[i].End - 1]) > 0
        && NumeralCharacters.PowerOf(sentence.View[sentence[i].End - 2]) is 2 or 3
        && NumeralCharacters.PowerOf(sentence.View[sentence[i + 2].End - 1]) > 0;
}
