using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Parts a noun phrase from what describes it in front, and from the verb behind it that may be a noun.</summary>
internal sealed class DescribedNouns(HeadNouns nouns)
{
    /// <summary>The last word of what describes a noun: a verb, or a unit with its number.</summary>
    private const Role Described = HeadNouns.Verbs | Role.Report | Role.Nominal | Role.Unit | Role.Up | Role.Down | Role.HedgeAfter;

    private static readonly string[] Describing = Phrases.Of("describing particle");

    /// <summary>“义新欧”班列开行528列: without the verbs at the end that may be nouns.</summary>
    public static int BeforeVerbs(TokenizedSentence sentence, int first, int last)
    {
        while (last > first && sentence.IsWord(last, Role.Act | Role.Verb | Role.Adverb) && !sentence.IsWord(last, Role.Noun))
        {
            last--;
        }

        return last;
    }

    /// <summary>
    /// 由中国企业承建的东部走廊铁路全长: the token behind the 的 that ends what describes the phrase; -1 where no verb or number stands before a
    /// 的, or nothing is said of what follows it.
    /// </summary>
    public int BehindRelative(TokenizedSentence sentence, Clause clause, int first, int last)
    {
        var verb = Math.Max(first, last + 1);
        while (
            verb <= clause.Last
            && !sentence.IsNumber(verb)
            && !(sentence.IsWord(verb, HeadNouns.Verbs) && !sentence.IsWord(verb, Role.Noun))
        )
        {
            verb++;
        }

        if (verb >= clause.Last || sentence.TextOf(verb, clause.Last).IndexOf(Describing[0]) < 0)
        {
            return -1;
        }

        var quoted = false;
        for (var i = clause.Last - 1; i > verb; i--)
        {
            quoted = nouns.Closes(i) || (quoted && !nouns.Opens(i));
            if (!quoted && nouns.IsParticle(i) && (sentence.IsNumber(i - 1) || sentence.IsWord(i - 1, Described)))
            {
                var start = BehindParticle(sentence, i);
                var end = nouns.LastOfNouns(start, clause.Last);
                if (end >= start && end < clause.Last && !sentence.IsWord(end + 1, Role.Conjunction))
                {
                    return start;
                }
            }
        }

        return -1;
    }

    /// <summary>中方融资支持的水电站: behind the 的 of words that hold an act, though each of them may be a noun.</summary>
    public int BehindDescription(TokenizedSentence sentence, int first, int last)
    {
        var acts = false;
        for (var i = first; i <= last; i++)
        {
            if (i > first && acts && nouns.IsParticle(i))
            {
                return BehindParticle(sentence, i);
            }

            acts |= sentence.IsWord(i, Role.Act | Role.Verb);
        }

        return first;
    }

    private static int BehindParticle(TokenizedSentence sentence, int i) => sentence.IsOneOf(i, Describing) ? i + 1 : i;
}
