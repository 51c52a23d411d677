using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>
/// Phrases of one or more words with what a lexicon file says of them, looked up in a sentence. Letters are compared without regard to
/// case.
/// </summary>
internal sealed class EnglishPhrases<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Entry)>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, T Entry)>> byLast = new(StringComparer.Ordinal);

    /// <param name="resource">A word table whose first column is the phrase; several phrases are parted by <c>|</c>.</param>
    /// <param name="taken">Which of the rows belong to the table; all where it is null.</param>
    public EnglishPhrases(string resource, string[] columns, Func<string[], T> entry, Func<T, bool>? taken = null)
        : this(LexiconTable.Read(resource, columns), entry, taken) { }

    /// <param name="rows">Of a word table whose first column is the phrase; several phrases are parted by <c>|</c>.</param>
    /// <param name="taken">Which of the rows belong to the table; all where it is null.</param>
    public EnglishPhrases(IReadOnlyList<string[]> rows, Func<string[], T> entry, Func<T, bool>? taken = null)
    {
        var sentence = new EnglishSentence();
        foreach (var row in rows)
        {
            var made = entry(row);
            foreach (var phrase in taken is null || taken(made) ? row[0].Split('|') : [])
            {
                new EnglishSentenceReader(phrase, new TextSpan(0, phrase.Length)).Next(sentence);
                var words = Enumerable.Range(0, sentence.Count).Select(i => sentence[i].Text).ToArray();
                Add(byFirst, words[0], words, made);
                Add(byLast, words[^1], words, made);
            }
        }

        foreach (var phrases in byFirst.Values.Concat(byLast.Values))
        {
            phrases.Sort(static (left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>The longest phrase whose first word is the token.</summary>
    /// <param name="length">In tokens; 0 where there is none.</param>
    public T? At(EnglishSentence sentence, int first, out int length)
    {
        if (byFirst.TryGetValue(sentence[first].Text, out var phrases))
        {
            foreach (var (words, entry) in phrases)
            {
                if (Stands(sentence, first, words))
                {
                    length = words.Length;
                    return entry;
                }
            }
        }

        length = 0;
        return default;
    }

    /// <summary>The longest phrase whose last word is the token, none of it before <paramref name="least"/>.</summary>
    public T? EndingAt(EnglishSentence sentence, int last, int least, out int length)
    {
        if (byLast.TryGetValue(sentence[last].Text, out var phrases))
        {
            foreach (var (words, entry) in phrases)
            {
                if (last - words.Length + 1 >= least && Stands(sentence, last - words.Length + 1, words))
                {
                    length = words.Length;
                    return entry;
                }
            }
        }

        length = 0;
        return default;
    }

    private static bool Stands(EnglishSentence sentence, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (sentence[first + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(Dictionary<string, List<(string[] Words, T Entry)>> by, string key, string[] words, T entry)
    {
        if (!by.TryGetValue(key, out var phrases))
        {
            by[key] = phrases = [];
        }

        phrases.Add((words, entry));
    }
}
