using BeltRoad.Stats.Reading.Layout;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>
/// Reads a text sentence by sentence in one pass. A sentence ends at 。！？ with the closing marks after it, or at the end of a line that is
/// not merely wrapped. Wrapped lines are joined, even across blank lines.
/// </summary>
internal ref struct SentenceReader
{
    private const int LongLine = 40;
    private const int WrappedLine = 16;
    private const int ContinuedLine = 22;
    private const int MarkerLength = 5;

    private readonly ReadOnlySpan<char> text;
    private readonly IReadOnlyList<TextSpan> furniture;
    private int at;
    private int nextFurniture;
    private int paragraph;
    private bool atLineStart;
    private bool wrapped;
    private int lineLength;
    private bool lineHasPause;
    private bool opensItem;
    private bool inBody;

    /// <param name="start">Where to begin; must be the beginning of a line.</param>
    /// <param name="passedOver">Page lines that sentences continue across, in order.</param>
    public SentenceReader(ReadOnlySpan<char> text, int start = 0, IReadOnlyList<TextSpan>? passedOver = null)
    {
        this.text = text;
        furniture = passedOver ?? [];
        at = start;
        nextFurniture = PageFurniture.FirstFrom(furniture, start);
        atLineStart = true;
        inBody = start > 0;
        paragraph = -1;
    }

    /// <summary>Fills the view with the next sentence; returns false at the end of the text.</summary>
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
        } while (view.Length == 0);
        return true;
    }

    private void Fill(SentenceView view)
    {
        view.StartsLine = atLineStart;
        opensItem = atLineStart && LineBreaks.StartsBlock(text, at);
        if (atLineStart)
        {
            paragraph++;
            view.IsHeading = LineBreaks.IsHeadingMark(text, at);
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

            if (Punctuation.IsBlank(c))
            {
                AppendBlank(view);
                continue;
            }

            if (c is '*' or '#' or '`' && (c != '*' || LineBreaks.IsEmphasis(text, at)))
            {
                at++;
                continue;
            }

            view.Append(Punctuation.Folded(c, view.Last, at + 1 < text.Length ? text[at + 1] : '\0'), at);
            at++;
            lineLength++;
            lineHasPause |= Punctuation.IsPause(c) && lineLength > MarkerLength;
            if (Punctuation.IsFullStop(c) && !Punctuation.IsInsideTitle(view))
            {
                inBody = true;
                AppendClosing(view);
                return;
            }
        }
    }

    private void SkipBlank()
    {
        while (at < text.Length && (IsFurniture(at) || Punctuation.IsBlank(text[at]) || text[at] is '\n' or '\r'))
        {
            if (IsFurniture(at))
            {
                at = furniture[nextFurniture++].End;
                continue;
            }

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

    /// <summary>At a line end: skips it and the following blank lines if the text continues, otherwise stays and returns false.</summary>
    private bool Joins(SentenceView view)
    {
        var next = NextWords(out var behind);
        if (next >= text.Length || view.IsHeading || view.Length == 0 || !GoesOn(view, next, acrossPages: behind > nextFurniture))
        {
            return false;
        }

        wrapped = true;
        if (char.IsAsciiLetter(view.Last) && char.IsAsciiLetter(ScriptFold.Fold(text[next])))
        {
            view.Append(' ', at);
        }

        at = next;
        nextFurniture = behind;
        return true;
    }

    /// <summary>Where words stand again behind blank lines and the furniture of pages; the end of the text where none do.</summary>
    /// <param name="behind">The first furniture behind that place.</param>
    private readonly int NextWords(out int behind)
    {
        var next = at;
        behind = nextFurniture;
        while (next < text.Length && (IsFurniture(next, behind) || Punctuation.IsBlank(text[next]) || text[next] is '\n' or '\r'))
        {
            next = IsFurniture(next, behind) ? furniture[behind++].End : next + 1;
        }

        return next;
    }

    /// <summary>The sentence goes on with the words of the next line.</summary>
    /// <param name="next">Where these words begin.</param>
    /// <param name="acrossPages">Furniture of pages stands between the two lines.</param>
    private readonly bool GoesOn(SentenceView view, int next, bool acrossPages) =>
        !LineBreaks.StartsBlock(text, next)
        && !LineBreaks.IsRule(view.Chars)
        && view.Last is not ('：' or '│')
        && (
            (acrossPages && IsCutByPage(view.Last))
            || LineBreaks.IsNumberJoint(view, view.Last, ScriptFold.Fold(text[next]), text[next..])
            || LineBreaks.GoesOn(view.Chars)
            || (IsWrapped(next) && (acrossPages || opensItem || !LineBreaks.IsIndentedDeeper(text, at, next)))
        )
        && !Bylines.Stand(text, at)
        && !Bylines.Stand(text, next);

    /// <summary>A line of running text that the end of its page cut off.</summary>
    private readonly bool IsCutByPage(char last) => lineLength >= WrappedLine && (inBody || lineHasPause) && !Punctuation.IsFullStop(last);

    /// <summary>Whether the line is long enough to be part of a text wrapped to a width, rather than a line by itself.</summary>
    /// <param name="next">Where the words of the next line begin.</param>
    private readonly bool IsWrapped(int next) =>
        lineLength >= LongLine
        || (wrapped && lineLength >= ContinuedLine)
        || (
            lineLength >= WrappedLine
            && lineHasPause
            && (wrapped || !LineBreaks.IsLineLongerThan(text[next..], 2 * lineLength + MarkerLength))
        );

    private readonly bool IsFurniture(int index) => IsFurniture(index, nextFurniture);

    private readonly bool IsFurniture(int index, int which) => which < furniture.Count && furniture[which].Start == index;

    private void AppendBlank(SentenceView view)
    {
        var start = at;
        var tab = false;
        while (at < text.Length && Punctuation.IsBlank(text[at]))
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
        else if ((char.IsAsciiLetterOrDigit(view.Last) || LineBreaks.IsItemNumber(view.Chars)) && char.IsAsciiLetterOrDigit(next))
        {
            view.Append(' ', start);
        }
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

            view.Append(Punctuation.Folded(c, view.Last, at + 1 < text.Length ? text[at + 1] : '\0'), at);
            at++;
        }
    }

    /// <summary>Ends an overlong sentence at its last pause, or anywhere outside a number.</summary>
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
}
