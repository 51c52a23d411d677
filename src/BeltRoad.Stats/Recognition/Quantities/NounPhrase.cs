using System.Buffers;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Where the noun phrase of what is counted ends: at punctuation, a verb, a preposition or another number.</summary>
internal static class NounPhrase
{
    internal const Role Ends =
        Role.Act
        | Role.State
        | Role.Verb
        | Role.Preposition
        | Role.Adverb
        | Role.Plan
        | Role.Forecast
        | Role.Up
        | Role.Down
        | Role.Date
        | Role.HedgeBefore
        | Role.HedgeAfter
        | Role.OfWhich
        | Role.Distributes
        | Role.Comparison
        | Role.Cumulative
        | Role.Share
        | Role.Added
        | Role.Negation
        | Role.Attend;

    internal static readonly SearchValues<char> Particles = SearchValues.Create(['的', '了', '在', '将', '把', '被']);

    private static readonly string[] StatesBehind = Phrases.Of("states behind a count");
    private static readonly string[] StatesOfParties = Phrases.Of("states of parties");
    private static readonly string[] ProjectHeads = Phrases.Of("project heads");
    private static readonly string[] Manifold = Phrases.Of("manifold");

    /// <summary>The last token of the phrase that begins at a token; the token before it where there is none.</summary>
    public static int LastOf(TokenizedSentence sentence, int first)
    {
        var last = first - 1;
        var quote = 0;
        var noun = false;
        var listed = -1;
        for (var i = first; i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Number)
            {
                return listed >= first ? listed : LastParty(sentence, first, last);
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

                if (sign == '（' && i > first && NounBrackets.VariantsAt(sentence, i) is { } close)
                {
                    last = close;
                    if (close == i + 2 || sentence.IsWord(close + 1, Role.Conjunction))
                    {
                        // 75个国家（地区）旅客, 31个省（市）和19个国家: variants of the noun end it.
                        return close;
                    }

                    i = close;
                    continue;
                }

                if (sign is '·' or '—' or '/' && quote == 0 && i > first)
                {
                    continue;
                }

                if (sign == '、' && i > first && Continues(sentence, i + 1))
                {
                    listed = quote == 0 ? last : listed;
                    continue;
                }

                break;
            }

            if (quote == 0 && StopsAt(sentence, i, first, noun))
            {
                // The words behind 、 lead to the next number.
                last =
                    listed >= first
                    && (sentence.IsNumber(i + 1) || (sentence.IsWord(i, Role.PerPeriod | Role.Date) && sentence.IsNumber(i + 2)))
                        ? listed
                        : last;
                break;
            }

            noun |= sentence.IsWord(i, Role.Noun);
            last = i;
            if (quote == 0 && sentence.View[sentence[i].End - 1] == '）' && sentence.IsWord(i + 1, Role.Conjunction))
            {
                return i;
            }

            if (quote == 0 && sentence[i].Kind == TokenKind.Other && sentence.TextOf(i).IndexOfAny(Particles) >= 0)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>对54个国家直接投资118亿美元: what stands between a counted party and the next number is of that number.</summary>
    private static int LastParty(TokenizedSentence sentence, int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            if (
                i < last
                && sentence.EntryOf(i)?["kind"] is "partner"
                && !sentence.IsWord(i + 1, Role.Conjunction)
                && sentence[i + 1].Kind != TokenKind.Sign
            )
            {
                return i;
            }
        }

        return last;
    }

    /// <summary>A verb or particle ends the phrase, but not where it is part of a noun: 合作文件, 培训班, 和 between two nouns.</summary>
    private static bool StopsAt(TokenizedSentence sentence, int i, int first, bool noun)
    {
        var roles = sentence.RolesOf(i);
        if (i > first && sentence.EntryOf(i - 1)?["kind"] is "partner" && sentence.View[sentence[i].Start] == '最')
        {
            // 25个国家最大贸易伙伴: what the party is to somebody.
            return true;
        }

        if (
            i > first
            && sentence[i].Length > 1
            && sentence.IsWord(i, Role.PerPeriod)
            && !sentence.IsWord(i, Role.Noun | Role.Nominal | Role.Flow)
            && sentence.IsWord(i - 1, Role.Noun)
        )
        {
            // 六大口岸单日交接车能力: what is told of each day of them.
            return true;
        }

        if (i > first && sentence.EntryOf(i - 1)?["kind"] is "partner" && sentence.IsOneOf(i, Manifold))
        {
            // 10个成员国多个领域: what the parties have many of.
            return true;
        }

        var joint =
            (roles & Role.Conjunction) != 0 ? i
            : (roles & Role.Nominal) != 0 && sentence.IsWord(i + 1, Role.Conjunction) ? i + 1
            : -1;
        if (noun && joint >= 0 && LeadsToProjects(sentence, joint + 1))
        {
            // 100个生态保护和应对气候变化项目
            return false;
        }

        if ((roles & Role.Conjunction) != 0 && sentence[i].Length <= 2)
        {
            return i == first
                || (
                    noun
                    && !sentence.IsWord(i + 1, Role.Noun | Role.Place)
                    && !(sentence.IsWord(i + 1, Role.Verb | Role.Nominal) && sentence.IsWord(i + 2, Role.Noun))
                    && !EndsWithUnknown(sentence, i + 1)
                    && !(IsPlain(sentence, i + 1) && sentence.IsWord(i + 2, Role.Noun))
                )
                || sentence.IsNumber(i + 1)
                || (
                    sentence.IsWord(i + 1, Role.Place)
                    && (
                        sentence.IsNumber(i + 2)
                        || (
                            (sentence.Is(i, '与') || sentence.Is(i, '和') || sentence.Is(i, '同'))
                            && noun
                            && sentence.IsWord(i + 2, Role.Act | Role.Added)
                        )
                    )
                )
                || sentence.IsWord(i + 1, Ends & ~Role.Act & ~Role.Verb);
        }

        if (
            noun
            && sentence.EntryOf(i)?["kind"] is "passenger"
            && sentence.EntryOf(i - 1)?["kind"] is "network"
            && (i + 1 >= sentence.Count || sentence[i + 1].Kind == TokenKind.Sign)
        )
        {
            // 通过7个口岸出入境: what is done at the places counted.
            return true;
        }

        if (noun && ((roles & Role.Flow) != 0 && sentence[i].Length >= 3 || (roles & Role.GrowthName) != 0))
        {
            // 13个行业利润总额同比增长: what is said of the things counted begins with an amount of theirs.
            return true;
        }

        if (
            (roles & Role.Nominal) != 0
            && i > first
            && sentence.EntryOf(i - 1)?["kind"] is "partner"
            && sentence.IsWord(i + 1, Role.Act | Role.Verb)
        )
        {
            // 20个国家合作建设工坊
            return true;
        }

        if (
            (roles & Role.Nominal) != 0
            && i > first
            && sentence.EntryOf(i - 1)?["kind"] is "partner"
            && (i + 1 >= sentence.Count || sentence[i + 1].Kind == TokenKind.Sign)
        )
        {
            // 与150个国家合作: what is done with them ends the clause.
            return true;
        }

        if ((roles & Role.Idiom) != 0 && noun)
        {
            return true;
        }

        // 28个对非洲国家出口增长: 对 counts pairs, too.
        var leads = (roles & Role.Preposition) != 0 && sentence.IsWord(i + 1, Role.Noun | Role.Place);
        if (
            (roles & Ends) == 0
            || ((roles & Role.Noun) != 0 && !leads)
            || ((roles & Role.Verb) != 0 && i > first && sentence.IsWord(i - 1, Role.Conjunction) && sentence.IsWord(i + 1, Role.Noun))
        )
        {
            return false;
        }

        if ((roles & Role.Nominal) != 0)
        {
            // 与150个国家合作: behind a counted party the verb is what is done with it.
            return !Continues(sentence, i + 1) || (i > first && sentence.EntryOf(i - 1)?["kind"] == "partner");
        }

        if ((roles & Role.State) != 0 && i == first + 1 && sentence.Is(first, '新') && sentence.IsWord(i + 1, Role.Noun))
        {
            // 6家新入驻企业
            return false;
        }

        if (i == first && IsStateOfParty(sentence, i))
        {
            return false;
        }

        if (i == first && sentence.IsOneOf(i, StatesBehind))
        {
            // 265项已完成，14项正在推进: how those counted before fare.
            return true;
        }

        if (i == first && (roles & Role.Adverb) != 0 && sentence[i].Length >= 2)
        {
            return !Continues(sentence, i + 1);
        }

        if (
            noun
            && (roles & (Role.Act | Role.Verb | Role.State)) != 0
            && (roles & (Role.Preposition | Role.Adverb | Role.Negation | Role.Attend | Role.Plan)) == 0
            && sentence[i].Length >= 2
            && sentence.IsOneOf(i + 1, ProjectHeads)
            && sentence.EntryOf(i - 1)?["kind"] is not "partner"
        )
        {
            // 10个设施联通项目: what the projects are for.
            return false;
        }

        return !(
            (i == first || (i == first + 1 && sentence.IsWord(first, Role.Place)))
            && (roles & (Role.Act | Role.Verb)) != 0
            && (roles & (Role.Preposition | Role.Adverb | Role.Negation | Role.Attend)) == 0
            && sentence[i].Length >= 2
            && sentence.IsWord(i + 1, Role.Noun)
        );
    }

    /// <summary>和应对气候变化项目: a verb behind 和, and at the end of the phrase the projects that it says the purpose of.</summary>
    private static bool LeadsToProjects(TokenizedSentence sentence, int verb)
    {
        const int longest = 4;
        if (!sentence.IsWord(verb, Role.Verb | Role.Act) || sentence.IsWord(verb, Role.Noun))
        {
            return false;
        }

        for (
            var last = verb + 1;
            last < sentence.Count && last - verb < longest && sentence[last].Kind is TokenKind.Word or TokenKind.Other;
            last++
        )
        {
            if (sentence.IsOneOf(last, ProjectHeads))
            {
                return last + 1 >= sentence.Count || sentence[last + 1].Kind == TokenKind.Sign;
            }
        }

        return false;
    }

    /// <summary>公路和水路口岸: characters or a word that nothing is told of but that it is one.</summary>
    private static bool IsPlain(TokenizedSentence sentence, int i) =>
        i < sentence.Count
        && sentence[i].Length >= 2
        && (sentence[i].Kind == TokenKind.Other ? sentence.TextOf(i).IndexOfAny(Particles) < 0 : sentence.RolesOf(i) == Role.Word);

    /// <summary>Characters that no lexicon knows, and then a sign: the end of the phrase.</summary>
    private static bool EndsWithUnknown(TokenizedSentence sentence, int i) =>
        i + 1 < sentence.Count
        && sentence[i].Kind == TokenKind.Other
        && sentence[i].Length >= 2
        && sentence[i + 1].Kind == TokenKind.Sign
        && sentence.TextOf(i).IndexOfAny(Particles) < 0;

    /// <summary>A noun phrase goes on: a known noun, a verb that modifies one, or characters that no lexicon knows.</summary>
    private static bool Continues(TokenizedSentence sentence, int i)
    {
        if (i >= sentence.Count)
        {
            return false;
        }

        if (sentence[i].Kind == TokenKind.Other)
        {
            return !Particles.Contains(sentence.View[sentence[i].Start]);
        }

        return sentence.IsWord(i, Role.Noun | Role.Nominal)
            || (sentence[i].Kind == TokenKind.Word && (sentence.RolesOf(i) & Ends) == 0 && !sentence.IsWord(i, Role.Conjunction));
    }

    /// <summary>8个建交岛国: what the parties are, not what they do.</summary>
    public static bool IsStateOfParty(TokenizedSentence sentence, int i) =>
        sentence[i].Length == 2
        && Phrases.HeadOf(sentence.TextOf(i), StatesOfParties) == 2
        && sentence.EntryOf(i + 1)?["kind"] is "partner";
}
