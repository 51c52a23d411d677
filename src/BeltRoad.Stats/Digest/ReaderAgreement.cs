using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.SecondReading;

namespace BeltRoad.Stats.Digest;

/// <summary>On how many numerals of statistics two independent readers agree.</summary>
/// <param name="NotRead">Those in which the second reader finds no number, or whose form it does not know.</param>
internal sealed record ReaderAgreement(int Agreed, int Disagreed, int NotRead)
{
    /// <summary>Null where no second reader was asked.</summary>
    public static ReaderAgreement? Of(IReadOnlyList<Ledger> ledgers)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        Span<int> counts = stackalloc int[(int)SecondVerdict.NotRead + 1];
        foreach (var ledger in ledgers)
        {
            foreach (var fact in ledger.Facts)
            {
                counts[(int)fact.Second]++;
            }
        }

        var agreement = new ReaderAgreement(
            counts[(int)SecondVerdict.Agreed],
            counts[(int)SecondVerdict.Disagreed],
            counts[(int)SecondVerdict.NotRead]
        );
        return agreement is (0, 0, 0) ? null : agreement;
    }
}
