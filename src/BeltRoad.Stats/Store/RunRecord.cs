using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Store;

/// <summary>A run as it is stored.</summary>
/// <param name="InputsSha256">The hash over the id and SHA-256 of every document, in order. Equal inputs have equal hashes.</param>
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
    /// <summary>The number of the run in the history, which the store also uses if it is free; 0 for a run without history.</summary>
    public long Number { get; init; }

    /// <summary>By document id, the fingerprints of ledgers that are known already; the others are computed.</summary>
    public IReadOnlyDictionary<string, string> Fingerprints { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Readings to be kept for the next run, before corrections, each with the hashes of its source and of its outcome.</summary>
    public IReadOnlyList<(Ledger Ledger, string Source, string Fingerprint)> NewReadings { get; init; } = [];

    /// <summary>The hash over the documents, their letters and the facts found in them, which the store can also compute.</summary>
    public string FactsFingerprint(IReadOnlyDictionary<string, string> letters) =>
        Store.FactsFingerprint.Of(Ledgers.Select(ledger => (letters[ledger.Document.Id], ledger.Document.Id, FingerprintOf(ledger))));

    /// <summary>The hash over the reading of a document.</summary>
    internal string FingerprintOf(Ledger ledger) => Fingerprints.GetValueOrDefault(ledger.Document.Id) ?? ReadingFingerprint.Of(ledger);

    /// <summary>The data by which pages of the run are found; null to create it when the first page is requested.</summary>
    public RunListing? Listing { get; init; }
}
