using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Finds statements that repeat earlier words: a paragraph that occurs twice in one document, or one news item on two sites. It compares
/// the folded words around the number within its sentence, by the four-character sequences they share. The work per fact is bounded,
/// whatever the length of its sentence and of its document.
/// </summary>
internal static class WordingIndex
{
    private const int Before = 60;
    private const int After = 30;
    private const int RunLength = 4;

    /// <summary>The maximum number of compared characters, words and number together.</summary>
    private const int Most = 256;

    /// <summary>Two wordings are the same if they share at least this part of all their sequences (Jaccard index).</summary>
    private const double SameShare = 0.8;

    /// <summary>Shorter wordings can be alike by chance in unrelated documents.</summary>
    private const int LeastReprint = 20;

    /// <summary>The maximum number of wordings of one value that are compared, in order of appearance.</summary>
    private const int MostCompared = 24;

    /// <summary>Marks each claim that repeats the words of an earlier one, of its own document if possible, else of another.</summary>
    /// <param name="claims">In order of document letter and position.</param>
    public static void Mark(Claim[] claims)
    {
        if (claims.Length == 0)
        {
            return;
        }

        var groups = new int[claims.Length];
        var sizes = GroupsOf(claims, groups);
        var places = ByGroup(groups, sizes, out var ends);

        Parallel.ForEach(
            Partitioner.Create(0, sizes.Count),
            range =>
            {
                var earlier = new Earlier[MostCompared];
                for (var group = range.Item1; group < range.Item2; group++)
                {
                    // The words are compared only for a value that is stated more than once.
                    if (sizes[group] > 1)
                    {
                        Mark(claims, places.AsSpan(ends[group] - sizes[group], sizes[group]), earlier);
                    }
                }
            }
        );
    }

    /// <summary>The positions of the claims, with those of one group together and in order.</summary>
    /// <param name="ends">The end of each group, exclusive.</param>
    private static int[] ByGroup(int[] groups, List<int> sizes, out int[] ends)
    {
        ends = new int[sizes.Count];
        for (var group = 1; group < ends.Length; group++)
        {
            ends[group] = ends[group - 1] + sizes[group - 1];
        }

        var places = new int[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            places[ends[groups[i]]++] = i;
        }

        return places;
    }

    /// <summary>Groups the claims by value.</summary>
    /// <param name="groups">Receives the group of each claim.</param>
    /// <returns>The number of claims in each group.</returns>
    private static List<int> GroupsOf(Claim[] claims, int[] groups)
    {
        var numbers = new Dictionary<Fact, int>(claims.Length, new SameValue());
        var sizes = new List<int>();
        for (var i = 0; i < claims.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, claims[i].Fact, out var isKnown);
            if (!isKnown)
            {
                number = sizes.Count;
                sizes.Add(0);
            }

            groups[i] = number;
            sizes[number]++;
        }

        return sizes;
    }

    /// <summary>Marks the claims of one value.</summary>
    /// <param name="places">Their positions among the claims, in order.</param>
    /// <param name="earlier">Buffer for the claims with which the others are compared.</param>
    private static void Mark(Claim[] claims, ReadOnlySpan<int> places, Span<Earlier> earlier)
    {
        var count = 0;
        foreach (var place in places)
        {
            var claim = claims[place];
            var wording = WordingOf(claim);
            Mark(claim, wording, earlier[..count]);
            if (claim.CopyOf is null && count < earlier.Length)
            {
                earlier[count++] = new Earlier(claim, wording);
            }
        }
    }

    private static void Mark(Claim claim, in Wording wording, Span<Earlier> earlier)
    {
        string? reprintOf = null;
        foreach (ref var other in earlier)
        {
            var within = ReferenceEquals(other.Wording.Claim.Source, wording.Claim.Source);
            if (
                (!within && (reprintOf is not null || Math.Min(other.Wording.Length, wording.Length) < LeastReprint))
                || !IsSame(wording, other.Wording)
            )
            {
                continue;
            }

            if (within)
            {
                claim.CopyOf = other.Code;
                return;
            }

            reprintOf = other.Code;
        }

        claim.ReprintOf = reprintOf;
    }

    private static Wording WordingOf(Claim claim)
    {
        Span<char> room = stackalloc char[Most];
        var words = WordsOf(claim, room, out var number);
        Span<ulong> runs = stackalloc ulong[4];
        for (var i = 0; i + RunLength <= words.Length; i++)
        {
            var hash = HashOf(RunAt(words, i));
            runs[hash >> 6] |= 1UL << (hash & 63);
        }

        return new Wording(claim, words.Length, number, runs[0], runs[1], runs[2], runs[3]);
    }

    /// <summary>The words around the number, folded.</summary>
    /// <param name="room">Buffer of <see cref="Most"/> characters that receives the words.</param>
    /// <param name="number">The start of the number in them.</param>
    private static ReadOnlySpan<char> WordsOf(Claim claim, Span<char> room, out int number)
    {
        var text = TextOf(claim);
        number = SubjectWords.Fold(text.Words, room);
        return room[..(number + SubjectWords.Fold(text.Rest, room[number..]))];
    }

    /// <summary>The words around the number, as the document prints them.</summary>
    private static Around TextOf(Claim claim)
    {
        var text = claim.Passage.Text.Span;
        var number = claim.Passage.Number;
        var start = Math.Max(0, number.Start - Before);
        var end = Math.Min(text.Length, Math.Min(number.End + After, start + Most));
        return new Around(text[start..number.Start], text[number.Start..end]);
    }

    /// <summary>The distinct sequences, in order of their values.</summary>
    private static ReadOnlySpan<ulong> RunsOf(ReadOnlySpan<char> words, Span<ulong> room)
    {
        var count = Math.Max(0, words.Length - RunLength + 1);
        for (var i = 0; i < count; i++)
        {
            room[i] = RunAt(words, i);
        }

        room[..count].Sort();
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (kept == 0 || room[kept - 1] != room[i])
            {
                room[kept++] = room[i];
            }
        }

        return room[..kept];
    }

    private static ulong RunAt(ReadOnlySpan<char> words, int at) =>
        ((ulong)words[at] << 48) | ((ulong)words[at + 1] << 32) | ((ulong)words[at + 2] << 16) | words[at + 3];

    private static int HashOf(ulong run) => (int)(unchecked(run * 0x9E3779B97F4A7C15UL) >> 56);

    private static bool IsSame(in Wording left, in Wording right)
    {
        if (Math.Abs(left.Number - right.Number) > RunLength * 2 || !MayBeSame(left, right))
        {
            return false;
        }

        if (TextOf(left.Claim).Equals(TextOf(right.Claim)))
        {
            return true;
        }

        Span<char> room = stackalloc char[2 * Most];
        var one = WordsOf(left.Claim, room[..Most], out _);
        var other = WordsOf(right.Claim, room[Most..], out _);
        if (one.SequenceEqual(other))
        {
            return left.Number == right.Number;
        }

        Span<ulong> runsRoom = stackalloc ulong[2 * Most];
        var runs = RunsOf(one, runsRoom[..Most]);
        var others = RunsOf(other, runsRoom[Most..]);
        var shared = 0;
        for (var (i, j) = (0, 0); i < runs.Length && j < others.Length; )
        {
            var order = runs[i].CompareTo(others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared > 0 && shared >= SameShare * (runs.Length + others.Length - shared);
    }

    /// <summary>
    /// Returns false if more sequences are in only one of the two than <see cref="SameShare"/> allows: each bit set in only one means at
    /// least one.
    /// </summary>
    private static bool MayBeSame(in Wording left, in Wording right)
    {
        var least =
            BitOperations.PopCount(left.Runs0 ^ right.Runs0)
            + BitOperations.PopCount(left.Runs1 ^ right.Runs1)
            + BitOperations.PopCount(left.Runs2 ^ right.Runs2)
            + BitOperations.PopCount(left.Runs3 ^ right.Runs3);
        var most = Math.Max(0, Math.Min(left.Length, right.Length) - RunLength + 1);
        return least <= (1 - SameShare) / SameShare * most;
    }

    /// <summary>Facts that state one value, or range, in one unit.</summary>
    private sealed class SameValue : IEqualityComparer<Fact>
    {
        public bool Equals(Fact? left, Fact? right) =>
            left!.Value == right!.Value && left.High == right.High && left.Unit.Code == right.Unit.Code;

        public int GetHashCode(Fact fact) => fact.Value.GetHashCode();
    }

    /// <summary>An early claim of a value.</summary>
    private struct Earlier(Claim claim, Wording wording)
    {
        public readonly Wording Wording = wording;
        private string? code;

        /// <summary>A string shared by all claims that repeat this one.</summary>
        public string Code => code ??= claim.Code;
    }

    /// <param name="Length">The length of the words.</param>
    /// <param name="Number">The start of the number in them.</param>
    /// <param name="Runs0">A bitmap with a bit for each sequence of characters, by its hash; continued in the next three.</param>
    private readonly record struct Wording(Claim Claim, int Length, int Number, ulong Runs0, ulong Runs1, ulong Runs2, ulong Runs3);

    /// <param name="before">The words of the sentence before the number.</param>
    /// <param name="rest">The number and what follows it.</param>
    private readonly ref struct Around(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        public ReadOnlySpan<char> Words { get; } = before;

        public ReadOnlySpan<char> Rest { get; } = rest;

        public bool Equals(Around other) => Words.SequenceEqual(other.Words) && Rest.SequenceEqual(other.Rest);
    }
}
