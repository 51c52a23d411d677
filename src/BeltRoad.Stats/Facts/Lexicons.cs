using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>The lexicons of the program, loaded once.</summary>
internal static class Lexicons
{
    private static readonly string[] UnitFiles =
    [
        "Recognition/Units/units.csv",
        "Recognition/Units/currencies.csv",
        "Recognition/Units/classifiers.csv",
        "Recognition/Dates/suffixes.csv",
    ];

    private static readonly string[] OtherFiles =
    [
        "Recognition/Modifiers/modifiers.csv",
        "Recognition/Dates/dates.csv",
        "Recognition/Names/names.csv",
        "Recognition/Names/idioms.csv",
        "Recognition/Names/words.csv",
        "Facts/Cues/cues.csv",
        "Facts/Cues/nouns.csv",
        "Facts/Cues/compounds.csv",
    ];

    public static Lexicon All { get; } = Lexicon.Load([.. UnitFiles, .. OtherFiles]);

    /// <summary>What is looked for directly behind a number.</summary>
    public static Lexicon Units { get; } = Lexicon.Load(UnitFiles);
}
