using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Finds statements that print earlier words again: a paragraph that stands twice in one document, one news item on two
/// sites. Compared are the words around the number inside its sentence, folded, by the runs of four characters they share.
/// The work for a fact is bounded, whatever the length of its sentence and of its document.
/// </summary>
internal static class WordingIndex
{
    private const int Before = 60;
    private const int After = 30;
    private const int RunLength = 4;

    /// <summary>Characters of words and number together; of a longer number the rest is not compared.</summary>
    private const int Most = 256;

    /// <summary>Two wordings are one when they share so much of all their runs (Jaccard).</summary>
    private const double SameShare = 0.8;

    /// <summary>Shorter words are alike by chance in documents that have nothing to do with each other.</summary>
    private const int LeastReprint = 20;

    /// <summary>How many wordings of one value are compared, the first met.</summary>
    private const int MostCompared = 24;

    /// <summary>Marks each claim whose words stand in an earlier one: of its document, else of another one.</summary>
    /// <param name="claims">In order of document letter and place.</param>
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
                    // Only of a value that is stated again are the words looked at.
                    if (sizes[group] > 1)
                    {
                        Mark(claims, places.AsSpan(ends[group] - sizes[group], sizes[group]), earlier);
                    }
                }
            }
        );
    }

    /// <summary>The places of the claims, those of one group beside each other and in their order.</summary>
    /// <param name="ends">Behind the last of each group.</param>
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

    /// <summary>Tells the claims of one value apart from those of others.</summary>
    /// <param name="groups">Filled with the group of each claim.</param>
    /// <returns>How many claims each group has.</returns>
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
    /// <param name="places">Where they stand among the claims, in order.</param>
    /// <param name="earlier">Room for those that the others are compared with.</param>
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
    /// <param name="room">Where they are written: <see cref="Most"/> characters.</param>
    /// <param name="number">Where the number begins in them.</param>
    private static ReadOnlySpan<char> WordsOf(Claim claim, Span<char> room, out int number)
    {
        var text = TextOf(claim);
        number = SubjectWords.Fold(text.Words, room);
        return room[..(number + SubjectWords.Fold(text.Rest, room[number..]))];
    }

    /// <summary>The words around the number as the document prints them.</summary>
    private static Around TextOf(Claim claim)
    {
        var text = claim.Passage.Text.Span;
        var number = claim.Passage.Number;
        var start = Math.Max(0, number.Start - Before);
        var end = Math.Min(text.Length, Math.Min(number.End + After, start + Most));
        return new Around(text[start..number.Start], text[number.Start..end]);
    }

    /// <summary>Each run once, in order of their values.</summary>
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
    /// False where more runs stand in one only than <see cref="SameShare"/> allows: each bit that is set in one only tells of at least one.
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

    /// <summary>One of the first claims of a value.</summary>
    private struct Earlier(Claim claim, Wording wording)
    {
        public readonly Wording Wording = wording;
        private string? code;

        /// <summary>One string for all that print the claim again.</summary>
        public string Code => code ??= claim.Code;
    }

    /// <param name="Length">Of the words.</param>
    /// <param name="Number">Where the number begins in them.</param>
    /// <param name="Runs0">A bit set for each run of characters, by its hash; the next three go on.</param>
    private readonly record struct Wording(Claim Claim, int Length, int Number, ulong Runs0, ulong Runs1, ulong Runs2, ulong Runs3);

    /// <param name="before">In the sentence, before the number.</param>
    /// <param name="rest">The number and what follows it.</param>
    private readonly ref struct Around(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        public ReadOnlySpan<char> Words { get; } = before;

        public ReadOnlySpan<char> Rest { get; } = rest;

        public bool Equals(Around other) => Words.SequenceEqual(other.Words) && Rest.SequenceEqual(other.Rest);
    }
}
