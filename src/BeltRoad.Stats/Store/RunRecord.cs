using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Store;

/// <summary>One run as it is kept.</summary>
/// <param name="InputsSha256">Over the id and SHA-256 of every document, in order: equal inputs, equal hash.</param>
/// <param name="Refused">The documents and folders that could not be read.</param>
/// <param name="Message">Why the run failed; null otherwise.</param>
internal sealed record RunRecord(
    DateTimeOffset Started,
    DateTimeOffset Finished,
    string Version,
    string InputsSha256,
    RunOutcome Outcome,
    IReadOnlyList<Ledger> Ledgers,
    IReadOnlyList<Refusal> Refused,
    string? Message = null
)
{
    /// <summary>
    /// The number that the history gives the run, which the store takes over where it is free; 0 for a run that no history records.
    /// </summary>
    public long Number { get; init; }

    /// <summary>By document id, the fingerprints of ledgers that are known already; the others are computed.</summary>
    public IReadOnlyDictionary<string, string> Fingerprints { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Readings to be kept for the next run, before corrections, each with the hashes of its source and of its outcome.</summary>
    public IReadOnlyList<(Ledger Ledger, string Source, string Fingerprint)> NewReadings { get; init; } = [];

    /// <summary>A hash over its documents, their letters and what was found in them, which the store can tell too.</summary>
    public string FactsFingerprint(IReadOnlyDictionary<string, string> letters) =>
        Store.FactsFingerprint.Of(Ledgers.Select(ledger => (letters[ledger.Document.Id], ledger.Document.Id, FingerprintOf(ledger))));

    /// <summary>The hash over what was found in a document.</summary>
    internal string FingerprintOf(Ledger ledger) => Fingerprints.GetValueOrDefault(ledger.Document.Id) ?? ReadingFingerprint.Of(ledger);

    /// <summary>By which pages of the run are found; null where it is made when the first page is asked for.</summary>
    public RunListing? Listing { get; init; }
}
