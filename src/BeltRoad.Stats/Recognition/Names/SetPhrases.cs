using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>Numbers that are part of what stands in quotation marks and is called so.</summary>
internal static class SetPhrases
{
    /// <summary>“四横四纵”, “8个200”, “新八大建设”: what stands in quotation marks and is called so.</summary>
    public static NameMatch? Match(TokenizedSentence sentence, int i)
    {
        const int longest = 12;
        if (sentence.Is(i - 1, '“') && sentence.Is(i + 1, '个') && sentence.IsNumber(i + 2) && sentence.Is(i + 3, '”'))
        {
            return new NameMatch(i, i + 2, MentionClass.Name, "set phrase");
        }

        if (InFormula(sentence, i))
        {
            return new NameMatch(i, i, MentionClass.Name, "set phrase");
        }

        if (sentence.NumeralOf(i).Is(NumeralForms.Arabic))
        {
            return null;
        }

        var open = i - 1;
        while (open >= 0 && !sentence.Is(open, '“') && sentence[open].Kind != TokenKind.Sign && i - open < longest)
        {
            open--;
        }

        if (!sentence.Is(open, '“'))
        {
            return null;
        }

        var (last, count) = (i, 0);
        for (var at = open + 1; at < sentence.Count && at - open <= longest; at++)
        {
            if (sentence.Is(at, '”'))
            {
                return sentence.CharAfter(i) == '大' ? new NameMatch(i, i, MentionClass.Name, "set phrase")
                    : count > 1 && open == i - 1 ? new NameMatch(i, last, MentionClass.Name, "set phrase")
                    : null;
            }

            if (sentence.IsNumber(at) && !sentence.NumeralOf(at).Is(NumeralForms.Arabic | NumeralForms.Scaled))
            {
                (last, count) = (at, count + 1);
            }
            else if (sentence[at].Kind == TokenKind.Sign || (sentence[at].Length > 2 && sentence.CharAfter(i) != '大'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>“3个便利+2个保障”: one of the terms of a formula in quotation marks.</summary>
    private static bool InFormula(TokenizedSentence sentence, int i)
    {
        const int longest = 16;
        var (first, last) = (Math.Max(0, i - longest), Math.Min(sentence.Count - 1, i + longest));
        if (!sentence.TextOf(first, last).Contains('+'))
        {
            return false;
        }

        var plus = false;
        var open = i - 1;
        while (open >= 0 && i - open < longest && !sentence.Is(open, '“') && !sentence.Is(open, '”'))
        {
            plus |= sentence.Is(open, '+');
            open--;
        }

        var close = i + 1;
        while (close < sentence.Count && close - i < longest && !sentence.Is(close, '“') && !sentence.Is(close, '”'))
        {
            plus |= sentence.Is(close, '+');
            close++;
        }

        return plus && sentence.Is(open, '“') && sentence.Is(close, '”');
    }
}
