using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>
/// Finds what a classifier counts behind the number: the noun phrase up to punctuation, a verb, a preposition or another
/// number. A relative clause before 的 is passed over where the phrase does not begin with a noun.
/// </summary>
internal static class CountedNoun
{
    internal const int MaxCharacters = 26;

    /// <summary>Characters before 的.</summary>
    private const int LongestDescription = 10;

    /// <summary>How many tokens a bracket behind a title may have.</summary>
    private const int LongestAside = 12;

    private static readonly string[] HeadsBehind = Phrases.Of("heads behind");
    private static readonly string[] ShortPlaces = Phrases.Of("short places");
    private static readonly string[] DescribingEnds = Phrases.Of("describing ends");
    private static readonly string[] Rounds = Phrases.Of("rounds");
    private static readonly string[] HeadsOfNames = Phrases.Of("heads of names");
    private static readonly string[] NounEnds = Phrases.Of("ends of nouns");

    /// <summary>The phrase in view indices, first up to behind the last character; null where none is found.</summary>
    public static (int Start, int End, bool Behind)? Find(TokenizedSentence sentence, Quantity quantity)
    {
        // 较上年前进2位: places of a ranking are of nothing that has a name; 500千伏线路: no lines are counted.
        if (
            quantity.UnitEntry is { Word: "位" }
            || (quantity.UnitEntry is { } measure && measure.Is(Role.Unit) && !measure.Is(Role.Classifier))
        )
        {
            return null;
        }

        if (
            sentence.Is(quantity.Last + 1, '的')
            && quantity.UnitEntry is { Word.Length: 1 }
            && sentence.IsWord(quantity.First - 1, Role.Noun)
            && NamedBefore.Find(sentence, quantity.First - 1) is { } named
        )
        {
            // 创造就业岗位近3万个的园区: the noun right before, not what the whole modifies.
            return (named.Start, named.End, false);
        }

        if (
            quantity.UnitEntry is { } classifier
            && Phrases.HeadOf(classifier.Word, HeadsBehind) == classifier.Word.Length
            && BehindModifier(sentence, quantity.Last + 1) is { } head
        )
        {
            return (head.Start, head.End, true);
        }

        // 老挝等7国领导人: the countries, not their people. 60市、113站: a classifier that is the noun.
        var place =
            quantity.UnitEntry is null ? quantity.Last + 1
            : sentence[Math.Min(quantity.Last + 1, sentence.Count - 1)].Kind == TokenKind.Sign ? quantity.Last
            : sentence.Count;
        if (place < sentence.Count && sentence.IsOneOf(place, ShortPlaces))
        {
            // 免签国家增加至48国: the noun before says more of the same.
            if (
                sentence[place].Length == 1
                && NamedBefore.Find(sentence, quantity.First - 1) is { } parties
                && NamesAlike(sentence.View.Chars[parties.Start..parties.End], sentence.View[sentence[place].Start])
            )
            {
                return (parties.Start, parties.End, false);
            }

            return (sentence[place].Start, sentence[place].End, true);
        }

        if (Behind(sentence, quantity.Last + 1) is { } behind)
        {
            return (behind.Start, behind.End, true);
        }

        if (quantity.UnitEntry is not null && NamedWhole(sentence, quantity.Last + 1) is { } whole)
        {
            return (whole.Start, whole.End, true);
        }

        if (
            quantity.UnitEntry is { } round
            && Phrases.HeadOf(round.Word, Rounds) == round.Word.Length
            && sentence.IsWord(quantity.Last + 1, Role.Nominal)
            && (quantity.Last + 2 >= sentence.Count || sentence[quantity.Last + 2].Kind == TokenKind.Sign)
        )
        {
            // 举行7轮磋商: what is done is what is counted.
            return (sentence[quantity.Last + 1].Start, sentence[quantity.Last + 1].End, true);
        }

        if (
            sentence.IsNumber(quantity.Last + 1)
            && sentence.IsWord(quantity.Last + 2, Role.Classifier | Role.Unit)
            && Behind(sentence, quantity.Last + 3) is { } shared
        )
        {
            // 202批次3588名医疗队员: two ways of counting the same.
            return (shared.Start, shared.End, false);
        }

        if (sentence.Is(quantity.First - 1, '，') && sentence.IsWord(quantity.Last + 1, Role.Attend | Role.Act))
        {
            // 签约项目75个，12个开工; 投资12亿元，350家参与: of what was counted before, or of what is not told.
            return null;
        }

        if (
            quantity.UnitEntry is { Word: "次" }
            && quantity.First > 0
            && sentence[quantity.First - 1].Kind != TokenKind.Sign
            && (
                sentence.IsWord(quantity.Last + 1, Role.Act | Role.Verb)
                || sentence.TextOf(quantity.Last + 1).IndexOfAny(NounPhrase.Particles) < 0
            )
            && quantity.Last + 1 < sentence.Count
            && sentence[quantity.Last + 1].Kind is TokenKind.Word or TokenKind.Other
        )
        {
            // 今年6次刷新纪录: how often something was done.
            return null;
        }

        return NamedBefore.Find(sentence, quantity.First - 1) is { } before ? (before.Start, before.End, false) : null;
    }

    /// <summary>
    /// 29个向海通道重大项目, 12万个来华培训: a name that begins as if something were done, up to the noun that ends it; null where none does.
    /// </summary>
    private static (int Start, int End)? NamedWhole(TokenizedSentence sentence, int first)
    {
        if (first >= sentence.Count || Phrases.HeadOf(sentence.View.Chars[sentence[first].Start..], HeadsOfNames) == 0)
        {
            return null;
        }

        var last = first;
        while (
            last + 1 < sentence.Count
            && sentence[last + 1].Kind is TokenKind.Word or TokenKind.Other
            && !sentence.IsWord(last + 1, Role.Conjunction)
            && sentence.TextOf(last + 1).IndexOfAny(NounPhrase.Particles) < 0
        )
        {
            last++;
        }

        var end = sentence[last].End;
        return
            last > first
            && sentence.IsWord(last, Role.Noun | Role.Nominal)
            && end - sentence[first].Start <= MaxCharacters
            && !sentence.IsNumber(last + 1)
            ? (sentence[first].Start, end)
            : null;
    }

    /// <summary>成员国 and 免签国家 of 国: a longer noun that ends with the classifier, or with the word for it.</summary>
    private static bool NamesAlike(ReadOnlySpan<char> noun, char classifier) =>
        noun.Length > 2 && (noun[^1] == classifier || noun[^2] == classifier && noun[^1] == '家');

    /// <summary>近百场环境领域的培训活动: meetings and papers are what the head behind 的 names; null where no noun stands behind one.</summary>
    private static (int Start, int End)? BehindModifier(TokenizedSentence sentence, int first)
    {
        var last = NounPhrase.LastOf(sentence, first);
        return last >= first && sentence.Is(last, '的') && sentence.IsWord(last + 1, Role.Noun | Role.Nominal) ? Behind(sentence, last + 1)
            : last >= first && sentence.Is(last + 1, '的') && sentence.IsWord(last + 2, Role.Noun | Role.Nominal)
                ? Behind(sentence, last + 2)
            : null;
    }

    /// <summary>50个重要的项目, 近百场精彩的展台活动: the noun behind words that only describe it; null where they may name something.</summary>
    private static (int Start, int End)? BehindDescription(TokenizedSentence sentence, int first)
    {
        const Role named =
            NounPhrase.Ends & ~Role.Distributes
            | Role.Noun
            | Role.Nominal
            | Role.Place
            | Role.Name
            | Role.Unit
            | Role.Classifier
            | Role.Conjunction;
        var acts =
            sentence.IsWord(first, Role.State | Role.Act | Role.Verb | Role.Attend | Role.Distributes)
            && !sentence.IsWord(first, Role.Noun | Role.Nominal)
            && !IsArrival(sentence, first)
            && !NounPhrase.IsStateOfParty(sentence, first);
        for (
            var i = first;
            i < sentence.Count
                && sentence[i].Start - sentence[first].Start < (acts ? MaxCharacters : LongestDescription)
                && sentence[i].Kind is TokenKind.Word or TokenKind.Other
                && (acts || !sentence.IsWord(i, named));
            i++
        )
        {
            var particle = sentence[i].Kind == TokenKind.Other ? sentence.TextOf(i).IndexOfAny(NounPhrase.Particles) : -1;
            if (particle < 0)
            {
                continue;
            }

            var at = sentence[i].Start + particle;
            if (
                sentence.View[at] != '的'
                || (at - sentence[first].Start < 2 && sentence.View[sentence[first].Start] is not ('新' or '大' or '小' or '好'))
                || !acts && Phrases.TailOf(sentence.View.Chars[sentence[first].Start..at], NounEnds) > 0
            )
            {
                return null;
            }

            if (at + 1 == sentence[i].End)
            {
                return sentence.IsWord(i + 1, Role.Noun | Role.Nominal) ? Behind(sentence, i + 1) : null;
            }

            var last = Math.Max(i, NounPhrase.LastOf(sentence, i + 1));
            return NounTrim.Trim(sentence, at + 1, Math.Min(sentence[last].End, at + 1 + MaxCharacters));
        }

        return null;
    }

    private static (int Start, int End)? Behind(TokenizedSentence sentence, int first)
    {
        while (sentence.IsWord(first, Role.HedgeAfter))
        {
            first++;
        }

        first = NounBrackets.BehindClassifier(sentence, first);
        var i = SkipProgramme(sentence, SkipTitle(sentence, first));
        if (i >= sentence.Count || sentence.IsWord(i, Role.Cumulative) && !sentence.IsWord(i, Role.Noun))
        {
            return null;
        }

        if (BehindDescription(sentence, i) is { } described)
        {
            return described;
        }

        var relative = RelativeEnd(sentence, i);
        i = relative > i ? SkipProgramme(sentence, relative) : i;
        var last = NounPhrase.LastOf(sentence, i);
        if (
            last >= i
            && sentence[last].Kind == TokenKind.Other
            && sentence.TextOf(last).IndexOf('的') is var particle and >= 0
            && Phrases.Ends(sentence.View.Chars[sentence[i].Start..(sentence[last].Start + particle)], DescribingEnds)
        )
        {
            // 114个政府间的科技合作协定: between whom they are describes them.
            var start = sentence[last].Start + particle + 1;
            var end = Math.Max(last, NounPhrase.LastOf(sentence, last + 1));
            return NounTrim.Trim(sentence, start, Math.Min(sentence[end].End, start + MaxCharacters));
        }

        return last < i
            ? null
            : NounTrim.Trim(sentence, sentence[i].Start, Math.Min(sentence[last].End, sentence[i].Start + MaxCharacters));
    }

    /// <summary>15个《…协定》（RCEP）国家: the agreement whose parties are counted, with its short name in brackets.</summary>
    private static int SkipTitle(TokenizedSentence sentence, int first)
    {
        if (!sentence.Is(first, '《') || !sentence.Is(first - 1, '个'))
        {
            return first;
        }

        var end = first + 1;
        for (var depth = 1; depth > 0; end++)
        {
            if (end >= sentence.Count)
            {
                return first;
            }

            depth +=
                sentence.Is(end, '《') ? 1
                : sentence.Is(end, '》') ? -1
                : 0;
        }

        if (sentence.Is(end, '（'))
        {
            var close = end + 1;
            while (close < sentence.Count && close - end < LongestAside && !sentence.Is(close, '）'))
            {
                close++;
            }

            end = sentence.Is(close, '）') ? close + 1 : end;
        }

        return sentence.EntryOf(end)?["kind"] is "partner" ? end : first;
    }

    /// <summary>共建“一带一路” and the like before a counted noun tell the programme, not what is counted.</summary>
    private static int SkipProgramme(TokenizedSentence sentence, int i)
    {
        var at = sentence.Is(i, '的') ? i + 1 : i;
        var start = at;
        if (sentence.IsWord(at, Role.Verb) && sentence.Is(at + 1, '“') && sentence.IsWord(at + 2, Role.Name))
        {
            at++;
        }

        return sentence.Is(at, '“') && sentence.IsWord(at + 1, Role.Name) && sentence.Is(at + 2, '”') ? at + 3 : start;
    }

    /// <summary>Behind the 的 of a clause that modifies the counted noun (时速120公里的, 深度参与…的), else the token itself.</summary>
    private static int RelativeEnd(TokenizedSentence sentence, int first)
    {
        // 5台单机容量14万千瓦的机组: an amount of what is counted modifies it.
        if (sentence.IsWord(first, Role.Noun | Role.Stock | Role.Rate) && BehindAmount(sentence, first + 1) is var behind and > 0)
        {
            return behind;
        }

        // 由50多种增加至目前的2000种
        if (sentence.IsWord(first, Role.Noun) || IsArrival(sentence, first) || NounPhrase.IsStateOfParty(sentence, first))
        {
            return first;
        }

        var verb = sentence.IsNumber(first);
        for (var i = first; i < sentence.Count && sentence[i].Start - sentence[first].Start < MaxCharacters; i++)
        {
            if (sentence[i].Kind == TokenKind.Sign && !sentence.Is(i, '“') && !sentence.Is(i, '”') && !sentence.Is(i, '、'))
            {
                return first;
            }

            var joins = i > first && sentence.IsWord(i, Role.Conjunction);
            verb |=
                (
                    !joins
                    && !sentence.IsWord(i, Role.Noun)
                    && sentence.IsWord(i, Role.State | Role.Act | Role.Verb | Role.Preposition | Role.Attend)
                )
                || sentence.IsWord(i, Role.Rate)
                || (i > first && sentence.IsNumber(i))
                || (
                    sentence[i].Kind == TokenKind.Other
                    && i == first
                    && sentence[i].Length <= 2
                    && sentence.IsWord(i + 1, Role.Place | Role.Word)
                );
            if (sentence.View[sentence[i].End - 1] == '的' || (sentence.Is(i, '级') && i > first && sentence.IsWord(i - 1, Role.Unit)))
            {
                return verb ? i + 1 : first;
            }
        }

        return first;
    }

    /// <summary>
    /// The token behind an amount and its 的, with nothing but hedges before it; 0 where no such amount stands at the token.
    /// </summary>
    private static int BehindAmount(TokenizedSentence sentence, int i)
    {
        while (sentence.IsWord(i, Role.HedgeBefore | Role.State))
        {
            i++;
        }

        return sentence.IsNumber(i) && sentence.IsWord(i + 1, Role.Unit) && sentence.Is(i + 2, '的') ? i + 3 : 0;
    }

    /// <summary>增加至: where a figure went.</summary>
    private static bool IsArrival(TokenizedSentence sentence, int i) =>
        sentence.IsWord(i, Role.State) && sentence.View[sentence[i].End - 1] is '至' or '到';
}
