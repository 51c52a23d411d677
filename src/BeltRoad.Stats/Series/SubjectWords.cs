using BeltRoad.Stats.Reading.Scripts;

namespace BeltRoad.Stats.Series;

/// <summary>The form in which subjects are compared: Simplified, without spaces, line breaks, quotation marks and title marks.</summary>
public static class SubjectWords
{
    private const string Dropped = "“”‘’\"'《》〈〉「」";

    public static string Fold(string? subject)
    {
        if (string.IsNullOrEmpty(subject))
        {
            return string.Empty;
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
}
