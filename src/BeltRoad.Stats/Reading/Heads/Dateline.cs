using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>Finds the date of a document, on its own line or in brackets, near the top or the bottom.</summary>
internal static class Dateline
{
    private const int LinesLooked = 25;
    private const int LongestLine = 48;

    /// <summary>The length of 2025年12月31日 with blanks in it.</summary>
    private const int LongestDay = 16;

    /// <summary>How many of the first lines may be text that begins with its date.</summary>
    private const int LinesOpening = 3;

    /// <summary>How many of the first lines may be text that says when it was sent.</summary>
    private const int LinesSent = 8;

    /// <summary>Returns null if no short line among the first or last has a full date or a year and month.</summary>
    public static (PartialDate Date, string Where)? Find(string text, LineMap lines)
    {
        (PartialDate Date, string Where)? coarse = null;
        var seen = 0;
        for (var line = 1; line <= lines.Count && seen < LinesLooked; line++)
        {
            var words = lines.TextOf(text, line).Trim();
            if (words.Length == 0)
            {
                continue;
            }

            seen++;
            if (seen <= LinesOpening && Opening(words) is { } opening)
            {
                return (opening, FormattableString.Invariant($"date at line {line}"));
            }

            if (seen <= LinesSent && Sent(words) is { } sent)
            {
                return (sent, FormattableString.Invariant($"date at line {line}"));
            }

            if (IsShort(words) && Read(words) is { } date)
            {
                var where = FormattableString.Invariant($"date at line {line}");
                if (date.Day is not null)
                {
                    return (date, where);
                }

                coarse ??= (date, where);
            }
        }

        return coarse ?? Last(text, lines);
    }

    /// <summary>
    /// 中国教育报北京2023年11月6日讯（记者…）, 宁波日报讯 2025年1月14日 …: the day on which a newspaper or agency sent the text that follows, at the beginning of
    /// a line.
    /// </summary>
    private static PartialDate? Sent(ReadOnlySpan<char> words)
    {
        const int longest = 40;
        var head = words[..Math.Min(words.Length, longest)];
        for (var sign = 1; sign < head.Length; sign++)
        {
            if (head[sign] is not ('讯' or '訊' or '电' or '電'))
            {
                continue;
            }

            if (head[sign - 1] == '日' && (sign + 1 == words.Length || words[sign + 1] is '（' or '(' or ' ' or '\u3000' or '：' or ':'))
            {
                return Read(head[..sign]) is { Day: not null } before ? before : null;
            }

            var behind = words[(sign + 1)..];
            var day = behind.TrimStart(" \u3000");
            var end = day.IndexOf('日') + 1;
            if (
                day.Length < behind.Length
                && end is > 0 and <= LongestDay
                && (end == day.Length || day[end] is ' ' or '\u3000' or '（' or '(')
                && char.IsAsciiDigit(day[0])
            )
            {
                return Read(day[..end]) is { Day: not null } date ? date : null;
            }
        }

        return null;
    }

    /// <summary>
    /// 2025-11-21 经济部公布…, 时间：2025-11-21 …: one of the first lines, with running text that begins with a numeric date, after a label or
    /// none, and followed by a blank.
    /// </summary>
    private static PartialDate? Opening(ReadOnlySpan<char> words)
    {
        const int longestLabel = 8;
        var start = words[..Math.Min(words.Length, longestLabel + 1)].IndexOfAnyInRange('0', '9');
        if (start < 0 || (start > 0 && !(words[start - 1] is ':' or '：' or ' ')))
        {
            return null;
        }

        var end = words[start..].IndexOfAny(' ', '\u3000');
        var day = words.Slice(start, Math.Max(0, end));
        return
            end is >= 8 and <= 10
            && day.IndexOfAnyExcept("0123456789-/.") < 0
            && day.ContainsAny('-', '/', '.')
            && Read(day) is { Day: not null } date
            ? date
            : null;
    }

    /// <summary>A short line without a sentence, or a longer line of parts separated by bars or wide blanks: 编辑 | 时间 | 来源.</summary>
    private static bool IsShort(ReadOnlySpan<char> words)
    {
        if (words.IndexOf('。') >= 0 || words.Length > 8 * LongestLine)
        {
            return false;
        }

        var isOfParts = words.ContainsAny('|', '｜', '\t') || words.Contains("  ", StringComparison.Ordinal) || words.Contains('\u3000');
        return words.Length - words.Count(' ') - words.Count('\t') - words.Count('\u3000') <= (isOfParts ? 2 * LongestLine : LongestLine);
    }

    private static (PartialDate Date, string Where)? Last(string text, LineMap lines)
    {
        var seen = 0;
        for (var line = lines.Count; line >= 1 && seen < 4; line--)
        {
            var words = lines.TextOf(text, line).Trim();
            if (words.Length == 0)
            {
                continue;
            }

            seen++;
            if (IsShort(words) && Read(words) is { Day: not null } date)
            {
                return (date, FormattableString.Invariant($"date at line {line}"));
            }
        }

        return null;
    }

    /// <summary>2023年10月18日, 2023年10月, 2023-10-18, 2023.10.18, 二〇二三年十月十八日.</summary>
    internal static PartialDate? Read(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 6 < line.Length; i++)
        {
            if (SpeltDate.Read(line[i..]) is { } spelt)
            {
                return spelt;
            }

            if (i > 0 && char.IsAsciiDigit(ScriptFold.Fold(line[i - 1])))
            {
                continue;
            }

            var at = i;
            if (DayFirst(line, i) is { } written)
            {
                return written;
            }

            if ((Number(line, ref at, 4, 4) ?? Republic(line, ref at)) is not { } year || year is < 1949 or > 2100)
            {
                continue;
            }

            if (Compact(line, i) is { } compact)
            {
                return compact;
            }

            if (at < line.Length && line[at] is '年' or '-' or '/' or '.')
            {
                at++;
                SkipBlank(line, ref at);
                if (Number(line, ref at, 1, 2) is not ({ } month and >= 1 and <= 12))
                {
                    continue;
                }

                SkipBlank(line, ref at);
                if (at >= line.Length || !(line[at] is '月' or '-' or '/' or '.'))
                {
                    continue;
                }

                var named = line[at] == '月';
                at++;
                SkipBlank(line, ref at);
                if (Number(line, ref at, 1, 2) is { } day and >= 1 && day <= DateTime.DaysInMonth(year, month))
                {
                    return new PartialDate(year, month, day);
                }

                return named ? new PartialDate(year, month) : null;
            }
        }

        return null;
    }

    /// <summary>13/10/2025: the day before the month, as newspapers in Hong Kong and Macao print it.</summary>
    private static PartialDate? DayFirst(ReadOnlySpan<char> line, int at)
    {
        if (Number(line, ref at, 1, 2) is not ({ } day and >= 1) || at >= line.Length || line[at] != '/')
        {
            return null;
        }

        at++;
        if (Number(line, ref at, 1, 2) is not ({ } month and >= 1 and <= 12) || at >= line.Length || line[at] != '/')
        {
            return null;
        }

        at++;
        return Number(line, ref at, 4, 4) is { } year and >= 1949 and <= 2100 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;
    }

    /// <summary>民国107年: a year of the calendar of Taiwan.</summary>
    private static int? Republic(ReadOnlySpan<char> line, ref int at)
    {
        const int beforeRepublic = 1911;
        var before = line[..at].TrimEnd(" \u3000");
        return before is [.., '民', '国' or '國'] && Number(line, ref at, 1, 3) is { } year ? year + beforeRepublic : null;
    }

    /// <summary>20220628: eight digits with no other digit beside them.</summary>
    private static PartialDate? Compact(ReadOnlySpan<char> line, int at)
    {
        const int length = 8;
        var end = at + length;
        return
            end <= line.Length
            && (end == line.Length || !(char.IsAsciiLetterOrDigit(ScriptFold.Fold(line[end])) || line[end] is '.' or '-'))
            && (at == 0 || !(char.IsAsciiLetter(line[at - 1]) || line[at - 1] is '.' or '-'))
            ? CompactDate.Read(line.Slice(at, length))
            : null;
    }

    private static void SkipBlank(ReadOnlySpan<char> line, ref int at)
    {
        while (at < line.Length && line[at] is ' ' or '\u3000')
        {
            at++;
        }
    }

    private static int? Number(ReadOnlySpan<char> line, ref int at, int least, int most)
    {
        var start = at;
        var value = 0;
        while (at < line.Length && at - start < most && char.IsAsciiDigit(ScriptFold.Fold(line[at])))
        {
            value = value * 10 + (ScriptFold.Fold(line[at]) - '0');
            at++;
        }

        if (at - start < least)
        {
            at = start;
            return null;
        }

        SkipBlank(line, ref at);
        return value;
    }
}
