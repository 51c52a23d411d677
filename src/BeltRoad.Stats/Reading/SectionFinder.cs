using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading;

/// <summary>Finds headings: Markdown signs, 一、 and （一） at the beginning of a short line, 专栏 and 第一章.</summary>
internal static class SectionFinder
{
    private const int LongestHeading = 44;
    private const int MaxSections = 5000;

    public static IReadOnlyList<Section> Find(string text, LineMap lines)
    {
        var headings = new List<(int Level, TextSpan Heading)>();
        for (var line = 1; line <= lines.Count && headings.Count < MaxSections; line++)
        {
            var start = lines.StartOf(line);
            var words = lines.TextOf(text, line);
            if (LevelOf(words) is { } level)
            {
                var from = words.IndexOfAnyExcept(" \t\u3000#*");
                var to = words.LastIndexOfAnyExcept(" \t\u3000#*");
                if (from >= 0 && to >= from)
                {
                    headings.Add((level, new TextSpan(start + from, start + to + 1)));
                }
            }
        }

        return Nest(headings, text.Length);
    }

    private static List<Section> Nest(List<(int Level, TextSpan Heading)> headings, int length)
    {
        var sections = new List<Section>(headings.Count);
        var ends = new int[headings.Count];
        var open = new Stack<int>();
        for (var i = 0; i < headings.Count; i++)
        {
            while (open.Count > 0 && headings[open.Peek()].Level >= headings[i].Level)
            {
                ends[open.Pop()] = headings[i].Heading.Start;
            }

            open.Push(i);
        }

        while (open.Count > 0)
        {
            ends[open.Pop()] = length;
        }

        for (var i = 0; i < headings.Count; i++)
        {
            sections.Add(new Section(headings[i].Level, headings[i].Heading, new TextSpan(headings[i].Heading.End, ends[i])));
        }

        return sections;
    }

    private static int? LevelOf(ReadOnlySpan<char> line)
    {
        var words = line.Trim(" \t\u3000\uFEFF");
        if (words.Length is < 2 or > LongestHeading || words.IndexOfAny("。；") >= 0)
        {
            return null;
        }

        var marked = words[0] is '#' or '*';
        var bare = words.Trim("#* ");
        if (bare.Length < 2)
        {
            return null;
        }

        var numeral = ListMarkers.NumeralLength(bare);
        if (numeral is > 0 and <= 3 && bare[numeral] == '、')
        {
            return 1;
        }

        if (
            bare[0] is '（' or '('
            && ListMarkers.NumeralLength(bare[1..]) is var inner and > 0 and <= 3
            && bare[inner + 1] is '）' or ')'
            && (marked || bare.Length <= 30)
        )
        {
            return 2;
        }

        return marked
            ? (
                words[0] == '#'
                    ? Math.Clamp(words.IndexOfAnyExcept('#'), 1, 4) is var level && level > 3
                        ? 3
                        : level
                    : 2
            )
            : null;
    }
}
