namespace BeltRoad.Stats.Store;

/// <summary>One thing that is stated more than once.</summary>
/// <param name="IsConflicting">Whether statements of one time cannot all hold.</param>
/// <param name="Statements">Where: the document's letter, and where in its text the number begins. Those that show most come first.</param>
internal sealed record ListedSeries(bool IsConflicting, IReadOnlyList<(string Letter, int SpanStart)> Statements);
