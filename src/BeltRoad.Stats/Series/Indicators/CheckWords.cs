using System.Collections.Frozen;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>The words of <c>Series/Checks/check-words.csv</c>, grouped by use.</summary>
internal static class CheckWords
{
    private static readonly FrozenDictionary<string, string[]> byUse = LexiconTable
        .Read("Series/Indicators/check-words.csv", "word", "use")
        .GroupBy(row => row[1], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(row => row[0]).OrderByDescending(word => word.Length).ToArray(),
            StringComparer.Ordinal
        );

    public static IReadOnlyList<string> Part => byUse["part"];

    public static IReadOnlyList<string> Whole => byUse["whole"];

    public static IReadOnlyList<string> Growth => byUse["growth"];

    public static IReadOnlyList<string> Average => byUse["average"];

    public static IReadOnlyList<string> Total => byUse["total"];

    public static IReadOnlyList<string> Announced => byUse["announced"];

    public static IReadOnlyList<string> Filler => byUse["filler"];

    public static bool StandsIn(string text, IReadOnlyList<string> words) => SubjectWords.FirstIn(text, words) is not null;

    /// <summary>Removes words of the list from the end of the text until none is left there.</summary>
    public static string WithoutEnding(string text, IReadOnlyList<string> words)
    {
        var length = text.Length;
        for (var i = 0; i < words.Count; i++)
        {
            if (text.AsSpan(0, length).EndsWith(words[i]))
            {
                length -= words[i].Length;
                i = -1;
            }
        }

        return length == text.Length ? text : text[..length];
    }
}
