using System.Text;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>
/// Words to be found in a folded text: English ones by their stems, Chinese ones by pairs of characters, as no spaces part them.
/// </summary>
/// <param name="Stems">English words without their endings, each once.</param>
/// <param name="Runs">Chinese characters that stand together.</param>
internal sealed record SearchedWords(IReadOnlyList<string> Stems, IReadOnlyList<string> Runs)
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 4;
    private static readonly string[] Endings = ["ies", "es", "s", "ing", "ed"];

    public bool IsEmpty => Stems.Count + Runs.Count == 0;

    /// <param name="folded">As <see cref="QuestionReader.Fold"/> folds.</param>
    public static SearchedWords Of(string folded)
    {
        var (stems, runs, run) = (new List<string>(), new List<string>(), new StringBuilder());
        foreach (var c in folded + " ")
        {
            var isPart = char.IsLetterOrDigit(c);
            if (run.Length > 0 && (!isPart || char.IsAscii(run[0]) != char.IsAscii(c)))
            {
                var word = run.ToString();
                (char.IsAscii(word[0]) ? stems : runs).Add(char.IsAscii(word[0]) ? Stem(word) : word);
                run.Clear();
            }

            if (isPart)
            {
                run.Append(c);
            }
        }

        return new SearchedWords([.. stems.Distinct(StringComparer.Ordinal)], runs);
    }

    /// <summary>Whether a word with the stem stands in a folded text.</summary>
    public static bool Has(string text, string stem)
    {
        for (var at = text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            var end = at + stem.Length;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && end - at - stem.Length <= LongestEnding)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The number of characters of a run that stand in a text together with a neighbour; of a run of one, whether it does.
    /// </summary>
    public static int CoveredIn(string text, string run)
    {
        if (run.Length == 1)
        {
            return text.Contains(run, StringComparison.Ordinal) ? 1 : 0;
        }

        var (covered, upTo) = (0, 0);
        for (var at = 0; at + 1 < run.Length; at++)
        {
            if (text.AsSpan().Contains(run.AsSpan(at, 2), StringComparison.Ordinal))
            {
                covered += at + 2 - Math.Max(at, upTo);
                upTo = at + 2;
            }
        }

        return covered;
    }

    private static string Stem(string word)
    {
        var ending = Array.Find(
            Endings,
            ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) && word[^2] != 's'
        );
        return ending is null ? word : word[..^ending.Length];
    }
}
