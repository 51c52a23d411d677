using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Diagnostics;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Parses cron expressions: five fields as in crontab, six with the seconds first, seven with the year last, or a word such as
/// <c>@daily</c>.
/// </summary>
internal static class CronReader
{
    /// <summary>No schedule may run more often: a digest is made from documents that people write.</summary>
    private static readonly TimeSpan LeastGap = TimeSpan.FromMinutes(1);

    private static readonly string[] Words =
    [
        "JAN",
        "FEB",
        "MAR",
        "APR",
        "MAY",
        "JUN",
        "JUL",
        "AUG",
        "SEP",
        "OCT",
        "NOV",
        "DEC",
        "SUN",
        "MON",
        "TUE",
        "WED",
        "THU",
        "FRI",
        "SAT",
        "L",
        "W",
        "LW",
    ];

    private static readonly char[] Separators = [',', '-', '/'];

    /// <summary>Numbers that the parser uses internally for "any" and "none" and would misread as such.</summary>
    private static readonly string[] Signs = ["98", "99"];

    private static readonly string[] Macros = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    /// <param name="source">Where the expression is, for the refusal.</param>
    /// <exception cref="RefusedException">It is no cron expression, or it fires never or all the time.</exception>
    public static CronExpression Read(string source, string key, string text, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (Misspelt(text) is var (at, nearest))
        {
            throw new RefusedException(RefusalTexts.BadCron(source, key, text, "a word is unknown", nearest, at));
        }

        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (text.Length > 0 && text[0] != '@' && fields.Length is < 5 or > 7)
        {
            throw new RefusedException(
                RefusalTexts.BadCron(source, key, text, string.Create(CultureInfo.InvariantCulture, $"it has {fields.Length} fields"))
            );
        }

        if (fields.SelectMany(field => field.Split(Separators)).FirstOrDefault(Signs.Contains) is { } sign)
        {
            throw new RefusedException(RefusalTexts.BadCron(source, key, text, $"no field counts to {sign}"));
        }

        var isCrontab = fields.Length == 5;
        CronExpression cron;
        try
        {
            cron = CronExpression.Parse(text, isCrontab ? CronFormat.Unix : CronFormat.Quartz).WithTimeZone(zone);
        }
        catch (FormatException fault)
        {
            throw new RefusedException(RefusalTexts.BadCron(source, key, text, fault.Message), fault);
        }

        if (cron.GetNextValidTimeAfter(now) is not { } first)
        {
            throw new RefusedException(RefusalTexts.BadCron(source, key, text, "it never comes due"));
        }

        return cron.GetNextValidTimeAfter(first) - first < LeastGap
            ? throw new RefusedException(RefusalTexts.BadCron(source, key, text, "it comes due more than once a minute"))
            : cron;
    }

    /// <summary>The first word that no cron expression contains, and the nearest valid one.</summary>
    private static (int At, string Nearest)? Misspelt(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || (end == i && text[end] == '@')))
            {
                end++;
            }

            if (end > i)
            {
                var word = text[i..end];
                var known = word[0] == '@' ? Macros : Words;
                if (!known.Contains(word, StringComparer.OrdinalIgnoreCase))
                {
                    return (i, SettingKey.Nearest(word, known));
                }

                i = end - 1;
            }
        }

        return null;
    }
}
