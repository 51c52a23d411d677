namespace BeltRoad.Stats.Store;

/// <summary>A page of the listed facts.</summary>
/// <param name="Previous">The key before which the previous page ends; null on the first page.</param>
/// <param name="Next">The key after which the next page begins; null on the last page.</param>
/// <param name="Count">The number of facts that match the query; null for a search with too many matches to examine.</param>
/// <param name="Total">The number of facts of the run.</param>
/// <param name="IsOrdered">False if there are too many facts for the requested order; they are then sorted by document and
/// position.</param>
/// <param name="LookedAt">The number of facts examined, if the page ends for that reason and not because it is full; else null.</param>
internal sealed record FactPage(
    IReadOnlyList<StoredFact> Facts,
    FactKey? Previous,
    FactKey? Next,
    long? Count,
    long Total,
    bool IsOrdered = true,
    int? LookedAt = null
);
