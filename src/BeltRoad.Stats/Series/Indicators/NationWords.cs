using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>Words of <c>Series/nation.csv</c>, by which a subject says that it speaks of the whole country.</summary>
internal static class NationWords
{
    private static readonly IReadOnlyList<string> Words =
    [
        .. LexiconTable.Read("Series/Indicators/nation.csv", "word").Select(row => row[0]),
    ];

    /// <param name="folded">As <see cref="SubjectWords.Fold(string?)"/> writes it.</param>
    public static bool StandIn(string folded) => SubjectWords.FirstIn(folded, Words) is not null;
}
