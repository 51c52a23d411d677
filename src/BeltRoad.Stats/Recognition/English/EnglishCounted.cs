using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>Finds the noun a number counts: the words behind it up to the first plural.</summary>
internal static class EnglishCounted
{
    private const int MostWords = 7;

    private static readonly Dictionary<string, string> Words = LexiconTable
        .Read("Recognition/English/noun-ends.csv", "word", "role")
        .ToDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);

    private static readonly EnglishPhrases<string> Pairs = new("Recognition/English/noun-pairs.csv", ["phrase"], static row => row[0]);

    public static bool IsStop(EnglishToken token) => Words.GetValueOrDefault(token.Text) == "stop";

    /// <summary>First and last token of the noun; null where no word that could be one follows.</summary>
    /// <param name="first">The token behind the number and its hedge.</param>
    /// <param name="single">The number is one, and its noun no plural.</param>
    public static (int First, int Last)? At(EnglishSentence sentence, int first, bool single)
    {
        if (sentence.Is(first, "of"))
        {
            first++;
            while (sentence[first].Text is "the" or "its" or "their" or "these" or "those" or "all")
            {
                first++;
            }
        }

        var last = -1;
        for (var i = first; i < sentence.Count && i < first + MostWords; i++)
        {
            var token = sentence[i];
            // economic and trade cooperation zones: no plural has ended the noun yet.
            var inName = token.Text is "and" && i > first && sentence.IsWord(i + 1) && !IsStop(sentence[i + 1]);
            if (inName || (token.Text is "-" && token.IsGlued && sentence.IsGlued(i + 1)))
            {
                continue;
            }

            if (
                token.Kind != EnglishTokenKind.Word
                || IsStop(token)
                || (
                    i > first
                    && (
                        token.Text.EndsWith("ly", StringComparison.Ordinal)
                        || (i > first && EnglishNumberWords.RoleOf(token) != NumberWordRole.None)
                    )
                )
            )
            {
                break;
            }

            last = i;
            if (IsPlural(token.Text) && !(sentence.Is(i + 1, "-") && sentence.IsGlued(i + 1)) && !EndsLater(sentence, i + 1))
            {
                return (first, Pairs.At(sentence, i, out var pair) is null ? i : i + pair - 1);
            }
        }

        // Without a plural the words may be anything; of one thing, and of nouns that have none, the first word is it.
        return last >= first && single ? (first, first) : null;
    }

    /// <summary>the number of freight trains reached 2,167: the noun stands before the number, up to its plural.</summary>
    public static (int First, int Last)? Before(EnglishSentence sentence, int number)
    {
        for (var i = number - 1; i > 0 && number - i < 30 && sentence[i].Text is not ("," or ";" or "."); i--)
        {
            if (sentence.Is(i, "of") && sentence.Is(i - 1, "number"))
            {
                return At(sentence, i, single: false);
            }
        }

        return null;
    }

    /// <summary>
    /// The "plural" is a name or an adjective, and the noun itself stands directly behind: goods trains, Belt and Road partner countries.
    /// </summary>
    private static bool EndsLater(EnglishSentence sentence, int next) =>
        Words.GetValueOrDefault(sentence[next - 1].Text) == "inner" && sentence.IsWord(next) && !IsStop(sentence[next]);

    public static bool IsPlural(string word) =>
        Words.GetValueOrDefault(word) is { } role
            ? role is "plural" or "inner"
            : word.Length > 2 && word[^1] == 's' && word[^2] is not ('s' or '\'') && !word.EndsWith("'s", StringComparison.Ordinal);
}
