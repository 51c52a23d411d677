using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Scripts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>Finds lines about a text, such as <c>来源：… 作者：…</c>, which neither continue a sentence nor are continued by one.</summary>
internal static class Bylines
{
    private const int LongestLine = 120;
    private const int LongestLabel = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = LexiconTable
        .Read("Reading/Sentences/bylines.csv", "label")
        .Select(static row => row[0])
        .ToHashSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the line at the index has a label with its colon at its beginning, in brackets, or after a blank.</summary>
    public static bool Stand(ReadOnlySpan<char> text, int index)
    {
        var line = text[(text[..index].LastIndexOfAny('\n', '\r') + 1)..];
        line = line[..Math.Min(line.Length, LongestLine + 1)];
        var end = line.IndexOfAny('\n', '\r');
        line = end < 0 ? line : line[..end];
        if (line.Length > LongestLine || line.Contains('。'))
        {
            return false;
        }

        for (var from = 0; line[from..].IndexOfAny('：', ':') is >= 0 and var colon; from += colon + 1)
        {
            if (IsLabelled(line[..(from + colon)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words end with a label. Two of its characters may be separated: 来 源.</summary>
    private static bool IsLabelled(ReadOnlySpan<char> words)
    {
        Span<char> label = stackalloc char[LongestLabel];
        var at = LongestLabel;
        for (var i = words.Length - 1; i >= 0 && at > 0; i--)
        {
            var c = ScriptFold.Fold(words[i]);
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                label[--at] = c;
                continue;
            }

            if (Labels.Contains(label[at..]))
            {
                return true;
            }

            if (!Punctuation.IsBlank(c))
            {
                return false;
            }
        }

        return Labels.Contains(label[at..]);
    }
}
