using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Finds a counted noun that was named before its number: 签约投资项目75个, 成员单位达562家.</summary>
internal static partial class NamedBefore
{
    private const int LongPhrase = 10;

    private static readonly string[] Tails = Phrases.Of("counted tails");
    private static readonly string[] Heads = Phrases.Of("counted heads");

    /// <summary>
    /// The noun phrase that ends at the token or before the links behind it, back to the last verb or sign; null where there is none.
    /// </summary>
    public static (int Start, int End)? Find(TokenizedSentence sentence, int last)
    {
        var number = last;
        const Role links =
            Role.State
            | Role.Adverb
            | Role.HedgeBefore
            | Role.Cumulative
            | Role.Distributes
            | Role.Up
            | Role.Down
            | Role.Comparison
            | Role.Added
            | Role.Date
            | Role.Act
            | Role.Preposition
            | Role.Verb;
        while (
            last >= 0
                && sentence[last].Kind == TokenKind.Word
                && sentence.IsWord(last, links)
                && !sentence.IsWord(last, Role.Noun | Role.Nominal)
            || sentence.Is(last, '了')
        )
        {
            last--;
        }

        // 仓库超过2500个，其中服务电商的超1800个: of what was counted before.
        if (last >= 0 && sentence.View[sentence[last].End - 1] == '的' && IsPart(sentence, last))
        {
            return null;
        }

        last = BehindBracket(sentence, last);
        if (last > 0 && sentence.View[sentence[last].End - 1] == '等' && Head(sentence, last) is { } listed)
        {
            // 品类包括机械配件、电子产品等200余种: the examples are not what is counted.
            return listed;
        }

        if (
            last > 0
            && sentence.View[sentence[last].End - 1] == '等'
            && ClauseStart(sentence, last) is var listing and > 1
            && sentence.Is(listing - 1, '，')
            && TellsOrigin(sentence, listing - 2)
            && Head(sentence, listing - 2) is { } grown
        )
        {
            // 物品由日用百货，逐渐拓展至机电设备、农副产品等200余种: nor where what the clause before begins with has come to.
            return grown;
        }

        if (
            last < 0
            || sentence[last].Kind is TokenKind.Sign or TokenKind.Number && !sentence.Is(last, '”')
            || sentence.IsWord(last, Role.OfWhich | Role.Unit | Role.Classifier | Role.HedgeAfter | Role.PerPeriod)
        )
        {
            return Head(sentence, last);
        }

        if (last < number && IsPlaceOfAct(sentence, last))
        {
            // 孔子学院已在160个国家设立498所: the countries are where, not what.
            return Head(sentence, last);
        }

        if (last < number && sentence.EntryOf(last)?["kind"] is "partner" && FollowsParty(sentence, last))
        {
            // 与海外公司共同承建3个: with whom, not what.
            return null;
        }

        var (start, end) = Phrase(sentence, last);
        if (
            start < end
            && start == sentence[last].Start
            && sentence.Is(last - 1, '）')
            && Phrases.TailOf(sentence.View.Chars[start..end], Tails) == end - start
            && BehindBracket(sentence, last - 1) is var named
            && named < last - 1
            && named >= 0
        )
        {
            // 对外投资（不含中国大陆）件数: of what the bracket stands behind.
            return Phrase(sentence, named) is var (opens, closes) && opens < closes ? Shorten(sentence, opens, closes) : null;
        }

        if (
            start == sentence[last].Start
            && sentence.Is(number + 2, '个') | sentence.Is(number + 1, '个')
            && sentence.IsWord(last, Role.Act)
            && sentence.EntryOf(last)?["kind"] is "investment" or "finance"
        )
        {
            // 收购1个，投资8个: money is not counted so, but what was named before.
            return null;
        }

        if (
            start < end
            && start == sentence[last].Start
            && sentence.Is(last - 1, '，')
            && Phrases.TailOf(sentence.View.Chars[start..end], Tails) == end - start
        )
        {
            // 扩大试点城市范围，总数增至50个: the sum of what the clause before ends with.
            return sentence.IsWord(last - 2, Role.Noun)
                ? Phrase(sentence, last - 2) is var (from, to) && from < to
                    ? Shorten(sentence, from, to)
                    : null
                : null;
        }

        return start < end ? Shorten(sentence, start, end) : Head(sentence, last);
    }

    /// <summary>The noun is counted itself, behind 在, and a verb stands between it and the number.</summary>
    private static bool IsPlaceOfAct(TokenizedSentence sentence, int noun)
    {
        const int reach = 5;
        var i = noun;
        while (i > 0 && noun - i < reach && sentence[i].Kind == TokenKind.Word && !sentence.IsWord(i, Role.Classifier))
        {
            i--;
        }

        // 在30国建成34个: a short place takes no classifier.
        var number = sentence.IsWord(i, Role.Classifier) && i < noun ? i - 1 : i;
        if (!sentence.IsNumber(number))
        {
            return false;
        }

        var before = sentence.IsWord(number - 1, Role.HedgeBefore) ? number - 2 : number - 1;
        return sentence.Is(before, '在');
    }

    /// <summary>机场（不含港澳台地区）259个: a bracket without a number between the noun and its number is passed over.</summary>
    private static int BehindBracket(TokenizedSentence sentence, int last)
    {
        if (!sentence.Is(last, '）'))
        {
            return last;
        }

        for (var i = last - 1; i > 0 && last - i < Reach && !sentence.IsNumber(i); i--)
        {
            if (sentence.Is(i, '（'))
            {
                return i - 1;
            }
        }

        return last;
    }

    private static (int Start, int End) Phrase(TokenizedSentence sentence, int last)
    {
        var end = sentence[last].End;
        var start = end;
        if (
            sentence.IsWord(last, Role.Act)
            && sentence.IsWord(last, Role.Nominal)
            && !sentence.IsWord(last, Role.Noun | Role.Flow)
            && (last == 0 || IsPause(sentence, last - 1))
        )
        {
            // 建设600万条: a verb alone names nothing.
            return (end, end);
        }

        var quoted = sentence.Is(last, '”');
        for (var i = last; i >= 0 && end - sentence[i].Start < CountedNoun.MaxCharacters; i--)
        {
            if (quoted)
            {
                start = sentence[i].Start;
                if (sentence.Is(i, '“'))
                {
                    break;
                }

                continue;
            }

            if (
                start < end
                && sentence.Is(i, '、')
                && ItemLike(sentence, i - 1, sentence.View[start]) is var item and >= 0
                && end - sentence[item].Start < CountedNoun.MaxCharacters
            )
            {
                // 展示新产品、新技术、新服务422项: items that begin alike are counted together.
                start = sentence[item].Start;
                i = item;
                continue;
            }

            if (sentence.Is(i, '等') && i < last)
            {
                // 营销网络、生产基地等机构1320家: what the examples are of.
                break;
            }

            if (
                i < last
                && i > 0
                && (sentence.EntryOf(i)?["kind"] is "partner" || sentence.IsWord(i, Role.Place))
                && sentence.IsWord(i + 1, Role.Nominal | Role.Noun)
                && FollowsParty(sentence, i)
            )
            {
                // 与东盟国家合作项目13个: what is done, not with whom.
                break;
            }

            if (i < last && sentence.IsWord(i, Role.Place) && sentence.Is(i - 1, '、') && sentence.IsWord(i - 2, Role.Place))
            {
                // 亚洲、非洲、拉丁美洲合作伙伴122家: what there is in all of the places.
                break;
            }

            if (sentence.Is(i, '对') && i < last && sentence.IsWord(i + 1, Role.Place))
            {
                // 核准对中国大陆投资件数: what is done, not with whom.
                break;
            }

            if (
                sentence.IsWord(i, Role.Conjunction)
                && i < last
                && i > 0
                && sentence.IsWord(i - 1, Role.Noun)
                && sentence.IsWord(i + 1, Role.Noun)
                && sentence.View[sentence[i].End - 1] is '及' or '和'
            )
            {
                continue;
            }

            if (
                sentence[i].Kind is TokenKind.Sign or TokenKind.Number
                || (
                    (sentence.RolesOf(i) & NounPhrase.Ends) != 0
                    && !sentence.IsWord(i, Role.Noun | Role.Nominal)
                    && !(i < last && sentence.View[sentence[i].End] is '量' or '数' or '额' or '型' or '性' or '类')
                )
            )
            {
                break;
            }

            if (sentence.IsWord(i, Role.PerPeriod) && start < end && !sentence.IsWord(i, Role.Noun | Role.Flow))
            {
                break;
            }

            if (
                sentence.IsWord(i, Role.Flow)
                && start < end
                && sentence[i].Length == 2
                && sentence.EntryOf(i)?["kind"] == "trade"
                && i > 0
                && sentence.IsWord(i - 1, Role.Noun | Role.Place)
                && sentence.EntryOf(i + 1)?["kind"] is not "event"
            )
            {
                // 口岸出口汽车7.5万辆: the goods, not whose trade it is.
                break;
            }

            if (
                sentence.IsWord(i, Role.Nominal)
                && start < end
                && sentence.View[sentence[i].End] is not ('类' or '型' or '性')
                && (
                    i == 0
                    || sentence[i - 1].Kind == TokenKind.Sign
                    || sentence.IsWord(i - 1, Role.Adverb | Role.Cumulative | Role.Plan | Role.Preposition | Role.Date)
                    || (
                        sentence.IsWord(i, Role.Act)
                        && sentence.IsWord(i - 1, Role.Act)
                        && !sentence.IsWord(i - 1, Role.Noun | Role.Nominal)
                    )
                )
            )
            {
                // 编写出版教材28册, 签约投资项目75个: a verb at the head of the phrase is not part of the noun.
                break;
            }

            if (sentence.IsWord(i, Role.Classifier | Role.Unit) && sentence.IsNumber(i - 1))
            {
                // 在80个国家建设成套项目580个: the noun behind the verb, not the one that another number counts.
                return (BehindVerb(sentence, i + 1, last) is var own and >= 0 ? sentence[own].Start : start, end);
            }

            var particle = sentence[i].Kind == TokenKind.Other ? sentence.TextOf(i).LastIndexOfAny(NounPhrase.Particles) : -1;
            if (particle >= 0)
            {
                start = sentence[i].Start + particle + 1;
                break;
            }

            start = sentence[i].Start;
        }

        return (start, end);
    }

    /// <summary>The first token of the item of a list that ends at a token, where it begins with a character; -1 where none does.</summary>
    private static int ItemLike(TokenizedSentence sentence, int last, char begins)
    {
        const int longest = 4;
        for (var i = last; i >= 0 && last - i < longest && sentence[i].Kind is TokenKind.Word or TokenKind.Other; i--)
        {
            if (sentence.View[sentence[i].Start] == begins)
            {
                return i;
            }

            if (sentence.IsWord(i, Role.Act | Role.Verb | Role.Preposition) && !sentence.IsWord(i, Role.Noun | Role.Nominal))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>与东盟国家, 同港澳台地区: whom one deals with, behind 与 or 同 and nothing but places.</summary>
    private static bool FollowsParty(TokenizedSentence sentence, int party)
    {
        var i = party - 1;
        while (i > 0 && (sentence.IsWord(i, Role.Place) || (sentence[i].Kind == TokenKind.Other && sentence[i].Length <= 3)))
        {
            i--;
        }

        return sentence.Is(i, '与') || sentence.Is(i, '同');
    }

    /// <summary>The token behind the first verb of a stretch, -1 where it holds none before its last token.</summary>
    private static int BehindVerb(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (sentence.IsWord(i, Role.Act | Role.Verb) && !sentence.IsWord(i, Role.Noun))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>Takes 总数 and the like off the end, 全国 and the like off the head, and of a long phrase keeps the head noun.</summary>
    private static (int Start, int End)? Shorten(TokenizedSentence sentence, int start, int end)
    {
        var text = sentence.View.Chars[start..end];
        var head = Phrases.HeadOf(text, Heads);
        if (head > 0 && head < text.Length - 1)
        {
            start += head;
            text = text[head..];
        }

        var tail = Phrases.TailOf(text, Tails);
        if (tail > 0 && tail < text.Length)
        {
            end -= tail;
        }
        else if (tail > 1 && (text[^1] == '数' || text[^2] == '数'))
        {
            // 承建的数量有50座: that they are counted, not what they are.
            return null;
        }

        if (end - start > LongPhrase && text.IndexOfAny('及', '和', '、') < 0)
        {
            for (var i = sentence.Count - 1; i >= 0; i--)
            {
                if (sentence[i].End <= end && sentence[i].Start >= start && sentence.IsWord(i, Role.Noun) && sentence[i].Length >= 2)
                {
                    return (sentence[i].Start, end);
                }
            }
        }

        return NounTrim.Trim(sentence, start, end);
    }
}
