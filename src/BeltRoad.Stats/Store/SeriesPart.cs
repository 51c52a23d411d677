namespace BeltRoad.Stats.Store;

/// <summary>A listed series.</summary>
/// <param name="Rank">The position among all series, from 1.</param>
/// <param name="Statements">The number of statements.</param>
/// <param name="Facts">The first of the statements.</param>
internal sealed record SeriesPart(long Rank, long Statements, IReadOnlyList<StoredFact> Facts);
