using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <param name="Since">The number of the earlier issue.</param>
/// <param name="Summary">One sentence on what was read then and now; may be empty.</param>
public sealed record IssueChanges(int Since, string Summary, IReadOnlyList<ChangeCount> Counts)
{
    public int CountOf(ChangeSort sort) => Counts.Where(count => count.Sort == sort).Sum(count => count.Count);
}
