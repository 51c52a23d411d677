using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>
/// Finds the publisher of a text if the text names it: a line that is only an organisation, a source line, or the dispatch line of a news
/// agency.
/// </summary>
internal static class PublisherFinder
{
    private const int LinesLooked = 14;
    private const int LongestName = 30;
    private const int LongestLine = 80;
    private static readonly IReadOnlyList<string[]> Words = LexiconTable.Read("Reading/Heads/publishers.csv", "word", "role");
    private static readonly string[] Endings = Of("ending");
    private static readonly string[] Agencies = Of("agency");
    private static readonly string[] Labels = Of("label");

    /// <summary>Returns null if no line among the first and last few names one.</summary>
    public static (string Name, string Where)? Find(string text, LineMap lines)
    {
        var seen = 0;
        for (var line = 1; line <= lines.Count && seen < LinesLooked; line++)
        {
            if (Look(text, lines, line, ref seen) is { } found)
            {
                return found;
            }
        }

        seen = LinesLooked - 3;
        for (var line = lines.Count; line > 1 && seen < LinesLooked; line--)
        {
            if (Look(text, lines, line, ref seen) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether the line is only the name of an organisation and thus no title.</summary>
    public static bool IsOrganisation(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > LongestName)
        {
            return false;
        }

        Span<char> folded = stackalloc char[line.Length];
        Fold(line, folded);
        return Alone(line, folded) is not null;
    }

    private static void Fold(ReadOnlySpan<char> printed, Span<char> folded)
    {
        for (var i = 0; i < printed.Length; i++)
        {
            folded[i] = ScriptFold.Fold(printed[i]);
        }
    }

    private static (string Name, string Where)? Look(string text, LineMap lines, int line, ref int seen)
    {
        var printed = lines.TextOf(text, line).Trim().Trim("#*>- \uFEFF\u3000");
        if (printed.Length == 0)
        {
            return null;
        }

        seen++;
        printed = printed[..Math.Min(printed.Length, LongestLine)];
        Span<char> folded = stackalloc char[printed.Length];
        Fold(printed, folded);
        var name = Labelled(printed, folded) ?? Dispatch(printed, folded) ?? Alone(printed, folded);
        return name is null ? null : (name, FormattableString.Invariant($"line {line}"));
    }

    /// <summary>The name after a source label and its colon, up to the next blank or bracket.</summary>
    private static string? Labelled(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded)
    {
        foreach (var label in Labels)
        {
            var at = folded.IndexOf(label, StringComparison.Ordinal);
            if (at < 0 || at + label.Length >= folded.Length || folded[at + label.Length] is not (':' or '：'))
            {
                continue;
            }

            var rest = printed[(at + label.Length + 1)..].TrimStart(" \u3000");
            var end = rest.IndexOfAny(" \u3000\t|）)");
            var name = end < 0 ? rest : rest[..end];
            return name.Length is >= 2 and <= LongestName ? name.ToString() : null;
        }

        return null;
    }

    /// <summary>An agency at the beginning of the line, followed by its dispatch formula: a date and the sign of a telegram.</summary>
    private static string? Dispatch(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded)
    {
        var start = folded[0] is '(' or '（' or '【' ? 1 : 0;
        foreach (var agency in Agencies)
        {
            if (!folded[start..].StartsWith(agency, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = folded[(start + agency.Length)..];
            var day = rest[..Math.Min(rest.Length, LongestName)].IndexOf('日');
            return day >= 0 && rest[day..Math.Min(rest.Length, day + 12)].Contains('电')
                ? printed.Slice(start, agency.Length).ToString()
                : null;
        }

        return null;
    }

    private static string? Alone(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded)
    {
        if (
            printed.Length is < 3 or > LongestName
            || folded.IndexOfAny("，。；：、！？,;:!?《》“”") >= 0
            || folded.IndexOfAnyInRange('0', '9') >= 0
        )
        {
            return null;
        }

        foreach (var agency in Agencies)
        {
            if (folded.SequenceEqual(agency))
            {
                return printed.ToString();
            }
        }

        foreach (var ending in Endings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal) && folded.Length > ending.Length)
            {
                return printed.ToString();
            }
        }

        return null;
    }

    private static string[] Of(string role) => [.. Words.Where(row => row[1].Split('|').Contains(role)).Select(row => row[0])];
}
