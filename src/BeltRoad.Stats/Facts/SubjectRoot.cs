using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// What of a subject a following clause without one goes on about: without the comparison, the share and the rise or fall at its end.
/// </summary>
internal static class SubjectRoot
{
    /// <summary>Characters of the longest name of a place that holds a sign of comparison.</summary>
    private const int LongestPlace = 8;

    private static readonly string[] Tails = Phrases.Of("subject tails");
    private static readonly string[] Ends = Phrases.Of("subject root ends");
    private static readonly string[] Comparing = Phrases.Of("comparing sign");
    private static readonly string[] BehindShare = Phrases.Of("behind a share");

    public static string Of(string subject)
    {
        var cut = subject.Length;
        foreach (var tail in Tails)
        {
            var at = subject.IndexOf(tail, StringComparison.Ordinal);
            cut = at > 1 && !IsInName(subject, at, tail.Length) ? Math.Min(cut, at) : cut;
        }

        var root = subject[..cut];
        for (var tail = Phrases.TailOf(root, Ends); tail > 0 && tail < root.Length; tail = Phrases.TailOf(root, Ends))
        {
            root = root[..^tail];
        }

        return root;
    }

    /// <summary>占 and 比 in 占比, 比重 and 比例 name a share; alone they tell one, or a comparison.</summary>
    private static bool IsInName(string subject, int at, int length)
    {
        var behind = subject.AsSpan(at + length);
        return Phrases.Starts(behind, Comparing)
            || (
                Phrases.Starts(subject.AsSpan(at), Comparing)
                && (Phrases.Ends(subject.AsSpan(0, at), Tails) || Phrases.Starts(behind, BehindShare) || IsInPlace(subject, at))
            );
    }

    /// <summary>比雷埃夫斯港, 哥伦比亚: a sign of comparison that is part of the name of a place.</summary>
    private static bool IsInPlace(string subject, int at)
    {
        for (var start = at; start >= Math.Max(0, at - LongestPlace); start--)
        {
            if (
                Lexicons.All.LongestAt(subject.AsSpan(start), out var length) is var entry and >= 0
                && start + length > at + 1
                && Lexicons.All.Entries[entry].Is(Role.Place)
            )
            {
                return true;
            }
        }

        return false;
    }
}
