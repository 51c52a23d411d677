namespace BeltRoad.Stats.Digest;

/// <param name="Since">The number of the earlier issue.</param>
/// <param name="Summary">One sentence on what was read then and now; may be empty.</param>
public sealed record IssueChanges(int Since, string Summary, IReadOnlyList<ChangeCount> Counts);
