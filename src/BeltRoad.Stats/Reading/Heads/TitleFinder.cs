using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>Finds a document's title: the first line that reads like one, without its marker signs.</summary>
internal static class TitleFinder
{
    private const int LinesLooked = 12;
    private const int MaxLength = 80;
    private const int OpeningWords = 32;
    private const int LeastWords = 6;

    /// <summary>Returns an empty string if none of the first lines is short, without a full stop, and contains Han characters.</summary>
    public static string Find(string text, LineMap lines)
    {
        var looked = 0;
        for (var line = 1; line <= lines.Count && looked < LinesLooked; line++)
        {
            var words = lines.TextOf(text, line).Trim().Trim("#* \uFEFF\u3000");
            if (words.Length == 0)
            {
                continue;
            }

            looked++;
            if (
                words.Length is >= 4 and <= MaxLength
                && !words.EndsWith('。')
                && !words.EndsWith('；')
                && words.IndexOfAny('，', '。') < 0
                && HasHan(words)
                && !BeginsAsDate(words)
                && !Bylines.Stand(text, lines.StartOf(line))
                && !PublisherFinder.IsOrganisation(words)
            )
            {
                return words.ToString();
            }

            // A line of running text; the lines after it are no title either.
            if (words.Length > MaxLength || words.IndexOfAny("，。、") >= 0)
            {
                break;
            }
        }

        return FirstSentence(text);
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

    /// <summary>2023年10月18日 星期三, 2023-10-18, 12. or 3、: digits that number or date the line, with hardly any words after them.</summary>
    private static bool BeginsAsDate(ReadOnlySpan<char> words)
    {
        var rest = words.TrimStart("0123456789");
        return rest.Length < words.Length
            && (rest.Length == 0 || rest[0] is '.' or '、' or '-' or '/' or '．' || rest[DateLength(rest)..].Length < LeastWords);
    }

    private static int DateLength(ReadOnlySpan<char> words)
    {
        var length = 0;
        while (
            length < words.Length
            && (
                char.IsAsciiDigit(words[length])
                || words[length] is '年' or '月' or '日' or '时' or '時' or '分' or '秒' or '-' or '/' or '.' or ':' or ' ' or '\u3000'
            )
        )
        {
            length++;
        }

        return length;
    }

    private static bool HasHan(ReadOnlySpan<char> words) => words.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
}
