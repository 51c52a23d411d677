namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// The words of an English subject in the form in which they are compared: lower-case letters and digits, with one space between words and
/// at both ends.
/// </summary>
internal static class EnglishWords
{
    public static bool IsEnglish(ReadOnlySpan<char> subject) =>
        subject.IndexOfAnyInRange('a', 'z') >= 0 && subject.IndexOfAnyInRange('\u3400', '\u9FFF') < 0;

    /// <param name="folded">In the form of <see cref="SubjectWords.Fold(string?)"/>.</param>
    public static string Of(string folded)
    {
        var words = new System.Text.StringBuilder(" ");
        foreach (var character in folded)
        {
            if (char.IsLetterOrDigit(character))
            {
                words.Append(character);
            }
            else if (words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    public static bool Holds(string text, string words) => text.Contains(" " + words + " ", StringComparison.Ordinal);

    /// <summary>Removes the words wherever they occur in the text.</summary>
    public static string Without(string text, string words)
    {
        for (string before; ; )
        {
            before = text;
            text = text.Replace(" " + words + " ", " ", StringComparison.Ordinal);
            if (text.Length == before.Length)
            {
                return text;
            }
        }
    }
}
