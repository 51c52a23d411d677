using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Runs;

/// <summary>What was read of a folder.</summary>
/// <param name="Ledgers">In the order of the files.</param>
/// <param name="Prints">By document id, the hash over what was found in it.</param>
/// <param name="Anew">Those that no earlier run knew as they are now, with the hash of what they were found in.</param>
/// <param name="IsLean">Whether only what most pages need is held of each document, as of a large library.</param>
/// <param name="Kept">The ids of those whose readings an earlier run left.</param>
internal sealed record LibraryReading(
    IReadOnlyList<Ledger> Ledgers,
    IReadOnlyList<Refusal> Refused,
    IReadOnlyDictionary<string, string> Prints,
    IReadOnlyList<(Ledger Ledger, string Source, string Print)> Anew,
    bool IsLean,
    IReadOnlySet<string> Kept
)
{
    /// <summary>What is told beside documents and cannot be used: no document is refused for it.</summary>
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    public static LibraryReading None { get; } =
        new([], [], new Dictionary<string, string>(StringComparer.Ordinal), [], false, new HashSet<string>(StringComparer.Ordinal));
}
