using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Runs;

/// <summary>The readings of a folder.</summary>
/// <param name="Ledgers">In the order of the files.</param>
/// <param name="Fingerprints">By document id, the hash over its reading.</param>
/// <param name="New">Those that no earlier run read as they are now, with the hashes of source and outcome.</param>
/// <param name="Kept">The ids of the documents whose readings come from an earlier run.</param>
internal sealed record LibraryReading(
    IReadOnlyList<Ledger> Ledgers,
    IReadOnlyList<Refusal> Refused,
    IReadOnlyDictionary<string, string> Fingerprints,
    IReadOnlyList<(Ledger Ledger, string Source, string Fingerprint)> New,
    IReadOnlySet<string> Kept
)
{
    /// <summary>Metadata that cannot be used; no document is refused for it.</summary>
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    public static LibraryReading None { get; } =
        new([], [], new Dictionary<string, string>(StringComparer.Ordinal), [], new HashSet<string>(StringComparer.Ordinal));
}
