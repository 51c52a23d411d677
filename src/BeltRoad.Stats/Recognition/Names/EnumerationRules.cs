using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>List and heading markers: 一、 (二) 1. 一是 专栏1 图2 附件一.</summary>
internal static class EnumerationRules
{
    private static readonly string[] Captions = Phrases.Of("captions");
    private static readonly string[] OwnCaptions = Phrases.Of("captions of their own");
    private static readonly string[] BeforeCaption = Phrases.Of("before a caption");

    /// <summary>The rule's id, or null.</summary>
    public static string? Match(TokenizedSentence sentence, int i)
    {
        var numeral = sentence.NumeralOf(i);
        if (IsNumberOfHeading(sentence, i))
        {
            return "line marker";
        }

        if (
            numeral.Is(NumeralForms.Scaled | NumeralForms.Decimal | NumeralForms.Percent | NumeralForms.Range)
            || numeral.Value is < 1 or > 200
        )
        {
            return null;
        }

        if (sentence.Is(i - 1, '（') && sentence.Is(i + 1, '）') && numeral.Value <= 100)
        {
            return "bracketed marker";
        }

        var first = FirstOfLine(sentence);
        if (i == first && sentence.View.StartsLine)
        {
            var after = sentence.CharAfter(i);
            if (after is '、' or '）' or '．' or '│' || (after == '.' && numeral.Is(NumeralForms.Arabic)))
            {
                return "line marker";
            }
        }

        if (
            numeral.Is(NumeralForms.Arabic)
            && numeral.Value <= 30
            && sentence.CharAfter(i) == '.'
            && i > 0
            && sentence.View[sentence[i - 1].Start] is '：' or '；' or '。'
            && sentence.View[numeral.End + 1] >= '\u4E00'
        )
        {
            return "marker in a line";
        }

        var chinese = !numeral.Is(NumeralForms.Arabic);
        if (chinese && sentence.CharAfter(i) == '是' && (i == 0 || sentence[i - 1].Kind == TokenKind.Sign) && numeral.Value <= 30)
        {
            return "spoken marker";
        }

        if (chinese && i == first && sentence.CharAfter(i) == '、' && numeral.Value <= 30)
        {
            return "line marker";
        }

        return IsCaption(sentence, numeral) ? "caption" : null;
    }

    /// <summary>
    /// 3.2 对外承包工程: a number of chapter and section, a blank, and words that are no unit; of things there are no 3.2 pairs.
    /// </summary>
    private static bool IsNumberOfHeading(TokenizedSentence sentence, int i)
    {
        const int most = 100;
        var numeral = sentence.NumeralOf(i);
        return numeral.Is(NumeralForms.Arabic)
            && numeral.Is(NumeralForms.Decimal)
            && !numeral.Is(NumeralForms.Scaled | NumeralForms.Percent | NumeralForms.Range | NumeralForms.Malformed)
            && numeral.Value < most
            && sentence.View.StartsLine
            && i == FirstOfLine(sentence)
            && i + 1 < sentence.Count
            && !sentence.Adjoins(i + 1)
            && !sentence.IsWord(i + 1, Role.Unit);
    }

    private static int FirstOfLine(TokenizedSentence sentence)
    {
        var i = 0;
        while (i < sentence.Count && sentence[i].Kind == TokenKind.Sign)
        {
            i++;
        }

        return i;
    }

    private static bool IsCaption(TokenizedSentence sentence, Numeral numeral)
    {
        if (numeral.Value > 60)
        {
            return false;
        }

        var before = WithoutChapter(sentence.View.Chars[..numeral.Start]);
        var length = Phrases.TailOf(before, Captions);
        return length > 0
            && (before.Length == length || Phrases.Ends(before[..^length], BeforeCaption) || Phrases.Ends(before, OwnCaptions));
    }

    /// <summary>表2-: the number of a chapter before that of the table.</summary>
    private static ReadOnlySpan<char> WithoutChapter(ReadOnlySpan<char> before)
    {
        var chapter = before is [.., '-' or '—' or '–' or '.'] ? before[..^1] : before;
        return chapter.Length < before.Length && chapter is [.., >= '0' and <= '9'] ? chapter.TrimEnd("0123456789") : before;
    }
}
