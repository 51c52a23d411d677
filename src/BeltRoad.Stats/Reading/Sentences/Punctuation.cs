using BeltRoad.Stats.Reading.Scripts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>Punctuation and blanks: which of them separate words, clauses and sentences, and how half-width ones are read.</summary>
internal static class Punctuation
{
    /// <summary>
    /// The character in the form that the rules expect: Simplified, with full-width punctuation. A comma or colon between digits stays.
    /// </summary>
    /// <param name="before">The character before it in the sentence.</param>
    /// <param name="after">The character after it in the text, or NUL at the end.</param>
    public static char Folded(char c, char before, char after)
    {
        var folded = ScriptFold.Fold(c);
        switch (folded)
        {
            case ',':
                folded = char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && c == ',' ? ',' : '，';
                break;
            case ':':
                folded = char.IsAsciiDigit(before) && char.IsAsciiDigit(ScriptFold.Fold(after)) ? ':' : '：';
                break;
            case ';':
                folded = '；';
                break;
            case '(' or '[':
                folded = '（';
                break;
            case ')' or ']':
                folded = '）';
                break;
            case '!':
                folded = '！';
                break;
            case '?':
                folded = '？';
                break;
            case '|' or '丨':
                folded = '│';
                break;
            case '"' or '\u201A':
                folded = '“';
                break;
            case '\u201B':
                folded = '”';
                break;
        }

        return folded;
    }

    public static bool IsBlank(char c) =>
        c
            is ' '
                or '\t'
                or '\u3000'
                or '\u00A0'
                or '\u200B'
                or '\uFEFF'
                or '\f'
                or '\v'
                or '\u2028'
                or '\u2029'
                or (>= '\u2000' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069');

    public static bool IsPause(char c) => c is '，' or '、' or '；' or '：' or '。' or ',' or ';' or '“' or '（';

    public static bool IsFullStop(char c) => c is '。' or '！' or '？' or '!' or '?' or '｡' or '…';

    /// <summary>Whether 《 is open, so that a full stop is part of a title.</summary>
    public static bool IsInsideTitle(SentenceView view) => view.Chars.LastIndexOf('《') > view.Chars.LastIndexOf('》') && view.Length < 200;
}
