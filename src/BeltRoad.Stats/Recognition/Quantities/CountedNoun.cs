using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>
/// Finds what a classifier counts: the noun phrase behind it, or, where the clause ends there, the one named before the
/// number. A phrase ends at punctuation, a verb, a preposition or another number; a relative clause before 的 is passed over.
/// </summary>
internal static class CountedNoun
{
    private const int MaxCharacters = 26;
    private static readonly System.Buffers.SearchValues<char> Particles = System.Buffers.SearchValues.Create("的了在将把被");
    private const Role Ends = Role.Act | Role.State | Role.Verb | Role.Preposition | Role.Adverb | Role.Plan | Role.Forecast | Role.Up | Role.Down | Role.Date | Role.HedgeBefore | Role.HedgeAfter | Role.OfWhich | Role.Distributes | Role.Comparison | Role.Cumulative | Role.Share | Role.Added | Role.Negation;

    /// <summary>The phrase in view indices, first up to behind the last character; null where none is found.</summary>
    public static (int Start, int End, bool Behind)? Find(TokenizedSentence sentence, Quantity quantity)
    {
        if (Behind(sentence, quantity.Last + 1) is { } behind)
        {
            return (behind.Start, behind.End, true);
        }

        return Before(sentence, quantity.First - 1) is { } before ? (before.Start, before.End, false) : null;
    }

    private static (int Start, int End)? Behind(TokenizedSentence sentence, int first)
    {
        var i = SkipQuotedPrefix(sentence, first);
        if (i >= sentence.Count)
        {
            return null;
        }

        var relative = RelativeEnd(sentence, i);
        if (relative > i)
        {
            i = SkipQuotedPrefix(sentence, relative);
        }

        var last = PhraseEnd(sentence, i);
        if (last < i)
        {
            return null;
        }

        var end = Math.Min(sentence[last].End, sentence[i].Start + MaxCharacters);
        return Trim(sentence, sentence[i].Start, end);
    }

    /// <summary>共建“一带一路” and the like before a counted noun tell the programme, not what is counted.</summary>
    private static int SkipQuotedPrefix(TokenizedSentence sentence, int i)
    {
        var at = i;
        if (sentence.Is(at, "的"))
        {
            at++;
        }

        var start = at;
        if (sentence.Is(at, "共建") && sentence.IsSign(at + 1, '“'))
        {
            at++;
        }

        if (sentence.IsSign(at, '“') && sentence.IsWord(at + 1, Role.Name) && sentence.IsSign(at + 2, '”'))
        {
            return at + 3;
        }

        return start;
    }

    /// <summary>Where a clause such as 时速120公里的 begins the phrase: the token behind its 的, else the token itself.</summary>
    private static int RelativeEnd(TokenizedSentence sentence, int first)
    {
        var opens = sentence.IsNumber(first) || (sentence.RolesOf(first) & (Role.Rate | Role.State | Role.Act | Role.Verb | Role.Preposition | Role.Adverb | Role.HedgeBefore)) != 0;
        if (!opens)
        {
            return first;
        }

        for (var i = first; i < sentence.Count && sentence[i].Start - sentence[first].Start < MaxCharacters; i++)
        {
            if (sentence[i].Kind == TokenKind.Sign && !sentence.IsSign(i, '“') && !sentence.IsSign(i, '”') && !sentence.IsSign(i, '、'))
            {
                return first;
            }

            if (sentence.View[sentence[i].End - 1] == '的')
            {
                return i + 1;
            }
        }

        return first;
    }

    private static int PhraseEnd(TokenizedSentence sentence, int first)
    {
        var last = first - 1;
        var quote = 0;
        for (var i = first; i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Number)
            {
                break;
            }

            if (sentence[i].Kind == TokenKind.Sign)
            {
                var sign = sentence.View[sentence[i].Start];
                if (sign == '“' || (sign == '”' && quote > 0))
                {
                    quote += sign == '“' ? 1 : -1;
                    last = i;
                    continue;
                }

                if (sign == '（' && i > first && Parenthesis(sentence, i) is { } close)
                {
                    last = close;
                    i = close;
                    continue;
                }

                if (sign is '·' or '—' && quote == 0 && i > first)
                {
                    continue;
                }

                break;
            }

            if (quote == 0 && i > first - 1 && StopsAt(sentence, i, first))
            {
                break;
            }

            last = i;
            if (quote == 0 && OtherStop(sentence, i))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>A verb or particle ends the phrase, but not where it is part of a noun: 合作文件, 培训班, 投资项目, 和 between two nouns.</summary>
    private static bool StopsAt(TokenizedSentence sentence, int i, int first)
    {
        var roles = sentence.RolesOf(i);
        if (roles == Role.None)
        {
            return false;
        }

        if ((roles & Role.Conjunction) != 0 && i > first && (sentence.Is(i, "和") || sentence.Is(i, "及") || sentence.Is(i, "以及") || sentence.Is(i, "与")))
        {
            return !(sentence.RolesOf(i + 1) is var next && (next & Role.Noun) != 0 && (sentence.RolesOf(i - 1) & Role.Noun) != 0);
        }

        if ((roles & Ends) == 0)
        {
            return false;
        }

        return (roles & Role.Noun) == 0 && !IsNounPart(sentence, i, first);
    }

    /// <summary>A verb directly before a known noun modifies it: 签约项目, 培训中心.</summary>
    private static bool IsNounPart(TokenizedSentence sentence, int i, int first)
    {
        var roles = sentence.RolesOf(i);
        if ((roles & (Role.Act | Role.Verb)) == 0 || (roles & (Role.Preposition | Role.Adverb | Role.Negation)) != 0 || sentence[i].Length < 2)
        {
            return false;
        }

        return i == first && (sentence.RolesOf(i + 1) & Role.Noun) != 0;
    }

    /// <summary>的 inside an unknown stretch ends the phrase before it.</summary>
    private static bool OtherStop(TokenizedSentence sentence, int i) =>
        sentence[i].Kind == TokenKind.Other && sentence.TextOf(i).IndexOfAny(Particles) >= 0;

    private static int? Parenthesis(TokenizedSentence sentence, int open)
    {
        for (var i = open + 1; i < sentence.Count && i - open < 8; i++)
        {
            if (sentence.IsSign(i, '）'))
            {
                return sentence[i].End - sentence[open].Start <= 7 && sentence.TextOf(open, i).IndexOf('、') >= 0 ? i : null;
            }
        }

        return null;
    }

    /// <summary>The noun phrase that ends just before the number, back to the last verb or sign: 签约投资项目75个.</summary>
    private static (int Start, int End)? Before(TokenizedSentence sentence, int last)
    {
        const Role links = Role.State | Role.Adverb | Role.HedgeBefore | Role.Cumulative | Role.Distributes | Role.Up | Role.Down;
        while (last >= 0 && ((sentence.RolesOf(last) & links) != 0 && (sentence.RolesOf(last) & Role.Noun) == 0 || sentence.Is(last, "了") || sentence.Is(last, "数量") || sentence.Is(last, "总数")))
        {
            last--;
        }

        if (last < 0)
        {
            return null;
        }

        var end = sentence[last].End;
        var start = end;
        var i = last;
        var quoted = sentence.IsSign(i, '”');
        for (; i >= 0; i--)
        {
            if (sentence[i].Kind == TokenKind.Sign)
            {
                if (quoted && sentence.IsSign(i, '“'))
                {
                    start = sentence[i].Start;
                    i--;
                    break;
                }

                if (!quoted)
                {
                    break;
                }

                continue;
            }

            if (!quoted && (sentence.IsNumber(i) || ((sentence.RolesOf(i) & Ends) != 0 && (sentence.RolesOf(i) & Role.Noun) == 0)))
            {
                break;
            }

            if (!quoted && sentence[i].Kind == TokenKind.Other && sentence.TextOf(i).LastIndexOfAny(Particles) is var particle and >= 0)
            {
                start = sentence[i].Start + particle + 1;
                break;
            }

            start = sentence[i].Start;
        }

        return start < end ? Trim(sentence, Math.Max(start, end - MaxCharacters), end) : null;
    }

    private static (int Start, int End)? Trim(TokenizedSentence sentence, int start, int end)
    {
        var text = sentence.View.Chars[start..end];
        var particle = text.IndexOfAny(Particles);
        if (particle > 0)
        {
            end = start + particle;
        }

        while (start < end && sentence.View[start] is '“' or '·' or '—' or '的' or '》')
        {
            start++;
        }

        while (end > start && sentence.View[end - 1] is '”' or '等' or '·' or '—' or '《')
        {
            end--;
        }

        return start < end ? (start, end) : null;
    }
}
