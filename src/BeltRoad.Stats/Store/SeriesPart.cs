namespace BeltRoad.Stats.Store;

/// <summary>A listed series.</summary>
/// <param name="Rank">Its place among all, from 1.</param>
/// <param name="Statements">How many there are.</param>
/// <param name="Facts">The first of them.</param>
internal sealed record SeriesPart(long Rank, long Statements, IReadOnlyList<StoredFact> Facts);
