using System.Collections.Frozen;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>English names of counted nouns, from <c>Series/counted.csv</c>.</summary>
internal static class CountedNouns
{
    private static readonly FrozenDictionary<string, string> Known = LexiconTable
        .Read("Series/Indicators/counted.csv", "noun", "english")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Null where the table has no such noun.</summary>
    /// <param name="folded">The noun as <see cref="SubjectWords.Fold(string?)"/> writes it.</param>
    public static string? English(string folded) => Known.GetValueOrDefault(folded);
}
