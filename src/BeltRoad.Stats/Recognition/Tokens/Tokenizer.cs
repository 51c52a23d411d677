using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.Tokens;

/// <summary>
/// Cuts a sentence in one pass: at each place the longest word of the lexicon or the longest numeral, whichever is longer.
/// Directly behind a number the units are asked first, so that 个 is found in 三个人民币账户.
/// </summary>
internal sealed class Tokenizer(Lexicon lexicon, Lexicon units, INumberRecognizer numbers)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly string[] NoClassifiers = Phrases.Of("no classifiers");

    private static readonly string[] TurnsOver = Phrases.Of("turns over");

    private readonly int[] unitEntries =
    [
        .. units.Entries.Select(unit => lexicon.LongestAt(unit.Word) is { } entry && entry.Word == unit.Word ? entry.Id : -1),
    ];

    public void Read(SentenceView view, TokenizedSentence sentence)
    {
        sentence.Clear();
        sentence.View = view;
        var text = view.Chars;
        numbers.Begin(text);
        var at = 0;
        var other = -1;
        while (at < text.Length)
        {
            sentence.Steps++;
            var start = at;
            if (!TryReadKnown(text, ref at, sentence, ref other))
            {
                other = other < 0 ? start : other;
                at++;
            }
        }

        FlushOther(sentence, ref other, at);
    }

    private bool TryReadKnown(ReadOnlySpan<char> text, ref int at, TokenizedSentence sentence, ref int other)
    {
        var c = text[at];
        var entry = lexicon.LongestAt(text[at..], out var length);
        if (
            NumeralCharacters.CanStart(c)
            && numbers.TryRead(text, at, out var numeral)
            && (numeral.Length > length || IsDoubling(text, at))
        )
        {
            FlushOther(sentence, ref other, at);
            sentence.Add(numeral);
            sentence.Steps += numeral.Length;
            at = numeral.End;
            ReadBehindNumber(text, numeral, ref at, sentence);
            return true;
        }

        if (length > 0)
        {
            FlushOther(sentence, ref other, at);
            sentence.Add(new Token(at, at + length, TokenKind.Word, entry, -1));
            at += length;
            return true;
        }

        if (char.IsAsciiLetter(c))
        {
            FlushOther(sentence, ref other, at);
            var end = LatinEnd(text, at);
            sentence.Add(new Token(at, end, TokenKind.Latin, -1, -1));
            at = end;
            return true;
        }

        if (!IsWordCharacter(c))
        {
            FlushOther(sentence, ref other, at);
            sentence.Add(new Token(at, at + 1, TokenKind.Sign, -1, -1));
            at++;
            return true;
        }

        return false;
    }

    /// <summary>翻一番, 翻了一番: 一番 counts there, as it does not in 一番努力.</summary>
    private static bool IsDoubling(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at + 1] == '番' && Phrases.Ends(text[..at], TurnsOver);

    /// <summary>多, 余, 来 and the unit or classifier belong to the number; they are cut off before longer words can claim them.</summary>
    private void ReadBehindNumber(ReadOnlySpan<char> text, Numeral numeral, ref int at, TokenizedSentence sentence)
    {
        if (at < text.Length && text[at] == '数' && text[at - 1] == '半')
        {
            sentence.Add(new Token(at, at + 1, TokenKind.Other, -1, -1));
            at++;
            return;
        }

        if (
            at < text.Length
            && text[at] is '多' or '余' or '来' or '几'
            && !(at + 1 < text.Length && text[at] == '来' && text[at + 1] is '自' or '华' or '源' or '往' or '到')
        )
        {
            sentence.Add(new Token(at, at + 1, TokenKind.Other, -1, -1));
            at++;
        }

        // 六成对外投资: a part of a whole takes no classifier, and 对 is not one.
        if (at >= text.Length || numeral.Is(NumeralForms.Percent | NumeralForms.PerMille | NumeralForms.Tenths))
        {
            return;
        }

        if (text[at] == ' ' && at + 1 < text.Length)
        {
            at++;
        }

        // 9月29日元首会晤, 9月29日圆满闭幕: a day of a month is no yen.
        var isDay = text[at] == '日' && numeral.Start > 0 && text[numeral.Start - 1] == '月';
        var unit = units.LongestAt(isDay ? text.Slice(at, 1) : text[at..], out var length);
        if (unit < 0 || unitEntries[unit] < 0)
        {
            return;
        }

        // “2023台湾论坛”: a year without 年 before the name of a place.
        if (
            IsBareYear(numeral)
            && lexicon.LongestAt(text[at..], out var word) is var place and >= 0
            && word > length
            && lexicon.Entries[place].Is(Role.Place)
        )
        {
            return;
        }

        // 100万集装箱: what is counted, though 集 alone is a classifier.
        if (Phrases.HeadOf(text[at..], NoClassifiers) > 0)
        {
            return;
        }

        // A longer word of the lexicon that is itself no unit wins over a one-letter unit of the same start only for Latin text.
        if (char.IsAsciiLetter(text[at]) && at + length < text.Length && char.IsAsciiLetter(text[at + length]))
        {
            return;
        }

        sentence.Add(new Token(at, at + length, TokenKind.Word, unitEntries[unit], -1));
        at += length;
    }

    private static bool IsBareYear(Numeral numeral) =>
        numeral is { Length: 4, Value: >= FirstYear and <= LastYear }
        && numeral.Is(NumeralForms.Arabic)
        && !numeral.Is(NumeralForms.Scaled | NumeralForms.Decimal);

    private static int LatinEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || IsLatinJoint(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsLatinJoint(ReadOnlySpan<char> text, int at) =>
        text[at] is '-' or '/' or '.' or '+' or '&' or '_' or ' ' or ':' or '@' or '=' or '?' or '％'
        && at + 1 < text.Length
        && (char.IsAsciiLetterOrDigit(text[at + 1]) || (text[at] is '/' or ':' && text[at + 1] == '/'));

    private static bool IsWordCharacter(char c) => c >= 0x3400 && !(c is >= '\uFE30' and <= '\uFF20') && c is not ('、' or '。' or '〇');

    private static void FlushOther(TokenizedSentence sentence, ref int other, int at)
    {
        if (other >= 0)
        {
            sentence.Add(new Token(other, at, TokenKind.Other, -1, -1));
            other = -1;
        }
    }
}
