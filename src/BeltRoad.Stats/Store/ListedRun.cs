namespace BeltRoad.Stats.Store;

/// <summary>The run of which pages can be shown.</summary>
/// <param name="Series">So many things are stated more than once.</param>
/// <param name="Conflicting">So many of them with statements that cannot all hold.</param>
internal sealed record ListedRun(long Run, long Documents, long Statistics, long Series, long Conflicting);
