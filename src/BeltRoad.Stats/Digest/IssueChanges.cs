using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <param name="Since">The number of the earlier issue.</param>
/// <param name="Summary">One sentence on what was read then and now; may be empty.</param>
internal sealed record IssueChanges(int Since, string Summary, IReadOnlyList<ChangeCount> Counts)
{
    /// <summary>
    /// What contradicts, what was revised, what is no longer stated and what is new, in this order, with the words of both issues; at most
    /// so many as a reader bears.
    /// </summary>
    public IReadOnlyList<ChangeRow> Rows { get; init; } = [];

    /// <summary>How many more there are than <see cref="Rows"/> lists.</summary>
    public int RowsLeftOut { get; init; }

    public int CountOf(ChangeSort sort) => Counts.Where(count => count.Sort == sort).Sum(count => count.Count);
}
