using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Digest;

/// <summary>The number expressions of a document, or of all, by class.</summary>
internal sealed record LedgerTotals(int Seen, int Statistics, int Dates, int Enumerations, int Idioms, int Names, int Ordinals, int Refused)
{
    /// <summary>Of all ledgers together.</summary>
    public static LedgerTotals Of(params IReadOnlyList<Ledger> ledgers)
    {
        var seen = 0;
        Span<int> counts = stackalloc int[(int)MentionClass.Refused + 1];
        foreach (var ledger in ledgers)
        {
            seen += ledger.Mentions.Count;
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += ledger.CountOf((MentionClass)i);
            }
        }

        return new LedgerTotals(
            seen,
            counts[(int)MentionClass.Statistic],
            counts[(int)MentionClass.Date],
            counts[(int)MentionClass.Enumeration],
            counts[(int)MentionClass.Idiom],
            counts[(int)MentionClass.Name],
            counts[(int)MentionClass.Ordinal],
            counts[(int)MentionClass.Refused]
        );
    }
}
