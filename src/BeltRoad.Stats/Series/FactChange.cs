using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Series;

/// <summary>One difference between the facts of two runs, with the sentences of both.</summary>
/// <param name="Old">Null for what was not stated before.</param>
/// <param name="New">Null for what is no longer stated.</param>
internal sealed record FactChange(ChangeSort Sort, StoredFact? Old, StoredFact? New);
