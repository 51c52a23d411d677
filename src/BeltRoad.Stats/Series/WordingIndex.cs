using System.Numerics;
using System.Runtime.Intrinsics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Finds statements that print earlier words again: a paragraph that stands twice in one document, one news item on two
/// sites. Compared are the words around the number inside its sentence, folded, by the runs of four characters they share.
/// The work for a fact is bounded, whatever the length of its sentence and of its document.
/// </summary>
internal sealed class WordingIndex
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

    private readonly Dictionary<(decimal Value, decimal? High, string Unit), List<Wording>> known = [];

    /// <returns>The earlier claim whose words these are: of this document, else of another one; null where there is none.</returns>
    public (string? CopyOf, string? ReprintOf) Add(string code, Fact fact, SourceDocument document)
    {
        var wording = WordingOf(code, fact, document);
        var identity = (fact.Value, fact.High, fact.Unit.Code);
        if (!known.TryGetValue(identity, out var earlier))
        {
            known[identity] = earlier = [];
        }

        string? reprintOf = null;
        foreach (var other in earlier)
        {
            var within = other.Document.Id == wording.Document.Id;
            if ((!within && (reprintOf is not null || Math.Min(other.Length, wording.Length) < LeastReprint)) || !IsSame(wording, other))
            {
                continue;
            }

            if (within)
            {
                return (other.Code, null);
            }

            reprintOf = other.Code;
        }

        if (earlier.Count < MostCompared)
        {
            earlier.Add(wording);
        }

        return (null, reprintOf);
    }

    private static Wording WordingOf(string code, Fact fact, SourceDocument document)
    {
        Span<char> room = stackalloc char[Most];
        var words = WordsOf(fact, document, room, out var number);
        var (first, second, third, fourth) = (0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i + RunLength <= words.Length; i++)
        {
            var hash = HashOf(RunAt(words, i));
            var bit = 1UL << (hash & 63);
            switch (hash >> 6 & 3)
            {
                case 0:
                    first |= bit;
                    break;
                case 1:
                    second |= bit;
                    break;
                case 2:
                    third |= bit;
                    break;
                default:
                    fourth |= bit;
                    break;
            }
        }

        return new Wording(code, fact, document, words.Length, number, Vector256.Create(first, second, third, fourth));
    }

    /// <summary>The words around the number, folded.</summary>
    /// <param name="room">Where they are written: <see cref="Most"/> characters.</param>
    /// <param name="number">Where the number begins in them.</param>
    private static ReadOnlySpan<char> WordsOf(Fact fact, SourceDocument document, Span<char> room, out int number)
    {
        var text = document.Text.AsSpan();
        var start = Math.Max(Math.Min(fact.Sentence.Start, fact.Span.Start), fact.Span.Start - Before);
        var end = Math.Min(Math.Max(fact.Sentence.End, fact.Span.End), Math.Min(fact.Span.End + After, start + Most));
        number = SubjectWords.Fold(text[start..fact.Span.Start], room);
        return room[..(number + SubjectWords.Fold(text[fact.Span.Start..end], room[number..]))];
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

    private static bool IsSame(Wording left, Wording right)
    {
        if (Math.Abs(left.Number - right.Number) > RunLength * 2 || !MayBeSame(left, right))
        {
            return false;
        }

        Span<char> room = stackalloc char[2 * Most];
        var one = WordsOf(left.Fact, left.Document, room[..Most], out _);
        var other = WordsOf(right.Fact, right.Document, room[Most..], out _);
        if (one.SequenceEqual(other))
        {
            return left.Number == right.Number;
        }

        Span<ulong> runsRoom = stackalloc ulong[2 * Most];
        var runs = RunsOf(one, runsRoom[..Most]);
        var others = RunsOf(other, runsRoom[Most..]);
        var shared = 0;
        for (var (i, j) = (0, 0); i < runs.Length && j < others.Length;)
        {
            var order = runs[i].CompareTo(others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared > 0 && shared >= SameShare * (runs.Length + others.Length - shared);
    }

    /// <summary>False where more runs stand in one only than <see cref="SameShare"/> allows: each bit that is set in one only tells of at least one.</summary>
    private static bool MayBeSame(Wording left, Wording right)
    {
        var differing = left.Runs ^ right.Runs;
        var least = 0;
        for (var i = 0; i < Vector256<ulong>.Count; i++)
        {
            least += BitOperations.PopCount(differing[i]);
        }

        var most = Math.Max(0, Math.Min(left.Length, right.Length) - RunLength + 1);
        return least <= (1 - SameShare) / SameShare * most;
    }

    /// <param name="Length">Of the words.</param>
    /// <param name="Number">Where the number begins in them.</param>
    /// <param name="Runs">A bit set for each run of characters, by its hash.</param>
    private sealed record Wording(string Code, Fact Fact, SourceDocument Document, int Length, int Number, Vector256<ulong> Runs);
}
