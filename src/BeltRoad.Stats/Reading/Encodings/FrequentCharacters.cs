using System.Collections.Frozen;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Reading.Encodings;

/// <summary>The characters that a Chinese text of any subject is full of, by which a right decoding is told from a wrong one.</summary>
internal static class FrequentCharacters
{
    private static readonly FrozenSet<char> All = Load();

    public static bool Contains(char c) => All.Contains(c);

    private static FrozenSet<char> Load() =>
        LexiconTable.Read("Reading/Encodings/frequent.csv", "characters", "script").SelectMany(row => row[0]).ToFrozenSet();
}
