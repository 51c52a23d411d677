using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>What a count of person-times counts, in English, from <c>Charts/Wording/person-times.csv</c>.</summary>
internal static class PersonTimes
{
    private static readonly IReadOnlyList<(string[] Words, string English)> Rows =
    [
        .. LexiconTable.Read("Charts/Wording/person-times.csv", "words", "english").Select(row => (row[0].Split('|'), row[1])),
    ];

    /// <summary>Null where the subject does not say.</summary>
    public static string? Of(Fact fact)
    {
        var subject = SubjectWords.Fold(fact.Subject);
        foreach (var (words, english) in Rows)
        {
            if (words.Any(word => subject.Contains(word, StringComparison.Ordinal)))
            {
                return english;
            }
        }

        return null;
    }
}
