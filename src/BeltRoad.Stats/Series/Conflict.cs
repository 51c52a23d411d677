namespace BeltRoad.Stats.Series;

/// <summary>Statements of one key whose values cannot all hold.</summary>
/// <param name="Used">The statement that is used.</param>
/// <param name="Others">The statements that contradict it, in order of their first claims.</param>
/// <param name="Rule">The rule that prefers <paramref name="Used"/> to the first of the others.</param>
internal sealed record Conflict(ObservationKey Key, Observation Used, IReadOnlyList<Observation> Others, ConflictRule Rule);
