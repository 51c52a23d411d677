using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>The date of a document without one that begins with the day its figures were released: 商务部2021年4月15日发布数据显示，….</summary>
internal static class ReleaseDate
{
    private const int LinesLooked = 8;

    /// <summary>The day must begin within this many characters of a line.</summary>
    private const int Reach = 60;

    /// <summary>The length of 2021年12月31日.</summary>
    private const int LongestDay = 11;

    /// <summary>Returns null if no line at the top has a full date directly before a word for a release.</summary>
    public static (PartialDate Date, string Where)? Find(string text, LineMap lines)
    {
        var seen = 0;
        for (var line = 1; line <= lines.Count && seen < LinesLooked; line++)
        {
            var words = lines.TextOf(text, line).Trim();
            seen += words.Length > 0 ? 1 : 0;
            for (var i = 1; i + 2 < words.Length && i < Reach + LongestDay; i++)
            {
                if (
                    words[i] == '日'
                    && ScriptFold.Fold(words[i + 1]) is '发' or '公'
                    && words[i + 2] == '布'
                    && Dateline.Read(words[Math.Max(0, i - LongestDay)..(i + 1)]) is { Day: not null } date
                )
                {
                    return (date, FormattableString.Invariant($"release at line {line}"));
                }
            }
        }

        return null;
    }
}
