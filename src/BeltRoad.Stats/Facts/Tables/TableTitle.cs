using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts.Tables;

/// <summary>The line over a table that names it: 表1 2023年中国与共建国家贸易（单位：亿元）.</summary>
internal static class TableTitle
{
    private const int Longest = 60;
    private static readonly string[] Labels = TableHeadings.WordsOf("label");

    /// <summary>
    /// Its words without marks, the table's number and what stands in brackets at its end; empty where the line above is none, or running
    /// text.
    /// </summary>
    public static string Of(SourceDocument document, DocumentTable table)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(table);
        var (lines, text) = (document.Lines, document.Text);
        var gaps = 0;
        for (var line = lines.PlaceOf(table.Span.Start).Line - 1; line >= 1 && gaps < 2; line--)
        {
            var words = lines.TextOf(text, line).Trim("#* \t\u3000\uFEFF");
            if (words.IsEmpty)
            {
                gaps++;
                continue;
            }

            if (words.Length > Longest || words.IndexOfAny("。；！？|") >= 0)
            {
                return string.Empty;
            }

            var title = WithoutLabel(WithoutBracket(words));
            if (!title.IsEmpty && TableHeadings.CommonUnit(title.ToString()).Length == 0)
            {
                return title.ToString();
            }

            gaps = 0;
        }

        return string.Empty;
    }

    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> words) =>
        words is [.., '）' or ')'] && words.LastIndexOfAny('（', '(') is >= 0 and var open ? words[..open].TrimEnd() : words;

    /// <summary>表1, 附表2-1：, Table 3.: what only numbers the table.</summary>
    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> words)
    {
        var end = 0;
        while (end < words.Length && !IsNumeral(words[end]))
        {
            end++;
        }

        if (!Labels.Contains(words[..end].TrimEnd().ToString(), StringComparer.Ordinal))
        {
            return words;
        }

        while (end < words.Length && (IsNumeral(words[end]) || words[end] is '-' or '—' or '–' or '.'))
        {
            end++;
        }

        return words[end..].TrimStart("：:.、 \t\u3000");
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || NumeralCharacters.DigitOf(c) >= 0 || NumeralCharacters.PowerOf(c) > 0;
}
