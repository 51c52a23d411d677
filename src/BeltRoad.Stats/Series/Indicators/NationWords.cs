using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>The words of <c>Series/nation.csv</c>, which show that a subject is about the whole country.</summary>
internal static class NationWords
{
    private static readonly IReadOnlyList<string> Words =
    [
        .. LexiconTable.Read("Series/Indicators/nation.csv", "word").Select(row => row[0]),
    ];

    /// <param name="folded">In the form of <see cref="SubjectWords.Fold(string?)"/>.</param>
    public static bool StandIn(string folded) => SubjectWords.FirstIn(folded, Words) is not null;
}
