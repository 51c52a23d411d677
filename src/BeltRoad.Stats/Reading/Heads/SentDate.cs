using System.Globalization;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>
/// The day on which a report was sent, as agencies print it: 北京11月28日电. It has no year; if the text names the same day with a year, that
/// year is used.
/// </summary>
internal static class SentDate
{
    private const int LinesLooked = 10;

    /// <summary>The day must end within this many characters of a line, including the place and the agency.</summary>
    private const int Reach = 30;

    /// <summary>Returns null if no line at the top has such a day, or if the text names it with no year or with several.</summary>
    public static (PartialDate Date, string Where)? Find(string text, LineMap lines)
    {
        var seen = 0;
        for (var line = 1; line <= lines.Count && seen < LinesLooked; line++)
        {
            var words = lines.TextOf(text, line).Trim();
            seen += words.Length > 0 ? 1 : 0;
            if (DayOf(words) is (var month, var day) && YearOf(text, month, day) is { } year)
            {
                return (new PartialDate(year, month, day), FormattableString.Invariant($"dateline at line {line}, its year in the text"));
            }
        }

        return null;
    }

    /// <summary>A month and a day directly before the sign of a dispatch.</summary>
    private static (int Month, int Day)? DayOf(ReadOnlySpan<char> line)
    {
        for (var i = 1; i < Math.Min(line.Length - 1, Reach); i++)
        {
            if (line[i] == '日' && ScriptFold.Fold(line[i + 1]) is '电' or '讯')
            {
                var at = i;
                return
                    Before(line, ref at) is { } day
                    && at > 0
                    && line[at - 1] == '月'
                    && --at >= 0
                    && Before(line, ref at) is { } month
                    && (at == 0 || line[at - 1] != '年')
                    && month is >= 1 and <= 12
                    && day >= 1
                    && day <= DateTime.DaysInMonth(2000, month)
                    ? (month, day)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The number of one or two digits that ends before a position.</summary>
    private static int? Before(ReadOnlySpan<char> line, ref int at)
    {
        var end = at;
        while (at > 0 && end - at < 2 && char.IsAsciiDigit(line[at - 1]))
        {
            at--;
        }

        return end > at ? int.Parse(line[at..end], NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static int? YearOf(string text, int month, int day)
    {
        const int digits = 4;
        int? found = null;
        var named = string.Create(CultureInfo.InvariantCulture, $"年{month}月{day}日");
        for (var at = text.IndexOf(named, StringComparison.Ordinal); at >= 0; at = text.IndexOf(named, at + 1, StringComparison.Ordinal))
        {
            if (
                at >= digits
                && int.TryParse(text.AsSpan(at - digits, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1949 and <= 2100
                && day <= DateTime.DaysInMonth(year, month)
            )
            {
                if (found is { } other && other != year)
                {
                    return null;
                }

                found = year;
            }
        }

        return found;
    }
}
