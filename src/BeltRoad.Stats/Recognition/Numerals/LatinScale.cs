namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>
/// Scale words in Latin letters behind digits: US$1.5bn, 2.3 billion; a single letter only beside a currency: $3.2m, 10m美元.
/// </summary>
internal static class LatinScale
{
    private const int LongestWord = 8;

    /// <param name="start">Where the digits begin.</param>
    /// <param name="end">Where they end.</param>
    /// <returns>The place behind the word and its power of ten; null where there is none.</returns>
    public static (int End, int Power)? At(ReadOnlySpan<char> text, int start, int end)
    {
        var word = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var behind = word;
        while (behind < text.Length && behind - word <= LongestWord && char.IsAsciiLetter(text[behind]))
        {
            behind++;
        }

        if (behind == word || (behind < text.Length && char.IsAsciiLetterOrDigit(text[behind])))
        {
            return null;
        }

        var power = PowerOf(text[word..behind], IsMoney(text, start, word == end ? behind : text.Length));
        return power > 0 ? (behind, power) : null;
    }

    private static bool IsMoney(ReadOnlySpan<char> text, int start, int behind) =>
        (start > 0 && text[start - 1] is '$' or '€' or '£' or '¥') || ClassifiedScale.LeadsToCurrency(text[behind..]);

    private static int PowerOf(ReadOnlySpan<char> word, bool isMoney)
    {
        Span<char> lower = stackalloc char[LongestWord + 1];
        return lower[..word.ToLowerInvariant(lower)] switch
        {
            "trillion" or "tn" or "trn" => 12,
            "billion" or "bn" => 9,
            "million" or "mn" or "mln" => 6,
            "thousand" => 3,
            "b" when isMoney => 9,
            "m" when isMoney => 6,
            "k" when isMoney => 3,
            _ => 0,
        };
    }
}
