using BeltRoad.Stats.Reading.Scripts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>
/// Walks a text sentence by sentence, once. A sentence ends at 。！？ with the closing marks behind it, or where a line ends
/// that is not merely wrapped. Wrapped lines, also those with blank lines between, are joined.
/// </summary>
public ref struct SentenceReader
{
    private const int LongLine = 40;
    private const int WrappedLine = 16;
    private const int ContinuedLine = 22;
    private const int MarkerLength = 5;

    private readonly ReadOnlySpan<char> text;
    private int at;
    private int paragraph;
    private bool atLineStart;
    private bool wrapped;
    private int lineLength;
    private bool lineHasPause;

    /// <param name="start">Where to begin; a line begins there.</param>
    public SentenceReader(ReadOnlySpan<char> text, int start = 0)
    {
        this.text = text;
        at = start;
        atLineStart = true;
        paragraph = -1;
    }

    /// <summary>Fills the view with the next sentence; false at the end of the text.</summary>
    public bool Next(SentenceView view)
    {
        do
        {
            view.Clear();
            SkipBlank();
            if (at >= text.Length)
            {
                return false;
            }

            Fill(view);
        }
        while (view.Length == 0);
        return true;
    }

    private void Fill(SentenceView view)
    {

        view.StartsLine = atLineStart;
        if (atLineStart)
        {
            paragraph++;
            view.IsHeading = IsHeadingMark(at);
        }

        view.Paragraph = paragraph;
        atLineStart = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '\n' or '\r')
            {
                if (!Joins(view))
                {
                    break;
                }

                lineLength = 0;
                lineHasPause = false;
                continue;
            }

            if (view.IsFull)
            {
                Cut(view);
                return;
            }

            if (IsBlank(c))
            {
                AppendBlank(view);
                continue;
            }

            if (c is '*' or '#' or '`' && (c != '*' || IsEmphasis(at)))
            {
                at++;
                continue;
            }

            Append(view, c);
            at++;
            lineLength++;
            lineHasPause |= IsPause(c) && lineLength > MarkerLength;
            if (IsFullStop(c) && !IsInsideTitle(view))
            {
                AppendClosing(view);
                return;
            }
        }
    }

    private void SkipBlank()
    {
        while (at < text.Length && (IsBlank(text[at]) || text[at] is '\n' or '\r'))
        {
            if (text[at] is '\n' or '\r')
            {
                atLineStart = true;
                wrapped = false;
                lineLength = 0;
                lineHasPause = false;
            }

            at++;
        }
    }

    /// <summary>At a line end: skips it and the blank lines behind it if the text goes on, else leaves it and says false.</summary>
    private bool Joins(SentenceView view)
    {
        var next = at;
        var breaks = 0;
        while (next < text.Length && (IsBlank(text[next]) || text[next] is '\n' or '\r'))
        {
            breaks += text[next] == '\n' ? 1 : 0;
            next++;
        }

        if (next >= text.Length || view.IsHeading || view.Length == 0)
        {
            return false;
        }

        var last = view.Last;
        var first = ScriptFold.Fold(text[next]);
        var joins = !StartsBlock(next)
            && (IsNumberJoint(view, last, first)
                || last is '，' or '、' or '（' or '《' or '“' or '；' or '的' or '和' or '与'
                || lineLength >= LongLine
                || (lineLength >= WrappedLine && lineHasPause)
                || (wrapped && lineLength >= ContinuedLine))
            && last is not ('：' or '│');
        if (!joins)
        {
            return false;
        }

        wrapped = true;
        if (char.IsAsciiLetter(last) && char.IsAsciiLetter(first))
        {
            view.Append(' ', at);
        }

        at = next;
        return true;
    }

    /// <summary>A number broken over two lines; a year or a serial number that ends a short line is none.</summary>
    private static bool IsNumberJoint(SentenceView view, char last, char first) =>
        (char.IsAsciiDigit(last) || last == '.') && (char.IsAsciiDigit(first) || first is '万' or '亿' or '%' or '年' or '月' or '日' or '多' or '余' or '个') && view.Length > 2;

    private readonly bool StartsBlock(int index)
    {
        var c = text[index];
        if (c is '#' or '*' or '|' or '>' or '•' or '●' or '■' or '◆' or '※' or '【' or '○')
        {
            return true;
        }

        if (c is '-' or '—' or '–')
        {
            return true;
        }

        var end = Math.Min(text.Length, index + 8);
        var i = index;
        var bracket = c is '(' or '（';
        if (bracket)
        {
            i++;
        }

        var digits = i;
        while (i < end && (char.IsAsciiDigit(text[i]) || ListMarkers.IsNumeral(text[i])))
        {
            i++;
        }

        if (i == digits || i >= text.Length)
        {
            return false;
        }

        var arabic = char.IsAsciiDigit(text[digits]);
        return bracket
            ? text[i] is ')' or '）'
            : text[i] is '、' || (text[i] is '.' or '．' && arabic && (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1])));
    }

    private readonly bool IsHeadingMark(int index) => text[index] == '#' || (text[index] == '*' && IsEmphasis(index));

    private readonly bool IsEmphasis(int index) =>
        (index + 1 < text.Length && text[index + 1] == '*') || (index > 0 && text[index - 1] == '*') || index == 0 || text[index - 1] == '\n';

    private void AppendBlank(SentenceView view)
    {
        var start = at;
        var tab = false;
        while (at < text.Length && IsBlank(text[at]))
        {
            tab |= text[at] == '\t';
            at++;
        }

        if (at >= text.Length || text[at] is '\n' or '\r' || view.Length == 0)
        {
            return;
        }

        var next = ScriptFold.Fold(text[at]);
        if (tab || at - start >= 4)
        {
            view.Append('│', start);
        }
        else if (char.IsAsciiLetterOrDigit(view.Last) && char.IsAsciiLetterOrDigit(next))
        {
            view.Append(' ', start);
        }
    }

    private readonly void Append(SentenceView view, char c)
    {
        var folded = ScriptFold.Fold(c);
        switch (folded)
        {
            case ',':
                folded = char.IsAsciiDigit(view.Last) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && c == ',' ? ',' : '，';
                break;
            case ':':
                folded = char.IsAsciiDigit(view.Last) && at + 1 < text.Length && char.IsAsciiDigit(ScriptFold.Fold(text[at + 1])) ? ':' : '：';
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
            case '|':
                folded = '│';
                break;
            case '"':
                folded = '“';
                break;
        }

        view.Append(folded, at);
    }

    private void AppendClosing(SentenceView view)
    {
        while (at < text.Length && !view.IsFull)
        {
            var c = text[at];
            if (c is '*')
            {
                at++;
                continue;
            }

            if (!(c is '”' or '’' or '」' or '』' or '》' or '）' or ')' or '】' or '！' or '？' or '。'))
            {
                return;
            }

            Append(view, c);
            at++;
        }
    }

    /// <summary>Ends an over-long sentence at its last pause, or anywhere that is not inside a number.</summary>
    private void Cut(SentenceView view)
    {
        var chars = view.Chars;
        var pause = chars[(SentenceView.MaxLength / 2)..].LastIndexOfAny("，；、");
        var keep = pause >= 0 ? SentenceView.MaxLength / 2 + pause + 1 : view.Length;
        if (pause < 0)
        {
            while (keep > SentenceView.MaxLength / 2 && char.IsAsciiDigit(chars[keep - 1]))
            {
                keep--;
            }

            keep = keep == SentenceView.MaxLength / 2 ? view.Length : keep;
        }

        if (keep < view.Length)
        {
            at = view.TakeBack(view.Length - keep);
        }
    }

    private static bool IsInsideTitle(SentenceView view) =>
        view.Chars.LastIndexOf('《') > view.Chars.LastIndexOf('》') && view.Length < 200;

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0' or '\u200B' or '\uFEFF' or '\f' or '\v' or '\u2028' or '\u2029' or (>= '\u2000' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');

    private static bool IsPause(char c) => c is '，' or '、' or '；' or '：' or '。' or ',' or ';' or '“' or '（';

    private static bool IsFullStop(char c) => c is '。' or '！' or '？' or '!' or '?' or '｡' or '…';
}
