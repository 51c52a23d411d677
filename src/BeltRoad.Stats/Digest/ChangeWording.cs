using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Puts the differences of two issues in words: a count a sort, and of each sort its first case.</summary>
public static class ChangeWording
{
    private const int LongestSubject = 26;

    /// <param name="since">The number of the earlier issue.</param>
    public static IssueChanges Of(IReadOnlyList<FactChange> changes, int since, Words words)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(words);
        if (changes.Count == 0)
        {
            return new IssueChanges(since, words["change.summary.none"], []);
        }

        var bySort = changes.ToLookup(change => change.Sort);
        return new IssueChanges(since, words.Count("change.summary", changes.Count),
            [.. Enum.GetValues<ChangeSort>().Where(sort => sort != ChangeSort.Reread || bySort[sort].Any()).Select(sort => Count(sort, [.. bySort[sort]], words))]);
    }

    private static ChangeCount Count(ChangeSort sort, IReadOnlyList<FactChange> changes, Words words)
    {
        if (changes.Count == 0)
        {
            return new ChangeCount(sort, 0, string.Empty, string.Empty);
        }

        var first = changes[0];
        var shown = (first.New ?? first.Old)!;
        var subject = shown.Fact.Subject.Length <= LongestSubject ? shown.Fact.Subject : shown.Fact.Subject[..LongestSubject] + "\u2026";
        var example = first is { Sort: ChangeSort.Revised or ChangeSort.Contradicted or ChangeSort.Reread, Old: { } old, New: { } now }
            ? words.Format("change.example.revised", subject, now.Fact.AsPrinted, old.Fact.AsPrinted)
            : words.Format("change.example.single", subject, shown.Fact.AsPrinted);
        return new ChangeCount(sort, changes.Count, example, first.New?.Code ?? string.Empty);
    }
}
