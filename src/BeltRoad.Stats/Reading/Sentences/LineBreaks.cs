using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>What the beginnings and ends of lines show: headings, list items, numbers broken over two lines.</summary>
internal static class LineBreaks
{
    private const int LeastIndent = 2;
    private const int TabWidth = 4;

    /// <summary>
    /// Whether a number is broken over two lines, or its unit is on the next line. A numeric date or time is complete at the end of its
    /// line, and so is a year or serial number alone on a line. Digits continue only after words, and a year begins a new number.
    /// </summary>
    /// <param name="first">The next line's first character, folded.</param>
    /// <param name="next">The next line and the rest of the text.</param>
    public static bool IsNumberJoint(SentenceView view, char last, char first, ReadOnlySpan<char> next) =>
        view.Length > 2
        && (
            (
                (char.IsAsciiDigit(last) || last == '.')
                && !EndsInDate(view.Chars)
                && (
                    char.IsAsciiDigit(first)
                        ? EndsInWordsAndNumber(view.Chars) && !BeginsWithYear(next)
                        : first is '万' or '亿' or '%' or '年' or '月' or '日' or '多' or '余' or '个'
                )
            )
            || (last is '万' or '亿' && char.IsAsciiDigit(view[view.Length - 2]) && first is >= '\u4E00' and <= '\u9FFF' && view.Length > 6)
        );

    /// <summary>…进出口总额12, but not 浏览次数：12: a number after a colon is all that its line says.</summary>
    private static bool EndsInWordsAndNumber(ReadOnlySpan<char> chars)
    {
        var words = chars.TrimEnd("0123456789.");
        return words.Length > 0 && words[^1] is not ('：' or ':') && words.ContainsAnyExceptInRange('\0', '\u007F');
    }

    /// <summary>
    /// Whether the line cannot be the end of a sentence: it ends with a pause, an open bracket or a joining word; 参与 can end one.
    /// </summary>
    public static bool GoesOn(ReadOnlySpan<char> line) =>
        line is [.., '，' or '、' or '（' or '《' or '“' or '；' or '的' or '和'] || (line is [.., '与'] && line is not [.., '参', '与']);

    /// <summary>Whether the line consists of dashes and bars, as between the rows of a table, and has no words to continue.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => line.IndexOfAnyExcept("-—–─|│:=+ ") < 0;

    private static bool BeginsWithYear(ReadOnlySpan<char> line)
    {
        const int digits = 4;
        return line.Length > digits && line[digits] == '年' && !line[..digits].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>2024-12-15, 2024/12/15, 2024.12.15, 10:30.</summary>
    private static bool EndsInDate(ReadOnlySpan<char> chars)
    {
        var minutes = chars.Length - DigitsAtEnd(chars);
        if (minutes < 2 || chars.Length - minutes > 2 || DigitsAtEnd(chars[..(minutes - 1)]) is 0 or > 2)
        {
            return false;
        }

        var sign = chars[minutes - 1];
        var before = chars[..(minutes - 1)];
        before = before[..^DigitsAtEnd(before)];
        return sign is ':' or '：'
            || (sign is '-' or '/' or '.' or '—' && before.Length > 4 && before[^1] == sign && DigitsAtEnd(before[..^1]) == 4);
    }

    /// <summary>Whether the text so far is only 3. as in 3. 2023年, an item that begins with a year and no decimal.</summary>
    public static bool IsItemNumber(ReadOnlySpan<char> chars)
    {
        const int longest = 3;
        return chars.Length is > 1 and <= longest && chars[^1] == '.' && !chars[..^1].ContainsAnyExceptInRange('0', '9');
    }

    private static int DigitsAtEnd(ReadOnlySpan<char> chars) => chars.Length - 1 - chars.LastIndexOfAnyExceptInRange('0', '9');

    /// <summary>
    /// Whether the line at the beginning of the text is longer: a shorter line above it is its heading and not wrapped text.
    /// </summary>
    public static bool IsLineLongerThan(ReadOnlySpan<char> text, int length) =>
        text.Length > length && text[..(length + 1)].IndexOfAny('\n', '\r') < 0;

    /// <summary>
    /// Whether the line at the second index is indented more than that at the first, as the first line of a paragraph is.
    /// </summary>
    public static bool IsIndentedDeeper(ReadOnlySpan<char> text, int index, int next) =>
        Indent(text, next) >= Indent(text, index) + LeastIndent;

    /// <summary>The indentation of the line at the index in columns; a full-width character takes two.</summary>
    private static int Indent(ReadOnlySpan<char> text, int index)
    {
        var columns = 0;
        for (var i = text[..index].LastIndexOfAny('\n', '\r') + 1; i < text.Length && Punctuation.IsBlank(text[i]); i++)
        {
            columns += text[i] switch
            {
                '\u3000' => 2,
                '\t' => TabWidth,
                _ => 1,
            };
        }

        return columns;
    }

    /// <summary>Whether a mark of a list, table or quotation, or the number of an item, is at the index.</summary>
    public static bool StartsBlock(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (c is '#' or '*' or '|' or '>' or '•' or '●' or '■' or '◆' or '※' or '【' or '○')
        {
            return true;
        }

        if (c is '-' or '—' or '–')
        {
            return true;
        }

        var end = Math.Min(text.Length, index + 8);
        var i = index;
        var bracket = c is '(' or '（';
        if (bracket)
        {
            i++;
        }

        var digits = i;
        while (i < end && (char.IsAsciiDigit(text[i]) || ListMarkers.IsNumeral(text[i])))
        {
            i++;
        }

        if (i == digits || i >= text.Length)
        {
            return false;
        }

        var arabic = char.IsAsciiDigit(text[digits]);
        return bracket
            ? text[i] is ')' or '）'
            : text[i] is '、' || (text[i] is '.' or '．' && arabic && (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1])));
    }

    public static bool IsHeadingMark(ReadOnlySpan<char> text, int index) =>
        text[index] == '#' || (text[index] == '*' && IsEmphasis(text, index));

    public static bool IsEmphasis(ReadOnlySpan<char> text, int index) =>
        (index + 1 < text.Length && text[index + 1] == '*')
        || (index > 0 && text[index - 1] == '*')
        || index == 0
        || text[index - 1] == '\n';
}
