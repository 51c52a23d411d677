namespace BeltRoad.Stats.Facts.Clauses;

/// <summary>How many figures of the clause stand behind 分别, and which of them this is, from 0; Count 0 where nothing is dealt out.</summary>
internal readonly record struct DealtShare(int Index, int Count, int Distributor);
