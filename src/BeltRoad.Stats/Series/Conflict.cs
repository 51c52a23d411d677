namespace BeltRoad.Stats.Series;

/// <summary>Statements of one key whose values cannot all hold.</summary>
/// <param name="Used">The one that is used.</param>
/// <param name="Others">Those that do not meet it, by the order of their first claims.</param>
/// <param name="Rule">The rule that put <paramref name="Used"/> before the first of the others.</param>
internal sealed record Conflict(ObservationKey Key, Observation Used, IReadOnlyList<Observation> Others, ConflictRule Rule);
