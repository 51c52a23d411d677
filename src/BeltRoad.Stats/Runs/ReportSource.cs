using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Runs;

/// <summary>What a report is made from.</summary>
/// <param name="Read">As the documents were read, before corrections.</param>
/// <param name="Letters">Of all documents ever read, by id.</param>
/// <param name="Ledgers">With the corrections and confirmations, in the order of their letters.</param>
/// <param name="Inputs">The hash over documents, corrections and confirmations.</param>
/// <param name="Fingerprints">By document id, the hash over what its ledger states, corrections and confirmations included.</param>
internal sealed record ReportSource(
    LibraryReading Read,
    CorrectedLedgers Corrected,
    ReviewedLedgers Reviewed,
    IReadOnlyDictionary<string, string> Letters,
    IReadOnlyList<Ledger> Ledgers,
    string Inputs,
    IReadOnlyDictionary<string, string> Fingerprints
)
{
    public static ReportSource Of(
        LibraryReading read,
        CorrectedLedgers corrected,
        ReviewedLedgers reviewed,
        IReadOnlyDictionary<string, string> letters,
        string inputs
    ) =>
        new(
            read,
            corrected,
            reviewed,
            letters,
            [.. reviewed.Ledgers.OrderBy(ledger => Store.Base26.Of(letters[ledger.Document.Id]))],
            inputs,
            FingerprintsOf(read, reviewed)
        );

    /// <summary>A corrected or confirmed fact changes the fingerprint of its document.</summary>
    private static IReadOnlyDictionary<string, string> FingerprintsOf(LibraryReading read, ReviewedLedgers reviewed)
    {
        var all = new Dictionary<string, string>(read.Fingerprints, StringComparer.Ordinal);
        foreach (var (before, after) in read.Ledgers.Zip(reviewed.Ledgers))
        {
            if (!ReferenceEquals(before, after))
            {
                all[after.Document.Id] = ReadingFingerprint.Of(after);
            }
        }

        return all;
    }
}
