using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>
/// Reads a question in Chinese or English by words alone: the lexicon's names of figures and sets of countries, dates, and the few words of
/// <c>Questions/question-words.csv</c>. The same question always asks for the same.
/// </summary>
internal static class QuestionReader
{
    private const int Longest = 400;
    private const string File = "Questions/question-words.csv";

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Words = Read();
    private static readonly IReadOnlyList<(string Id, IReadOnlyList<string> Words)> EnglishScopes =
    [
        .. LexiconTable.Read(EnglishIndicators.ScopesFile, "id", "words").Select(static row => (row[0], Parts(row[1], '|'))),
    ];
    private static readonly IReadOnlyList<(string Id, IReadOnlyList<IReadOnlyList<string>> Groups)> EnglishNames =
    [
        .. LexiconTable
            .Read(EnglishIndicators.File, "id", "words", "counted", "also")
            .Select(static row =>
                (row[0], (IReadOnlyList<IReadOnlyList<string>>)[.. Parts(row[1], ';').Select(static group => Parts(group, '|'))])
            ),
    ];

    /// <param name="text">What stands behind its 400th character is not read.</param>
    public static Question Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Length > Longest ? text[..Longest] : text;
        var (time, rest) = QuestionTimes.Of(text);
        var folded = Fold(rest);
        var scope = ScopeIn(folded);
        return new Question(
            text.Trim(),
            time,
            Sort<Measure>("measure", folded),
            Sort<Status>("status", folded),
            scope,
            IndicatorsIn(folded),
            WordsOf(folded)
        );
    }

    /// <summary>As names and sentences are folded for the search: Simplified, in small letters, with single spaces.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var simple = string.Concat(text.Select(Reading.Scripts.ScriptFold.Fold));
        return SearchText.Fold(simple.Replace('-', ' ').Replace("'", string.Empty, StringComparison.Ordinal));
    }

    private static T? Sort<T>(string sort, string folded)
        where T : struct, Enum
    {
        foreach (var (id, words) in Words)
        {
            if (id.StartsWith(sort + ".", StringComparison.Ordinal) && words.Any(word => Has(folded, word)))
            {
                return EnumNames.Parse<T>(id[(sort.Length + 1)..]);
            }
        }

        return null;
    }

    private static Scope? ScopeIn(string folded)
    {
        var all = IndicatorLexicon.Default.Scopes;
        return all.SelectMany(scope =>
                scope
                    .Words.Concat(EnglishScopes.Where(row => row.Id == scope.Id).SelectMany(static row => row.Words))
                    .Select(word => (scope, word))
            )
            .Where(found => !found.scope.CountedOnly && found.scope.Id != "countries" && Has(folded, found.word))
            .OrderByDescending(static found => found.word.Length)
            .Select(static found => found.scope)
            .FirstOrDefault();
    }

    /// <summary>The indicators of which every needed word stands in the question, those with the most of it.</summary>
    private static Dictionary<string, IReadOnlyList<string>> IndicatorsIn(string folded)
    {
        var found = new List<(string Id, IReadOnlyList<string> Words)>();
        foreach (var indicator in IndicatorLexicon.Default.Indicators)
        {
            if (Matched(folded, indicator.Required) is { Count: > 0 } words)
            {
                found.Add((indicator.Id, words));
            }
        }

        foreach (var (id, groups) in EnglishNames)
        {
            if (Matched(folded, groups) is { Count: > 0 } words)
            {
                found.Add((id, words));
            }
        }

        var most = found.Select(static one => one.Words.Sum(static word => word.Length)).DefaultIfEmpty(0).Max();
        return found
            .Where(one => one.Words.Sum(static word => word.Length) == most)
            .DistinctBy(static one => one.Id, StringComparer.Ordinal)
            .ToDictionary(static one => one.Id, static one => one.Words, StringComparer.Ordinal);
    }

    private static IReadOnlyList<string>? Matched(string folded, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var words = new List<string>();
        foreach (var group in groups)
        {
            if (group.Where(word => word.Length > 0 && Has(folded, word)).MaxBy(static word => word.Length) is not { } word)
            {
                return null;
            }

            words.Add(word);
        }

        return words;
    }

    /// <summary>What a folded text says beyond the words that every question has.</summary>
    public static SearchedWords WordsOf(string folded)
    {
        var left = folded;
        foreach (var word in Words.Values.SelectMany(static words => words).OrderByDescending(static word => word.Length))
        {
            left = Without(left, word);
        }

        return SearchedWords.Of(left);
    }

    /// <summary>Whether a word stands in the text; an English one as a whole word.</summary>
    private static bool Has(string text, string word) => At(text, word, 0) >= 0;

    private static string Without(string text, string word)
    {
        for (var at = At(text, word, 0); at >= 0; at = At(text, word, at))
        {
            text = text[..at] + " " + text[(at + word.Length)..];
        }

        return text;
    }

    private static int At(string text, string word, int from)
    {
        for (
            var at = text.IndexOf(word, from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            if (
                !char.IsAscii(word[0])
                || (
                    (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                    && (at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + word.Length]))
                )
            )
            {
                return at;
            }
        }

        return -1;
    }

    private static IReadOnlyList<string> Parts(string words, char separator) =>
        [.. words.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        using var stream =
            typeof(QuestionReader).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidDataException($"{File}: not embedded in the program; name it in the project file.");
        using var reader = new StreamReader(stream);
        return LexiconTable
            .Parse(File, reader, "id", "words")
            .ToDictionary(static row => row[0], static row => Parts(row[1], '|'), StringComparer.Ordinal);
    }
}
