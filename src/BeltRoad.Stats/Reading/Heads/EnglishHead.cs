using System.Globalization;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>Finds title, date and publisher of an English document in its first lines.</summary>
internal static class EnglishHead
{
    private const int LinesLooked = 14;
    private const int LongestTitle = 160;
    private const int LongestLine = 90;
    private const int OpeningWords = 60;

    private static readonly Dictionary<string, int> Months = LexiconTable
        .Read("Reading/Heads/english-months.csv", "word", "month")
        .ToDictionary(static row => row[0], static row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly IReadOnlyList<string[]> Publishers = LexiconTable.Read("Reading/Heads/english-publishers.csv", "word", "role");

    /// <summary>The first line that is no sentence, no date and no organisation; otherwise the opening words.</summary>
    public static string Title(string text, LineMap lines)
    {
        foreach (var (_, words) in Head(text, lines))
        {
            if (
                words.Length is >= 8 and <= LongestTitle
                && words.Contains(' ', StringComparison.Ordinal)
                && words[^1] is not ('.' or ';' or ',')
                && !char.IsAsciiDigit(words[0])
                && DateOf(words) is null
                && Organisation(words) is null
            )
            {
                return words;
            }

            if (words.Length > LongestTitle || words[^1] == '.')
            {
                return words.Length <= OpeningWords ? words : words[..Math.Max(1, words.LastIndexOf(' ', OpeningWords))] + "…";
            }
        }

        return string.Empty;
    }

    /// <summary>The first full date on a short line near the top; otherwise the first year and month.</summary>
    public static (PartialDate Date, string Where)? Date(string text, LineMap lines)
    {
        (PartialDate, string)? coarse = null;
        foreach (var (line, words) in Head(text, lines))
        {
            if (words.Length <= LongestLine && words[^1] != '.' && DateOf(words) is { } date)
            {
                var where = FormattableString.Invariant($"date at line {line}");
                if (date.Day is not null)
                {
                    return (date, where);
                }

                coarse ??= (date, where);
            }
        }

        return coarse;
    }

    public static (string Name, string Where)? Publisher(string text, LineMap lines)
    {
        foreach (var (line, words) in Head(text, lines))
        {
            if ((Labelled(words) ?? Agency(words) ?? Organisation(words)) is { } name)
            {
                return (name, FormattableString.Invariant($"line {line}"));
            }
        }

        return null;
    }

    private static IEnumerable<(int Line, string Words)> Head(string text, LineMap lines)
    {
        var looked = 0;
        for (var line = 1; line <= lines.Count && looked < LinesLooked; line++)
        {
            var words = lines.TextOf(text, line).Trim().Trim("#*> \uFEFF\u3000").ToString();
            if (words.Length > 0)
            {
                looked++;
                yield return (line, words);
            }
        }
    }

    /// <summary>October 18, 2023; 18 October 2023; Oct. 2023.</summary>
    private static PartialDate? DateOf(string line)
    {
        var words = line.Split([' ', ',', '.', '|', '(', ')', '-', ':', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsUpper(words[i][0]) || !Months.TryGetValue(words[i].ToLowerInvariant(), out var month))
            {
                continue;
            }

            if (Day(words, i + 1) is { } behind && Year(words, i + 2) is { } ofBehind)
            {
                return Valid(ofBehind, month, behind);
            }

            if (Year(words, i + 1) is { } year)
            {
                return Day(words, i - 1) is { } before ? Valid(year, month, before) : new PartialDate(year, month);
            }
        }

        return null;
    }

    private static PartialDate? Valid(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;

    private static int? Day(string[] words, int at) =>
        at >= 0
        && at < words.Length
        && int.TryParse(words[at].AsSpan().TrimEnd("stndrh"), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= 31
            ? day
            : null;

    private static int? Year(string[] words, int at) =>
        at < words.Length
        && words[at].Length == 4
        && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1949 and <= 2100
            ? year
            : null;

    private static string? Labelled(string words)
    {
        foreach (var row in Publishers.Where(static row => row[1] == "label"))
        {
            if (words.StartsWith(row[0], StringComparison.OrdinalIgnoreCase) && words.AsSpan(row[0].Length).TrimStart() is [':', ..] rest)
            {
                var name = rest[1..].Trim();
                var end = name.IndexOfAny("|;(");
                name = (end < 0 ? name : name[..end]).Trim();
                return name.Length is >= 2 and <= LongestLine ? name.ToString() : null;
            }
        }

        return null;
    }

    /// <summary>(Xinhua) -- in a dispatch line, or the agency alone on its line.</summary>
    private static string? Agency(string words) =>
        Publishers
            .Where(row =>
                row[1] == "agency"
                && (
                    string.Equals(words, row[0], StringComparison.OrdinalIgnoreCase)
                    || words.AsSpan(0, Math.Min(words.Length, LongestLine)).Contains("(" + row[0] + ")", StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(static row => row[0])
            .FirstOrDefault();

    private static string? Organisation(string words) =>
        words.Length <= LongestLine
        && char.IsUpper(words[0])
        && words.AsSpan().IndexOfAny(".,:;!?\"“”0123456789") < 0
        && Publishers.Any(row => row[1] == "part" && words.Contains(row[0], StringComparison.OrdinalIgnoreCase))
            ? words
            : null;
}
