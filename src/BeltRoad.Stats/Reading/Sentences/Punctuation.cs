using BeltRoad.Stats.Reading.Scripts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>Signs and blanks: which part words, clauses and sentences, and how those of half width are read.</summary>
internal static class Punctuation
{
    /// <summary>
    /// The character as the rules of the language look for it: Simplified, signs of full width. A comma and a colon between digits stay.
    /// </summary>
    /// <param name="before">The character before it in the sentence.</param>
    /// <param name="after">The character behind it in the text, or NUL at the end.</param>
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

    /// <summary>《 stands open: a full stop there is part of a title.</summary>
    public static bool IsInsideTitle(SentenceView view) => view.Chars.LastIndexOf('《') > view.Chars.LastIndexOf('》') && view.Length < 200;
}
