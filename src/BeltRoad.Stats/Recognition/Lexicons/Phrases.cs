using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Recognition.Lexicons;

/// <summary>Named sets of words that rules look for at the head or the tail of a stretch of text; see <c>phrases.csv</c>.</summary>
internal static class Phrases
{
    private static readonly Dictionary<string, string[]> Sets = Load();

    public static IEnumerable<string> Names => Sets.Keys;

    /// <summary>The words of a set, longest first.</summary>
    public static string[] Of(string set) =>
        Sets.TryGetValue(set, out var words) ? words : throw new InvalidOperationException($"phrases.csv has no set '{set}'");

    /// <summary>The length of the longest word of the set the text begins with, or 0.</summary>
    public static int HeadOf(ReadOnlySpan<char> text, string[] set)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        // Most words are told apart by their first character, without a call.
        var first = text[0];
        foreach (var word in set)
        {
            if (word[0] == first && text.StartsWith(word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>The length of the longest word of the set the text ends with, or 0.</summary>
    public static int TailOf(ReadOnlySpan<char> text, string[] set)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var last = text[^1];
        foreach (var word in set)
        {
            if (word[^1] == last && text.EndsWith(word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    public static bool Starts(ReadOnlySpan<char> text, string[] set) => HeadOf(text, set) > 0;

    public static bool Ends(ReadOnlySpan<char> text, string[] set) => TailOf(text, set) > 0;

    public static bool Holds(ReadOnlySpan<char> text, string[] set)
    {
        foreach (var word in set)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, string[]> Load()
    {
        var sets = new Dictionary<string, List<string>>();
        foreach (var row in LexiconFile.ReadEmbedded("Recognition/Lexicons/phrases.csv"))
        {
            if (!sets.TryGetValue(row["set"], out var words))
            {
                sets.Add(row["set"], words = []);
            }

            if (words.Contains(row["word"]))
            {
                throw new LexiconFormatException(row.File, row.Line, $"'{row["word"]}' stands twice in '{row["set"]}'; take one out");
            }

            words.Add(row["word"]);
        }

        return sets.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(word => word.Length).ToArray());
    }
}
