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
            var within = other.Document == wording.Document;
            if ((!within && (reprintOf is not null || Math.Min(other.Words.Length, wording.Words.Length) < LeastReprint)) || !IsSame(wording, other))
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
        var text = document.Text;
        var start = Math.Max(Math.Min(fact.Sentence.Start, fact.Span.Start), fact.Span.Start - Before);
        var end = Math.Min(Math.Max(fact.Sentence.End, fact.Span.End), fact.Span.End + After);
        var lead = SubjectWords.Fold(text[start..fact.Span.Start]);
        var words = lead + SubjectWords.Fold(text[fact.Span.Start..end]);
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + RunLength <= words.Length; i++)
        {
            runs.Add(words.Substring(i, RunLength));
        }

        return new Wording(code, document.Id, words, lead.Length, runs);
    }

    private static bool IsSame(Wording left, Wording right)
    {
        if (string.Equals(left.Words, right.Words, StringComparison.Ordinal))
        {
            return left.Number == right.Number;
        }

        var shared = left.Runs.Count(right.Runs.Contains);
        return shared > 0 && Math.Abs(left.Number - right.Number) <= RunLength * 2 && shared >= SameShare * (left.Runs.Count + right.Runs.Count - shared);
    }

    /// <param name="Number">Where the number begins in <paramref name="Words"/>.</param>
    private sealed record Wording(string Code, string Document, string Words, int Number, HashSet<string> Runs);
}
