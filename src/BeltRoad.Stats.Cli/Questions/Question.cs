using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>What a question asks for.</summary>
/// <param name="Time">Null if any time will do.</param>
/// <param name="Measure">Growth or share if words ask for it; null for a size.</param>
/// <param name="Status">Plans or forecasts if words ask for them; null for what happened.</param>
/// <param name="Scope">The set of countries that is named; null for none.</param>
/// <param name="Indicators">The figures of the lexicon that its words name best, with those words; empty if they name none.</param>
/// <param name="Asked">What is left to find in names and sentences.</param>
internal sealed record Question(
    string Text,
    TimePeriod? Time,
    Measure? Measure,
    Status? Status,
    Scope? Scope,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Indicators,
    SearchedWords Asked
);
