using System.Collections.Frozen;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>English names of counted nouns, from <c>Series/counted.csv</c>.</summary>
internal static class CountedNouns
{
    private static readonly FrozenDictionary<string, string> Known = LexiconTable
        .Read("Series/Indicators/counted.csv", "noun", "english")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Returns null if the table does not have the noun.</summary>
    /// <param name="folded">The noun in the form of <see cref="SubjectWords.Fold(string?)"/>.</param>
    public static string? English(string folded) => Known.GetValueOrDefault(folded);
}
