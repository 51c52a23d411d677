using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>
/// The forms of numerals that the Microsoft recogniser takes for other numbers, as <c>unread.csv</c> lists them: whether it agrees on one
/// says nothing.
/// </summary>
internal static class UnreadForms
{
    private static readonly IReadOnlyList<string[]> rows = LexiconTable.Read(
        "Recognition/SecondReading/unread.csv",
        "what",
        "where",
        "example",
        "made of it"
    );
    private static readonly NumeralForms forms = At("form")
        .Aggregate(NumeralForms.None, static (all, form) => all | Enum.Parse<NumeralForms>(form));
    private static readonly string[] within = At("in");
    private static readonly string[] inWords = At("in words");
    private static readonly string[] inEnglish = At("in English");
    private static readonly string[] behind = At("behind");

    /// <param name="text">That in which the numeral stands, in Simplified.</param>
    public static bool Hold(ReadOnlySpan<char> text, in Numeral numeral, bool isEnglish)
    {
        var printed = text[numeral.Start..numeral.End];
        var isArabic = numeral.Is(NumeralForms.Arabic);
        return numeral.Is(forms)
            || (
                isEnglish
                    ? isArabic && HasOne(printed, inEnglish)
                    : HasOne(printed, within) || (!isArabic && HasOne(printed, inWords)) || BeginsWithOne(text[numeral.End..], behind)
            );
    }

    private static string[] At(string where) => [.. rows.Where(row => row[1] == where).Select(static row => row[0])];

    private static bool HasOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWithOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
