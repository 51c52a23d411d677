using System.Buffers;
using BeltRoad.Stats.Reading.Scripts;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>The form in which subjects are compared: Simplified, without spaces, line breaks, quotation marks or title marks.</summary>
internal static class SubjectWords
{
    private static readonly SearchValues<char> Dropped = SearchValues.Create(
        "\u201C\u201D\u2018\u2019\u201A\u201B\"'\u300A\u300B\u3008\u3009\u300C\u300D"
    );

    /// <summary>The ordinal prefix; the classifiers end the edition of a meeting.</summary>
    private const char OrdinalPrefix = '\u7B2C';
    private const string EditionEnds = "\u5C4A\u6B21";

    public static string Fold(string? subject)
    {
        if (string.IsNullOrEmpty(subject))
        {
            return string.Empty;
        }

        Span<char> room = subject.Length <= 256 ? stackalloc char[subject.Length] : new char[subject.Length];
        var folded = room[..Fold(subject, room)];
        return folded.SequenceEqual(subject) ? subject : new string(folded);
    }

    /// <param name="folded">At least as long as the text.</param>
    /// <returns>The number of characters written.</returns>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        if (EnglishWords.IsEnglish(text))
        {
            var english = FoldEnglish(text.ToString());
            english.CopyTo(folded);
            return english.Length;
        }

        var length = 0;
        foreach (var character in text)
        {
            var simple = ScriptFold.Fold(character);
            if (simple is >= '\u3400' and <= '\u9FFF' || (!char.IsWhiteSpace(simple) && !Dropped.Contains(simple)))
            {
                folded[length++] = simple;
            }
        }

        return length;
    }

    /// <summary>English text keeps one space between words and becomes lower case.</summary>
    private static string FoldEnglish(string subject) =>
        string.Join(
            ' ',
            string.Concat(subject.Where(static character => !Dropped.Contains(character)))
                .ToLowerInvariant()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Returns the first of the words that occurs in a text; null if none does.</summary>
    internal static string? FirstIn(string text, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (text.Contains(words[i], StringComparison.Ordinal))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>Splits the edition of a meeting from a folded subject, so that editions can be compared over time.</summary>
    /// <returns>The subject without the edition, and the edition; empty if there is none.</returns>
    public static (string Subject, string Edition) SplitEdition(string folded)
    {
        var start = folded.IndexOf(OrdinalPrefix, StringComparison.Ordinal);
        if (start < 0)
        {
            return (folded, string.Empty);
        }

        var end = folded.AsSpan(start).IndexOfAny(EditionEnds);
        return end is < 2 or > 5 ? (folded, string.Empty) : (folded.Remove(start, end + 1), folded.Substring(start, end + 1));
    }
}
