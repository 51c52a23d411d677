namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>What the beginnings and ends of lines tell: headings, items of lists, numbers broken over two lines.</summary>
internal static class LineBreaks
{
    private const int LeastIndent = 2;
    private const int TabWidth = 4;

    /// <summary>A number broken over two lines, or its unit on the next; a year or a serial number that ends a short line is none.</summary>
    public static bool IsNumberJoint(SentenceView view, char last, char first) =>
        view.Length > 2
        && (((char.IsAsciiDigit(last) || last == '.') && (char.IsAsciiDigit(first) || first is '万' or '亿' or '%' or '年' or '月' or '日' or '多' or '余' or '个'))
            || (last is '万' or '亿' && char.IsAsciiDigit(view[view.Length - 2]) && first is >= '\u4E00' and <= '\u9FFF' && view.Length > 6));

    /// <summary>The line that the text begins with is longer: what stands above it is its heading, not a line wrapped to a width.</summary>
    public static bool IsLineLongerThan(ReadOnlySpan<char> text, int length) =>
        text.Length > length && text[..(length + 1)].IndexOfAny('\n', '\r') < 0;

    /// <summary>The line of the second index begins further from the margin than that of the first, as the first line of a paragraph does.</summary>
    public static bool IsIndentedDeeper(ReadOnlySpan<char> text, int index, int next) => Indent(text, next) >= Indent(text, index) + LeastIndent;

    /// <summary>The blanks that the index's line begins with, in columns; a character of full width takes two.</summary>
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

    /// <summary>A mark of a list, a table or a quotation stands there, or a number that heads an item.</summary>
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

    public static bool IsHeadingMark(ReadOnlySpan<char> text, int index) => text[index] == '#' || (text[index] == '*' && IsEmphasis(text, index));

    public static bool IsEmphasis(ReadOnlySpan<char> text, int index) =>
        (index + 1 < text.Length && text[index + 1] == '*') || (index > 0 && text[index - 1] == '*') || index == 0 || text[index - 1] == '\n';
}
