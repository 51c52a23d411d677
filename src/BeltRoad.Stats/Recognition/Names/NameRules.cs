using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>Numbers that name rather than measure: ordinals, models, telephone numbers, serial numbers, years in names.</summary>
internal static class NameRules
{
    public static NameMatch? Match(TokenizedSentence sentence, int i)
    {
        var numeral = sentence.NumeralOf(i);
        var before = sentence.CharBefore(i);
        var after = sentence.CharAfter(i);
        if (before == '第')
        {
            return new NameMatch(i, i, MentionClass.Ordinal, "ordinal");
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

            if (IsSerial(sentence, i, numeral))
            {
                return new NameMatch(i, i, MentionClass.Name, "serial number");
            }
        }

        if (after == '号' && !numeral.Is(NumeralForms.Scaled))
        {
            return new NameMatch(i, i, MentionClass.Name, "numbered thing");
        }

        return null;
    }

    /// <summary>10+1, 7×24, 72/144, 021-67008888, 2023-2026 without 年.</summary>
    private static NameMatch? Joined(TokenizedSentence sentence, int i)
    {
        if (sentence.NumeralOf(i).Is(NumeralForms.Percent | NumeralForms.Scaled))
        {
            return null;
        }

        var last = i;
        while (sentence[last + 1 < sentence.Count ? last + 1 : last].Kind == TokenKind.Sign && sentence.IsNumber(last + 2)
            && sentence.View[sentence[last + 1].Start] is '+' or '×' or '*' or '/' or '-' or ':'
            && sentence.NumeralOf(last + 2) is var next && next.Is(NumeralForms.Arabic) && !next.Is(NumeralForms.Percent | NumeralForms.Scaled))
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

        if (sign == '/' && last == i + 2 && sentence.NumeralOf(i).Value < sentence.NumeralOf(last).Value && sentence.NumeralOf(last).Value <= 10)
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

        if (after.StartsWith("届") && (after.StartsWith("届全国") || after.StartsWith("届中央") || after.StartsWith("届人大") || after.StartsWith("届政协") || (after.Length > 1 && NumeralCharacters.DigitOf(after[1]) > 0) || after.StartsWith("届常委")))
        {
            return "sitting";
        }

        if (after.StartsWith("中全会") || after.StartsWith("次全会"))
        {
            return "sitting";
        }

        var single = !numeral.Is(NumeralForms.Arabic) && numeral.Value is >= 1 and <= 9;
        if (single && after.StartsWith("期") && IsNounEnd(sentence, i, before))
        {
            return "phase";
        }

        if (single && (after.StartsWith("等奖") || after.StartsWith("线城市") || after.StartsWith("级") || after.StartsWith("等舱") || after.StartsWith("环路") || after.StartsWith("分局")))
        {
            return "grade";
        }

        return numeral.Is(NumeralForms.Arabic) && (after.StartsWith("级地震") || after.StartsWith("号线")) ? "grade" : null;
    }

    private static bool IsNounEnd(TokenizedSentence sentence, int i, char before) =>
        i > 0 && sentence[i - 1].Kind != TokenKind.Sign && !sentence.IsNumber(i - 1) && before is not ('了' or '共' or '办' or '的' or '续')
        && (sentence.RolesOf(i - 1) & (Role.Act | Role.State | Role.Verb | Role.Adverb | Role.Cumulative)) == 0;

    /// <summary>Leading zeros, long runs of digits without a unit, years that stand inside a name.</summary>
    private static bool IsSerial(TokenizedSentence sentence, int i, Numeral numeral)
    {
        var hasUnit = sentence.IsWord(i + 1, Role.Unit | Role.Classifier) || sentence.IsWord(i - 1, Role.CurrencyBefore) || sentence.IsNumber(i + 1);
        if (sentence.View[numeral.Start] == '0' && numeral.Length > 1 && !numeral.Is(NumeralForms.Decimal))
        {
            return true;
        }

        if (hasUnit || numeral.Is(NumeralForms.Scaled | NumeralForms.Percent | NumeralForms.Decimal | NumeralForms.More))
        {
            return false;
        }

        if (numeral.Length >= 7 && sentence.View.Chars[numeral.Start..numeral.End].IndexOf(',') < 0)
        {
            return true;
        }

        var year = numeral is { Value: >= 1900 and < 2100, Length: 4 } || (numeral.High is >= 1900 and < 2100 && numeral.Value is >= 1900 and < 2100);
        if (!year)
        {
            return false;
        }

        var after = sentence.CharAfter(i);
        var before = sentence.CharBefore(i);
        return ProgrammeRules.Follows(sentence.View.Chars[numeral.End..]) || after is '“' or '《' || IsHan(after) || before is '“' or '（' || (IsHan(before) && !IsHan(after));
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
