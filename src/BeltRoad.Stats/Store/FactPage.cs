namespace BeltRoad.Stats.Store;

/// <summary>A page of the listed facts.</summary>
/// <param name="Previous">The key before which the page before ends; null for the first page.</param>
/// <param name="Next">The key behind which the next page begins; null for the last one.</param>
/// <param name="Count">Of all that the query leaves; null for a search that finds too many to look at them all.</param>
/// <param name="Total">Of all facts of the run.</param>
/// <param name="IsOrdered">False where there are too many for the order asked for: they stand by document and place.</param>
/// <param name="LookedAt">Where the page ends because that many facts were looked at, and not because it is full; else null.</param>
internal sealed record FactPage(
    IReadOnlyList<StoredFact> Facts,
    FactKey? Previous,
    FactKey? Next,
    long? Count,
    long Total,
    bool IsOrdered = true,
    int? LookedAt = null
);
