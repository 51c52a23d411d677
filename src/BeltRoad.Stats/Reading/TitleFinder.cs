using BeltRoad.Stats.Reading.Metadata;

namespace BeltRoad.Stats.Reading;

/// <summary>Finds a document's title: the first line that reads like one, marker signs taken off.</summary>
internal static class TitleFinder
{
    private const int LinesLooked = 12;
    private const int MaxLength = 80;
    private const int OpeningWords = 32;

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
            if (words.Length is >= 4 and <= MaxLength && !words.EndsWith('。') && !words.EndsWith('；') && words.IndexOfAny('，', '。') < 0 && HasHan(words) && !char.IsAsciiDigit(words[0]) && !PublisherFinder.IsOrganisation(words))
            {
                return words.ToString();
            }

            // A line of running text: what follows it is no title either.
            if (words.Length > MaxLength || words.IndexOfAny("，。、") >= 0)
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

        var rest = text.AsSpan(start, Math.Min(OpeningWords, text.Length - start));
        var marker = rest.IndexOfAnyExcept("0123456789 ");
        rest = marker > 0 && rest[marker] is '.' or '、' ? rest[(marker + 1)..].TrimStart() : rest;
        var end = rest.IndexOfAny("。；\r\n");
        return (end < 0 ? rest : rest[..end]).TrimEnd("，、 ").ToString() + "…";
    }

    private static bool HasHan(ReadOnlySpan<char> words) => words.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
}
