using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>Finds who makes an estimate, using <c>Series/estimators.csv</c>.</summary>
internal static class Estimators
{
    private static readonly IReadOnlyList<Estimator> Known =
    [
        .. LexiconTable
            .Read("Series/estimators.csv", "id", "words", "english", "chinese")
            .Select(row => new Estimator(row[0], row[1].Split('|'), row[2], row[3])),
    ];

    /// <summary>Returns the organisation that the sentence names first; null if it names none.</summary>
    public static Estimator? In(string sentence)
    {
        var folded = SubjectWords.Fold(sentence);
        Estimator? first = null;
        var firstAt = int.MaxValue;
        foreach (var estimator in Known)
        {
            foreach (var word in estimator.Words)
            {
                var at = folded.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && at < firstAt)
                {
                    (first, firstAt) = (estimator, at);
                }
            }
        }

        return first;
    }
}
