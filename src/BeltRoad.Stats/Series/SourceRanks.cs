using System.Globalization;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>How close a document's publisher is to the origin of its figures, from <c>Series/source-ranks.csv</c>.</summary>
internal static class SourceRanks
{
    /// <summary>The rank of a publisher that is not in the table.</summary>
    public const int Unknown = 9;

    private static readonly IReadOnlyList<(string Word, int Rank)> known =
    [
        .. LexiconTable
            .Read("Series/source-ranks.csv", "word", "rank")
            .Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture))),
    ];

    /// <summary>1 for organisations that produce figures, higher for those that pass them on.</summary>
    public static int Of(string? publisher)
    {
        var folded = SubjectWords.Fold(publisher);
        foreach (var (word, rank) in known)
        {
            if (folded.Contains(word, StringComparison.Ordinal))
            {
                return rank;
            }
        }

        return Unknown;
    }
}
