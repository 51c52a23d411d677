using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Series.English;

namespace BeltRoad.Stats.Series;

/// <summary>The form in which subjects are compared: Simplified, without spaces, line breaks, quotation marks and title marks.</summary>
public static class SubjectWords
{
    private const string Dropped = "\u201C\u201D\u2018\u2019\"'\u300A\u300B\u3008\u3009\u300C\u300D";

    /// <summary>The ordinal prefix, and the classifiers that close the edition of a meeting.</summary>
    private const char OrdinalPrefix = '\u7B2C';
    private const string EditionEnds = "\u5C4A\u6B21";

    public static string Fold(string? subject)
    {
        if (string.IsNullOrEmpty(subject))
        {
            return string.Empty;
        }

        if (EnglishWords.IsEnglish(subject))
        {
            return FoldEnglish(subject);
        }

        Span<char> folded = subject.Length <= 256 ? stackalloc char[subject.Length] : new char[subject.Length];
        var length = 0;
        foreach (var character in subject)
        {
            var simple = ScriptFold.Fold(character);
            if (!char.IsWhiteSpace(simple) && !Dropped.Contains(simple, StringComparison.Ordinal))
            {
                folded[length++] = simple;
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>English keeps one blank between its words, and loses its capitals.</summary>
    private static string FoldEnglish(string subject) =>
        string.Join(' ', string.Concat(subject.Where(static character => !Dropped.Contains(character, StringComparison.Ordinal))).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Takes the edition of a meeting out of a folded subject, so that its editions can be set side by side in time.</summary>
    /// <returns>The subject without it, and the edition; empty where there is none.</returns>
    public static (string Subject, string Edition) SplitEdition(string folded)
    {
        var start = folded.IndexOf(OrdinalPrefix, StringComparison.Ordinal);
        if (start < 0)
        {
            return (folded, string.Empty);
        }

        var end = folded.AsSpan(start).IndexOfAny(EditionEnds);
        return end is < 2 or > 5
            ? (folded, string.Empty)
            : (folded.Remove(start, end + 1), folded.Substring(start, end + 1));
    }
}
