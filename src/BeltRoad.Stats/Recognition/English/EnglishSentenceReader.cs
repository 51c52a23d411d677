using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Layout;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>
/// Walks a block of English text sentence by sentence, once. A sentence ends at a full stop, question or exclamation mark
/// that closes no abbreviation, or where a line ends that is not merely wrapped.
/// </summary>
/// <param name="furniture">Lines of the pages that sentences go on across, in order.</param>
internal sealed class EnglishSentenceReader(string text, TextSpan block, IReadOnlyList<TextSpan>? furniture = null)
{
    private const int WrappedLine = 45;
    private const int LongestPageNumber = 4;
    private const int MostWordsHeld = 20_000;

    private static readonly HashSet<string> Abbreviations =
    [
        .. LexiconTable.Read("Recognition/English/abbreviations.csv", "word").Select(static row => row[0]),
    ];

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private int at = block.Start;
    private int lineStart = block.Start;
    private bool startsLine = true;
    private bool crossesPages;
    private int nextFurniture = PageFurniture.FirstFrom(furniture ?? [], block.Start);

    /// <summary>Fills the sentence with the next one; false at the end of the block.</summary>
    public bool Next(EnglishSentence sentence)
    {
        sentence.Clear();
        while (true)
        {
            var from = at;
            var breaks = SkipBlank();
            if (at >= block.End)
            {
                return sentence.Count > 0;
            }

            if (breaks > 0 && sentence.Count > 0 && !Joins(sentence, from))
            {
                return true;
            }

            if (breaks > 0)
            {
                lineStart = at;
            }

            if (sentence.Count == EnglishSentence.MaxTokens)
            {
                Cut(sentence);
                return true;
            }

            var token = Read(glued: at == from && sentence.Count > 0);
            sentence.Add(token);
            startsLine = false;
            at = token.End;
            if (EndsSentence(sentence))
            {
                TakeClosing(sentence);
                return true;
            }
        }
    }

    /// <summary>Skips blanks and line ends; says how many lines ended.</summary>
    private int SkipBlank()
    {
        var breaks = 0;
        crossesPages = false;
        while (at < block.End && (IsFurniture() || char.IsWhiteSpace(text[at]) || char.IsControl(text[at]) || IsUnseen(text[at])))
        {
            if (IsFurniture())
            {
                at = furniture![nextFurniture++].End;
                crossesPages = true;
                continue;
            }

            if (text[at] is '\n' or '\f' or '\u2028' or '\u2029' || (text[at] == '\r' && !(at + 1 < block.End && text[at + 1] == '\n')))
            {
                breaks++;
                startsLine = true;
            }

            at++;
        }

        return breaks;
    }

    /// <summary>
    /// Whether the line that begins here goes on with the sentence. A page number on a line of its own between is set aside.
    /// </summary>
    private bool Joins(EnglishSentence sentence, int lineEnd)
    {
        var last = sentence[sentence.Count - 1];
        var first = text[at];
        if (
            first is '#' or '|' or '*' or '•' or '>' or '●' or '■' or '◆' or '\u2500'
            || sentence[0].Text is "#" or "|"
            || last.Text is ":"
            || StartsItem()
        )
        {
            return false;
        }

        if (PageNumberEnd() is { } end && sentence.Count > 3)
        {
            var number = new TextSpan(at, end);
            var next = end;
            while (next < block.End && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < block.End && char.IsLower(text[next]))
            {
                sentence.PageNumbers.Add(number);
                at = next;
                return true;
            }

            return false;
        }

        var isOpen = (crossesPages && lineEnd - lineStart >= WrappedLine) || last.Text is "," or "-" or "(" or ";";
        return isOpen || char.IsLower(first) || (lineEnd - lineStart >= WrappedLine && CountBreaks(lineEnd) == 1);
    }

    private bool IsFurniture() => furniture is not null && nextFurniture < furniture.Count && furniture[nextFurniture].Start == at;

    private int CountBreaks(int lineEnd) => text.AsSpan(lineEnd, at - lineEnd).Count('\n');

    /// <summary>1. or (2) or a) at the head of the line.</summary>
    private bool StartsItem()
    {
        var i = text[at] == '(' ? at + 1 : at;
        var digits = i;
        while (i < block.End && i - digits < 3 && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        return i > digits
            && i + 1 < block.End
            && (text[i] == ')' || (text[i] == '.' && char.IsAsciiDigit(text[digits])))
            && char.IsWhiteSpace(text[i + 1]);
    }

    private int? PageNumberEnd()
    {
        var end = at;
        while (end < block.End && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at && end - at <= LongestPageNumber && end < block.End && text[end] is '\n' or '\r' ? end : null;
    }

    private EnglishToken Read(bool glued)
    {
        var c = ScriptFold.Fold(text[at]);
        if (char.IsAsciiDigit(c))
        {
            return Token(NumberEnd(), EnglishTokenKind.Number, glued);
        }

        return char.IsLetter(c) && c < '\u2E80'
            ? Token(WordEnd(), EnglishTokenKind.Word, glued)
            : Token(at + 1, EnglishTokenKind.Sign, glued);
    }

    private int NumberEnd()
    {
        var end = at;
        while (
            end < block.End
            && (
                char.IsAsciiDigit(ScriptFold.Fold(text[end]))
                || (ScriptFold.Fold(text[end]) is ',' or '.' && end + 1 < block.End && char.IsAsciiDigit(ScriptFold.Fold(text[end + 1])))
            )
        )
        {
            end++;
        }

        return end;
    }

    private int WordEnd()
    {
        var end = at + 1;
        while (
            end < block.End
            && (
                (char.IsLetter(text[end]) && text[end] < '\u2E80')
                || (text[end] is '\'' or '’' && end + 1 < block.End && char.IsAsciiLetter(text[end + 1]))
            )
        )
        {
            end++;
        }

        // U.S., e.g.: single letters, each with its full stop.
        while (
            end - at is 1 or 3 or 5
            && end + 1 < block.End
            && text[end] == '.'
            && char.IsAsciiLetter(text[end + 1])
            && (end + 2 >= block.End || !char.IsLetter(text[end + 2]))
        )
        {
            end += 2;
        }

        return end - at >= 3 && text[at + 1] == '.' && end < block.End && text[end] == '.' ? end + 1 : end;
    }

    private EnglishToken Token(int end, EnglishTokenKind kind, bool glued)
    {
        const int LongestFolded = 64;
        var length = Math.Min(end - at, LongestFolded);
        Span<char> folded = stackalloc char[LongestFolded];
        for (var i = 0; i < length; i++)
        {
            var c = ScriptFold.Fold(text[at + i]);
            folded[i] =
                c == '’' ? '\''
                : c is '–' or '—' or '−' or '‑' or '‐' ? '-'
                : char.ToLowerInvariant(c);
        }

        return new EnglishToken(at, end, kind, Held(folded[..length]), glued, char.IsUpper(text[at]), startsLine);
    }

    private string Held(ReadOnlySpan<char> word)
    {
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var held))
        {
            return held;
        }

        held = word.ToString();
        if (words.Count < MostWordsHeld)
        {
            words.Add(held);
        }

        return held;
    }

    private bool EndsSentence(EnglishSentence sentence)
    {
        var last = sentence[sentence.Count - 1];
        if (last.Kind != EnglishTokenKind.Sign || last.Text is not ("." or "!" or "?" or "。" or "…"))
        {
            return false;
        }

        var next = at;
        while (next < block.End && text[next] is ' ' or '\u00A0' or '"' or '”' or '’' or '\'' or ')')
        {
            next++;
        }

        if (next >= block.End || text[next] is '\n' or '\r')
        {
            return !(sentence.Count == 2 && sentence.StartsLine && sentence.IsNumber(0)) && !EndsAbbreviation(sentence, next);
        }

        return last.Text != "."
            || (
                next > at
                && !char.IsLower(text[next])
                && !EndsAbbreviation(sentence, next)
                && !(sentence.Count == 2 && sentence.IsNumber(0) && sentence.StartsLine)
            );
    }

    private bool EndsAbbreviation(EnglishSentence sentence, int next)
    {
        var word = sentence[sentence.Count - 2];
        if (word.Kind != EnglishTokenKind.Word || !sentence[sentence.Count - 1].IsGlued)
        {
            return false;
        }

        var goesOn = next < block.End && !(text[next] is '\n' or '\r');
        return goesOn
            && (
                Abbreviations.Contains(word.Text)
                    ? word.Text != "no" || char.IsAsciiDigit(text[next])
                    : word is { End: var end, Start: var start, IsCapital: true } && end - start == 1
            );
    }

    private void TakeClosing(EnglishSentence sentence)
    {
        while (at < block.End && sentence.Count < EnglishSentence.MaxTokens && text[at] is '”' or '’' or '"' or ')' or '\'')
        {
            sentence.Add(Token(at + 1, EnglishTokenKind.Sign, glued: true));
            at++;
        }
    }

    /// <summary>Ends an over-long sentence at its last pause, else behind a word.</summary>
    private void Cut(EnglishSentence sentence)
    {
        const int Least = EnglishSentence.MaxTokens / 2;
        var keep = sentence.Count;
        while (keep > Least && sentence[keep - 1].Text is not ("," or ";" or "|"))
        {
            keep--;
        }

        if (keep == Least)
        {
            keep = sentence.Count - 1;
            while (keep > Least && !sentence.IsWord(keep - 1))
            {
                keep--;
            }
        }

        if (keep < sentence.Count)
        {
            at = sentence[keep].Start;
            sentence.Keep(keep);
        }
    }

    private static bool IsUnseen(char c) =>
        c is '\u200B' or '\uFEFF' or (>= '\u200C' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');
}
