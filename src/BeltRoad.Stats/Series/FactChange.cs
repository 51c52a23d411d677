using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Series;

/// <summary>A difference between the facts of two runs, with both sentences.</summary>
/// <param name="Old">Null if it was not stated before.</param>
/// <param name="New">Null if it is no longer stated.</param>
internal sealed record FactChange(ChangeSort Sort, StoredFact? Old, StoredFact? New);
