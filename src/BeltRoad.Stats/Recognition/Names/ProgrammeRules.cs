using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>A year that belongs to the name behind it: 2030年可持续发展议程, 2063年议程, 2030愿景.</summary>
internal static class ProgrammeRules
{
    private static readonly string[] Programmes = ["可持续发展议程", "可持续发展目标", "议程", "愿景", "远景目标", "远景规划", "中长期规划", "远景"];

    /// <summary>True where a programme's name follows the token.</summary>
    public static bool Follows(TokenizedSentence sentence, int last) => Follows(sentence.View.Chars[sentence[last].End..]);

    public static bool Follows(ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith("年") ? text[1..] : text;
        foreach (var programme in Programmes)
        {
            if (rest.StartsWith(programme))
            {
                return true;
            }
        }

        return false;
    }
}
