namespace BeltRoad.Stats.Reading;

/// <summary>Finds a document's title: the first line that reads like one, marker signs taken off.</summary>
internal static class TitleFinder
{
    private const int LinesLooked = 12;
    private const int MaxLength = 80;

    /// <summary>Empty where no line among the first is short, without a full stop, and holds Han characters.</summary>
    public static string Find(string text, LineMap lines)
    {
        var looked = 0;
        for (var line = 1; line <= lines.Count && looked < LinesLooked; line++)
        {
            var words = LineText(text, lines, line).Trim().Trim("#* \uFEFF\u3000");
            if (words.Length == 0)
            {
                continue;
            }

            looked++;
            if (words.Length is >= 4 and <= MaxLength && !words.EndsWith('。') && !words.EndsWith('；') && words.IndexOfAny('，', '。') < 0 && HasHan(words) && !char.IsAsciiDigit(words[0]))
            {
                return words.ToString();
            }

            if (words.Length > MaxLength)
            {
                break;
            }
        }

        return FirstSentence(text);
    }

    internal static ReadOnlySpan<char> LineText(string text, LineMap lines, int line)
    {
        var start = lines.StartOf(line);
        var end = line < lines.Count ? lines.StartOf(line + 1) : text.Length;
        return text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    private static string FirstSentence(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(" \t\r\n\u3000\uFEFF#*");
        if (start < 0)
        {
            return string.Empty;
        }

        var rest = text.AsSpan(start, Math.Min(40, text.Length - start));
        var end = rest.IndexOfAny("，。；\r\n");
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static bool HasHan(ReadOnlySpan<char> words) => words.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
}
