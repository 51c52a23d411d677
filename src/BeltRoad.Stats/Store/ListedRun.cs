namespace BeltRoad.Stats.Store;

/// <summary>The run whose pages can be shown.</summary>
/// <param name="Series">The number of observations that are stated more than once.</param>
/// <param name="Conflicting">The number of those with statements that cannot all hold.</param>
internal sealed record ListedRun(long Run, long Documents, long Statistics, long Series, long Conflicting);
