using System.Globalization;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>The period that a question names: a year, a month, or the years from one to another.</summary>
internal static class QuestionTimes
{
    private const int LongestBetween = 6;
    private const int MonthReach = 12;

    /// <summary>Returns the period, and the text without it; null if no year is named.</summary>
    public static (TimePeriod? Time, string Others) Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var years = Years(text);
        if (years.Count == 0)
        {
            return (null, text);
        }

        var (first, last) = (years[0], years[^1]);
        var end = MonthAfter(text, first.Span.End, out var month);
        var start = first.Span.Start;
        if (month is null)
        {
            start = MonthBefore(text, first.Span.Start, out month);
        }

        if (years.Count > 1 && last.Year > first.Year && last.Span.Start - first.Span.End <= LongestBetween)
        {
            var between = TimePeriod.Between(new PartialDate(first.Year), new PartialDate(last.Year));
            return (between, text[..first.Span.Start] + " " + text[last.Span.End..]);
        }

        var date = month is { } known ? new PartialDate(first.Year, known) : new PartialDate(first.Year);
        return (TimePeriod.At(date), text[..start] + " " + text[end..]);
    }

    /// <summary>
    /// How well a stated period answers for an asked one: 3 it is the same, 2 it lies within, 1 it goes beyond, 0 it is another.
    /// </summary>
    public static int Fit(TimePeriod? stated, TimePeriod asked)
    {
        if (stated is not { } time)
        {
            return 0;
        }

        var (from, to) = (First(asked.Start ?? asked.End), Last(asked.End));
        var (begins, ends) = (time.Start is { } start ? First(start) : (int?)null, Last(time.End));
        return time == asked ? 3
            : ends >= from && ends <= to && (begins is null || begins >= from) ? 2
            : ends >= to && (begins is null || begins <= from) ? 1
            : 0;
    }

    private static List<(TextSpan Span, int Year)> Years(string text)
    {
        var found = new List<(TextSpan, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - at == 4 && int.Parse(text.AsSpan(at, 4), CultureInfo.InvariantCulture) is > 1900 and < 2100 and var year)
            {
                found.Add((new TextSpan(at, end), year));
            }

            at = Math.Max(at, end);
        }

        return found;
    }

    /// <summary>A month as Chinese writes it: a sign, the number, a sign.</summary>
    private static int MonthAfter(string text, int at, out int? month)
    {
        month = null;
        if (at >= text.Length || text[at] != '年')
        {
            return at;
        }

        var digits = at + 1;
        var end = digits;
        while (end < text.Length && end - digits < 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (
            end == digits
            || end >= text.Length
            || text[end] != '月'
            || int.Parse(text.AsSpan(digits, end - digits), CultureInfo.InvariantCulture) is not (> 0 and < 13 and var number)
        )
        {
            return at;
        }

        month = number;
        return end + 1;
    }

    private static int MonthBefore(string text, int year, out int? month)
    {
        month = null;
        var from = Math.Max(0, year - MonthReach);
        var before = text[from..year];
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        for (var number = 1; number <= 12; number++)
        {
            foreach (var name in (ReadOnlySpan<string>)[names.GetMonthName(number), names.GetAbbreviatedMonthName(number)])
            {
                if (
                    before.LastIndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                    && before[(at + name.Length)..].Trim().Length == 0
                )
                {
                    month = number;
                    return from + at;
                }
            }
        }

        return year;
    }

    private static int First(PartialDate date) => Number(date.FirstDay);

    private static int Last(PartialDate date) => Number(date.LastDay);

    private static int Number(PartialDate day) => (day.Year * 10_000) + (day.Month!.Value * 100) + day.Day!.Value;
}
