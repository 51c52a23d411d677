using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>
/// Full-width commas among digits, which part thousands or clauses: 1，234，567 has thousands; so has 3，456.78亿 behind a word that
/// leads to a figure. One group alone (12，345吨) may be two numbers.
/// </summary>
internal static class WideComma
{
    private static readonly string[] LeadsToFigure = Phrases.Of("leads to a figure");
    private static readonly string[] DealsOut = Phrases.Of("deals out");

    /// <summary>
    /// The end of the digits, a decimal part not included, and whether all groups are of three; null where the commas are no part of the
    /// number.
    /// </summary>
    /// <param name="start">Where the digits begin.</param>
    public static (int End, bool IsWhole)? GroupsAt(ReadOnlySpan<char> text, int start)
    {
        const int group = 3;
        var comma = start + DigitsAt(text[..Math.Min(text.Length, start + group)], start);
        if (comma >= text.Length || text[comma] != '，' || text[start] == '0' || DigitsAt(text, comma + 1) != group)
        {
            return null;
        }

        var (end, groups, isWhole) = (comma, 0, true);
        while (end < text.Length && text[end] == '，' && DigitsAt(text, end + 1) is var digits and > 0)
        {
            end += digits + 1;
            groups++;
            isWhole &= digits == group;
        }

        var before = text[..start];
        return groups > 1 ? (end, isWhole && !Phrases.Ends(before, DealsOut))
            : EndsAsOne(text, end) && Phrases.Ends(before, LeadsToFigure) && !Phrases.Ends(before, DealsOut) ? (end, true)
            : null;
    }

    /// <summary>A decimal part or a large scale word behind the last group.</summary>
    private static bool EndsAsOne(ReadOnlySpan<char> text, int end) =>
        end < text.Length && (NumeralCharacters.IsLargeScale(text[end]) || (text[end] == '.' && DigitsAt(text, end + 1) > 0));

    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && NumeralCharacters.IsArabic(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
