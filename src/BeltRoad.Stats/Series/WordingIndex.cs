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
        var words = WordsOf(fact, document, out var number);
        var (first, second, third, fourth) = (0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i + RunLength <= words.Length; i++)
        {
            var bit = 1UL << (HashOf(words, i) & 63);
            switch (HashOf(words, i) >> 6 & 3)
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
    /// <param name="number">Where the number begins in them.</param>
    private static string WordsOf(Fact fact, SourceDocument document, out int number)
    {
        var text = document.Text;
        var start = Math.Max(Math.Min(fact.Sentence.Start, fact.Span.Start), fact.Span.Start - Before);
        var end = Math.Min(Math.Max(fact.Sentence.End, fact.Span.End), fact.Span.End + After);
        var lead = SubjectWords.Fold(text[start..fact.Span.Start]);
        number = lead.Length;
        return lead + SubjectWords.Fold(text[fact.Span.Start..end]);
    }

    private static HashSet<string> RunsOf(string words)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + RunLength <= words.Length; i++)
        {
            runs.Add(words.Substring(i, RunLength));
        }

        return runs;
    }

    private static int HashOf(string words, int at)
    {
        var run = ((ulong)words[at] << 48) | ((ulong)words[at + 1] << 32) | ((ulong)words[at + 2] << 16) | words[at + 3];
        return (int)(unchecked(run * 0x9E3779B97F4A7C15UL) >> 56);
    }

    private static bool IsSame(Wording left, Wording right)
    {
        if (Math.Abs(left.Number - right.Number) > RunLength * 2 || !MayBeSame(left, right))
        {
            return false;
        }

        var (one, other) = (WordsOf(left.Fact, left.Document, out _), WordsOf(right.Fact, right.Document, out _));
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return left.Number == right.Number;
        }

        var (runs, others) = (RunsOf(one), RunsOf(other));
        var shared = runs.Count(others.Contains);
        return shared > 0 && shared >= SameShare * (runs.Count + others.Count - shared);
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
