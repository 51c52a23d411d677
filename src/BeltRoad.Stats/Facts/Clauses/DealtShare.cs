namespace BeltRoad.Stats.Facts.Clauses;

/// <summary>Which of several figures that share the things named before them this is.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many figures share; 0 where none do.</param>
/// <param name="Distributor">The token of 分别, or where only a list of bare amounts says so, the one before the first amount.</param>
/// <param name="IsNamed">分别 or a word like it stands there.</param>
internal readonly record struct DealtShare(int Index, int Count, int Distributor, bool IsNamed);
