using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>Dates in Chinese numerals, as in official documents: 二〇二二年四月二十九日.</summary>
internal static class SpeltDate
{
    private const int YearLength = 4;

    /// <summary>
    /// The day at the start of a text, or the month where nothing but blanks stands behind it; null if there is none.
    /// </summary>
    public static PartialDate? Read(ReadOnlySpan<char> text)
    {
        if (text.Length <= YearLength || text[YearLength] != '年')
        {
            return null;
        }

        var year = 0;
        foreach (var digit in text[..YearLength])
        {
            if (DigitOf(digit) is not { } value)
            {
                return null;
            }

            year = (year * 10) + value;
        }

        var at = YearLength + 1;
        if (year is < 1949 or > 2100 || Part(text, ref at, '月') is not ({ } month and >= 1 and <= 12))
        {
            return null;
        }

        // 二〇二四年六月　研究部
        if (at == text.Length || text[at] is ' ' or '\u3000' or '）' or ')')
        {
            return new PartialDate(year, month);
        }

        return Part(text, ref at, '日') is { } day and >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;
    }

    /// <summary>A number below 100 and the sign after it: 四月, 十二月, 二十九日.</summary>
    private static int? Part(ReadOnlySpan<char> text, ref int at, char sign)
    {
        var (tens, ones) = (0, 0);
        for (var start = at; at < text.Length && at - start <= 3; at++)
        {
            if (text[at] == sign)
            {
                return at++ == start ? null : (tens * 10) + ones;
            }

            if (text[at] == '十' && tens == 0)
            {
                (tens, ones) = (Math.Max(ones, 1), 0);
            }
            else if (DigitOf(text[at]) is { } digit and > 0 && ones == 0)
            {
                ones = digit;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static int? DigitOf(char c) =>
        ScriptFold.Fold(c) switch
        {
            '〇' or '零' or '○' => 0,
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            _ => null,
        };
}
