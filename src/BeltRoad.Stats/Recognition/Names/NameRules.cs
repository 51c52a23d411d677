using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>Numbers that name rather than measure: ordinals, models, telephone numbers, serial numbers, years in names.</summary>
internal static class NameRules
{
    /// <summary>How far before the number of a session the term of its body stands.</summary>
    private const int SessionReach = 12;

    private static readonly string[] Sittings = Phrases.Of("sittings");
    private static readonly string[] Sessions = Phrases.Of("sessions");
    private static readonly string[] Grades = Phrases.Of("grades");
    private static readonly string[] Ranks = Phrases.Of("ranks");
    private static readonly string[] SerialGrades = Phrases.Of("serial grades");
    private static readonly string[] DigitCounts = Phrases.Of("digit counts");
    private static readonly string[] Reactions = Phrases.Of("reactions");
    private static readonly string[] Clauses = Phrases.Of("numbered clauses");
    private static readonly string[] ReaderCounts = Phrases.Of("reader counts");

    public static NameMatch? Match(TokenizedSentence sentence, int i)
    {
        var numeral = sentence.NumeralOf(i);
        var before = sentence.CharBefore(i);
        var after = sentence.CharAfter(i);
        if (before == '第')
        {
            return new NameMatch(i, i, MentionClass.Ordinal, "ordinal");
        }

        if (
            before == '：' && Phrases.Ends(sentence.View.Chars[..(numeral.Start - 1)], ReaderCounts)
            || Phrases.Starts(sentence.View.Chars[numeral.End..], Reactions)
        )
        {
            return new NameMatch(i, i, MentionClass.Name, "count of readers");
        }

        if (IsSession(sentence.View.Chars, numeral))
        {
            return new NameMatch(i, i, MentionClass.Ordinal, "session");
        }

        if (Ordinal(sentence, i, numeral, before) is { } ordinal)
        {
            return new NameMatch(i, i, MentionClass.Ordinal, ordinal);
        }

        if (numeral.Is(NumeralForms.Arabic))
        {
            if (Joined(sentence, i) is { } joined)
            {
                return joined;
            }

            if (char.IsAsciiLetter(after) && !sentence.IsWord(i + 1, Role.Unit | Role.CurrencyBefore))
            {
                return new NameMatch(i, i, MentionClass.Name, "digits and letters");
            }

            if (char.IsAsciiLetter(before) && !sentence.IsWord(i - 1, Role.CurrencyBefore) && sentence.CharBefore(i) != ' ')
            {
                return new NameMatch(i, i, MentionClass.Name, "letters and digits");
            }

            if (ProgrammeRules.Follows(sentence.View.Chars[numeral.End..]))
            {
                return new NameMatch(i, i, MentionClass.Name, "year of a programme");
            }

            if (after == '+' && char.IsAsciiLetter(sentence.View[numeral.End + 1]))
            {
                return new NameMatch(i, i, MentionClass.Name, "digits and letters");
            }

            if (after == '版' && numeral.Is(NumeralForms.Decimal) && !numeral.Is(NumeralForms.Percent))
            {
                return new NameMatch(i, i, MentionClass.Name, "version");
            }

            if (IsVersion(sentence, i, numeral))
            {
                return new NameMatch(i, i, MentionClass.Name, "version");
            }

            if (IsSerial(sentence, i, numeral))
            {
                return new NameMatch(i, i, MentionClass.Name, "serial number");
            }
        }

        if (after == '届' && numeral is { Length: 4, Value: >= 1900 and < 2100 })
        {
            return new NameMatch(i, i, MentionClass.Date, "year of a class");
        }

        if (SetPhrases.Match(sentence, i) is { } set)
        {
            return set;
        }

        if (after == '位' && Phrases.Starts(sentence.View.Chars[numeral.End..], DigitCounts))
        {
            return new NameMatch(i, i, MentionClass.Idiom, "how many digits");
        }

        if (after == '条' && Phrases.Starts(sentence.View.Chars[numeral.End..], Clauses) && numeral.Value >= 100)
        {
            return new NameMatch(i, i, MentionClass.Name, "numbered clause");
        }

        if (after == '号' && !numeral.Is(NumeralForms.Scaled))
        {
            return new NameMatch(i, i, MentionClass.Name, "numbered thing");
        }

        return null;
    }

    /// <summary>亚湾2.0投资, 自贸区3.0: a digit and .0 right behind a name, and no unit.</summary>
    private static bool IsVersion(TokenizedSentence sentence, int i, Numeral numeral) =>
        numeral.Is(NumeralForms.Decimal)
        && numeral is { Length: 3, High: null }
        && !numeral.Is(NumeralForms.Percent | NumeralForms.PerMille | NumeralForms.Scaled)
        && sentence.View[numeral.End - 1] == '0'
        && i > 0
        && sentence.Adjoins(i)
        && sentence[i - 1].Kind is TokenKind.Word or TokenKind.Other
        && !sentence.IsWord(
            i - 1,
            Role.State | Role.Up | Role.Down | Role.HedgeBefore | Role.CurrencyBefore | Role.Preposition | Role.Adverb
        )
        && !sentence.IsWord(i + 1, Role.Unit | Role.Classifier | Role.HedgeAfter);

    /// <summary>十二届全国政协五次会议: the session of a body of a term.</summary>
    private static bool IsSession(ReadOnlySpan<char> sentence, Numeral numeral) =>
        Phrases.Starts(sentence[numeral.End..], Sessions)
        && sentence[Math.Max(0, numeral.Start - SessionReach)..numeral.Start].Contains('届');

    /// <summary>10+1, 7×24, 72/144, 021-67008888, 2023-2026 without 年.</summary>
    private static NameMatch? Joined(TokenizedSentence sentence, int i)
    {
        if (sentence.NumeralOf(i).Is(NumeralForms.Percent | NumeralForms.Scaled))
        {
            return null;
        }

        var last = i;
        while (
            sentence[last + 1 < sentence.Count ? last + 1 : last].Kind == TokenKind.Sign
            && sentence.IsNumber(last + 2)
            && sentence.View[sentence[last + 1].Start] is '+' or '×' or '*' or '/' or '-' or ':'
            && sentence.NumeralOf(last + 2) is var next
            && next.Is(NumeralForms.Arabic)
            && !next.Is(NumeralForms.Percent | NumeralForms.Scaled)
        )
        {
            last += 2;
        }

        if (last == i)
        {
            return null;
        }

        var sign = sentence.View[sentence[i + 1].Start];
        if (sign == ':' && sentence.NumeralOf(i).Value < 10000)
        {
            return null;
        }

        if (
            sign == '/'
            && last == i + 2
            && sentence.NumeralOf(i).Value < sentence.NumeralOf(last).Value
            && sentence.NumeralOf(last).Value <= 10
        )
        {
            return null;
        }

        return new NameMatch(i, last, MentionClass.Name, "numbers joined by a sign");
    }

    private static string? Ordinal(TokenizedSentence sentence, int i, Numeral numeral, char before)
    {
        var after = sentence.View.Chars[numeral.End..];
        if (numeral.Is(NumeralForms.Decimal | NumeralForms.Scaled | NumeralForms.Percent | NumeralForms.More))
        {
            return null;
        }

        if (Phrases.Starts(after, Sittings) || (after.Length > 1 && after[0] == '届' && NumeralCharacters.DigitOf(after[1]) > 0))
        {
            return "sitting";
        }

        var single = !numeral.Is(NumeralForms.Arabic) && numeral.Value is >= 1 and <= 9;
        if (
            single
            && after.Length > 0
            && after[0] == '期'
            && (numeral.Value == 2 && sentence.View[sentence[i].Start] == '二' || IsNounEnd(sentence, i, before))
        )
        {
            return "phase";
        }

        // 前三大, 前10位; not 目前三大.
        if (before == '前' && (sentence[i - 1].Length == 1 || sentence[i - 1].Kind == TokenKind.Other) && Phrases.Starts(after, Ranks))
        {
            return "rank";
        }

        if (single && Phrases.Starts(after, Grades))
        {
            return "grade";
        }

        return numeral.Is(NumeralForms.Arabic) && Phrases.Starts(after, SerialGrades) ? "grade" : null;
    }

    private static bool IsNounEnd(TokenizedSentence sentence, int i, char before) =>
        i > 0
        && sentence[i - 1].Kind != TokenKind.Sign
        && !sentence.IsNumber(i - 1)
        && before is not ('了' or '共' or '办' or '的' or '续')
        && (sentence.RolesOf(i - 1) & (Role.Act | Role.State | Role.Verb | Role.Adverb | Role.Cumulative)) == 0;

    /// <summary>Leading zeros, long runs of digits without a unit, years that stand inside a name.</summary>
    private static bool IsSerial(TokenizedSentence sentence, int i, Numeral numeral)
    {
        // 2000多家: behind 多 and 余 stands the unit.
        var unit = sentence.View[numeral.End] is '多' or '余' or '几' ? i + 2 : i + 1;
        var hasUnit =
            sentence.IsWord(unit, Role.Unit | Role.Classifier) || sentence.IsWord(i - 1, Role.CurrencyBefore) || sentence.IsNumber(i + 1);
        if (sentence.View[numeral.Start] == '0' && numeral.Length > 1 && !numeral.Is(NumeralForms.Decimal))
        {
            return true;
        }

        if (hasUnit || numeral.Is(NumeralForms.Scaled | NumeralForms.Percent | NumeralForms.Decimal | NumeralForms.More))
        {
            return false;
        }

        var integer = sentence.View.Chars[numeral.Start..numeral.End].IndexOfAnyExceptInRange('0', '9') < 0;
        if (
            integer
            && numeral.Length >= 4
            && (
                numeral.Length is 5 or 6 || (sentence.Is(i - 1, '（') && sentence.Is(i + 1, '）') && !(numeral.Value is >= 1900 and < 2100))
            )
        )
        {
            return !sentence.IsWord(i - 1, Role.State | Role.HedgeBefore | Role.Up | Role.Down);
        }

        if (numeral.Length >= 7 && sentence.View.Chars[numeral.Start..numeral.End].IndexOf(',') < 0)
        {
            return true;
        }

        var year =
            numeral is { Value: >= 1900 and < 2100, Length: 4 }
            || (numeral.High is >= 1900 and < 2100 && numeral.Value is >= 1900 and < 2100);
        if (!year)
        {
            return false;
        }

        var after = sentence.CharAfter(i);
        var before = sentence.CharBefore(i);
        return ProgrammeRules.Follows(sentence.View.Chars[numeral.End..])
            || after is '“' or '《' or '·'
            || IsHan(after)
            || before is '“' or '（' or '〔'
            || (IsHan(before) && !IsHan(after));
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
