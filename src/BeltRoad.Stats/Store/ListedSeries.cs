namespace BeltRoad.Stats.Store;

/// <summary>An observation that is stated more than once.</summary>
/// <param name="IsConflicting">Whether statements about the same time cannot all hold.</param>
/// <param name="Statements">Letter of the document, and offset of the number in its text. The most informative statements come
/// first.</param>
internal sealed record ListedSeries(bool IsConflicting, IReadOnlyList<(string Letter, int SpanStart)> Statements);
