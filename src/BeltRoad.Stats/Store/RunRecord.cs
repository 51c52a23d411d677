using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Store;

/// <summary>One run as it is kept.</summary>
/// <param name="InputsSha256">Over the id and SHA-256 of every document, in order: equal inputs, equal hash.</param>
/// <param name="Refused">The documents and folders that could not be read.</param>
/// <param name="Message">Why the run failed; null otherwise.</param>
public sealed record RunRecord(
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

    /// <summary>By document id, the hashes over what was read that are known already; others are reckoned.</summary>
    public IReadOnlyDictionary<string, string> Prints { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// What was read anew, before corrections, with the hashes over what it was found in and what was found: kept for the next run.
    /// </summary>
    public IReadOnlyList<(Ledger Ledger, string Source, string Print)> Anew { get; init; } = [];

    /// <summary>A hash over its documents, their letters and what was found in them, which the store can tell too.</summary>
    public string FactsFingerprint(IReadOnlyDictionary<string, string> letters) =>
        Store.FactsFingerprint.Of(Ledgers.Select(ledger => (letters[ledger.Document.Id], ledger.Document.Id, PrintOf(ledger))));

    /// <summary>The hash over what was found in a document.</summary>
    internal string PrintOf(Ledger ledger) => Prints.GetValueOrDefault(ledger.Document.Id) ?? ReadingFingerprint.Of(ledger);

    /// <summary>By which pages of the run are found; null where it is made when the first page is asked for.</summary>
    public RunListing? Listing { get; init; }
}
