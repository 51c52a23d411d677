using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>A year that belongs to the name behind it: 2030年可持续发展议程, 2063年议程, 2030愿景.</summary>
internal static class ProgrammeRules
{
    private static readonly string[] Programmes = Phrases.Of("programmes");

    /// <summary>True where a programme's name follows the token.</summary>
    public static bool Follows(TokenizedSentence sentence, int last) => Follows(sentence.View.Chars[sentence[last].End..]);

    public static bool Follows(ReadOnlySpan<char> text) =>
        Phrases.Starts(text.Length > 0 && text[0] == '年' ? text[1..] : text, Programmes);
}
