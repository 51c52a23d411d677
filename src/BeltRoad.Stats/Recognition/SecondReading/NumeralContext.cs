using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>
/// The stretch of a text in which a numeral is read once more: what a numeral can be made of on both sides of it, so that one that
/// was cut too short shows, and a little of the clause. Another numeral beside it is left out.
/// </summary>
internal static class NumeralContext
{
    private delegate bool OfNumeral(ReadOnlySpan<char> text, int at);

    /// <summary>Characters of the clause on each side.</summary>
    private const int Beside = 2;

    /// <summary>Letters of an English word that is taken in.</summary>
    private const int LongestWord = 12;

    /// <summary>Words behind an English numeral: of <c>3.4 hundred million yuan</c>, <c>hundred million</c>.</summary>
    private const int WordsBehind = 2;

    /// <returns>Longer than <paramref name="most"/> where what is joined to the numeral is.</returns>
    public static (int Start, int End) OfChinese(ReadOnlySpan<char> text, int start, int end, int most)
    {
        (start, end) = Joined(text, start, end, most, IsOfNumeral);
        for (var i = 0; i < Beside && start > 0 && end - start < most && IsPlain(text, start - 1); i++)
        {
            start--;
        }

        for (var i = 0; i < Beside && end < text.Length && end - start < most && IsPlain(text, end); i++)
        {
            end++;
        }

        return (start, end);
    }

    /// <inheritdoc cref="OfChinese"/>
    public static (int Start, int End) OfEnglish(ReadOnlySpan<char> text, int start, int end, int most)
    {
        (start, end) = Joined(text, start, end, most, static (text, at) => char.IsAsciiLetterOrDigit(text[at]));
        var word = start;
        while (word > 0 && start - word <= LongestWord && (char.IsAsciiLetter(text[word - 1]) || word == start))
        {
            word--;
        }

        start = start - word <= LongestWord && end - word <= most ? word : start;
        for (var i = 0; i < WordsBehind; i++)
        {
            word = end;
            while (
                word < text.Length
                && word - end <= LongestWord
                && (char.IsAsciiLetter(text[word]) || (word == end && (text[word] is '-' || char.IsWhiteSpace(text[word]))))
            )
            {
                word++;
            }

            if (word - end > LongestWord || word - start > most)
            {
                break;
            }

            end = word;
        }

        return (start, end);
    }

    /// <summary>千 of 千瓦 is of the unit.</summary>
    private static bool IsOfNumeral(ReadOnlySpan<char> text, int at) =>
        (NumeralCharacters.CanStart(text[at]) && !IsOfUnit(text, at))
        || text[at] is '点' or '多' or '余' or '分' or '之' or '成' or '%' or '‰';

    private static bool IsOfUnit(ReadOnlySpan<char> text, int at) =>
        text[at] == '千' && at + 1 < text.Length && NumeralCharacters.IsKiloUnit(text[at + 1]);

    /// <summary>No numeral begins there, nor a Latin word, of which only a part might be taken in.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text, int at) => !NumeralCharacters.CanStart(text[at]) && !char.IsAsciiLetter(text[at]);

    /// <summary>Takes in what is of a numeral, and a point or comma between digits.</summary>
    private static (int Start, int End) Joined(ReadOnlySpan<char> text, int start, int end, int most, OfNumeral isOfNumeral)
    {
        while (start > 0 && end - start <= most && (isOfNumeral(text, start - 1) || IsPoint(text, start - 1)))
        {
            start--;
        }

        while (end < text.Length && end - start <= most && (isOfNumeral(text, end) || IsPoint(text, end)))
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsPoint(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
