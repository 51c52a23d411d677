namespace BeltRoad.Stats.Digest;

/// <summary>What became of one statement between two issues.</summary>
public enum ChangeSort
{
    New,
    Revised,
    Restated,
    Copied,
    Contradicted,
    Withdrawn,
}

/// <param name="Example">The most telling case in one line; empty where there is none.</param>
/// <param name="Claim">The claim code of the example; empty where there is none.</param>
public sealed record ChangeCount(ChangeSort Sort, int Count, string Example, string Claim);

/// <param name="Since">The number of the earlier issue.</param>
/// <param name="Summary">One sentence on what was read then and now; may be empty.</param>
public sealed record IssueChanges(int Since, string Summary, IReadOnlyList<ChangeCount> Counts);
