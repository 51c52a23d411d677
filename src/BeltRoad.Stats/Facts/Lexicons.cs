using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>The embedded lexicons of words.</summary>
internal static class Lexicons
{
    public static LexiconSet Default { get; } = new(LexiconSource.Embedded);

    public static Lexicon All => Default.All;

    /// <summary>What is looked for directly behind a number.</summary>
    public static Lexicon Units => Default.Units;
}
