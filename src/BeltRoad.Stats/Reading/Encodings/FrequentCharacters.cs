using System.Collections.Frozen;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Reading.Encodings;

/// <summary>
/// The characters that are frequent in Chinese texts on any subject, which distinguish a correct decoding from a wrong one.
/// </summary>
internal static class FrequentCharacters
{
    private static readonly FrozenSet<char> All = Load();

    public static bool Contains(char c) => All.Contains(c);

    private static FrozenSet<char> Load() =>
        LexiconTable.Read("Reading/Encodings/frequent.csv", "characters", "script").SelectMany(row => row[0]).ToFrozenSet();
}
