using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>The figures of a sentence that words of a later clause point to.</summary>
internal sealed class EarlierFigures(SentenceFacts stated)
{
    private static readonly string[] Formers = Phrases.Of("the former");
    private static readonly string[] Latters = Phrases.Of("the latter");
    private static readonly string[] OwnedAmounts = Phrases.Of("owned amounts");
    private static readonly string[] Describing = Phrases.Of("describing particle");

    /// <summary>
    /// 前者增长9.8%, 后者下降2.4%: the one or the other of two figures before; 较上年的68亿美元大幅增加: the figure that this one is the base of.
    /// </summary>
    public Fact? Of(Statement statement)
    {
        var sentence = statement.Sentence;
        if (OwnWords.IsItem(statement) || OwnWords.First(statement) is not (>= 0 and var word))
        {
            return null;
        }

        var isFormer = sentence.IsOneOf(word, Formers);
        var isBase =
            sentence.IsWord(word, Role.Comparison)
            && !NounKinds.IsRelative(statement.Quantity.Unit.Dimension)
            && sentence.IsOneOf(statement.Quantity.First - 1, Describing);
        return isFormer || sentence.IsOneOf(word, Latters) ? stated.OfPair(isFormer)
            : isBase ? stated.LastIn(statement.Quantity.Unit)
            : null;
    }

    /// <summary>
    /// 建成光伏电站18座、装机容量46兆瓦: what has the amount that is all the words tell, and the first of them that says something new; null where
    /// they tell more, or nothing has it.
    /// </summary>
    public (Fact Thing, int First)? ThingOf(Statement statement, (int First, int Last) words)
    {
        if (statement.Counted is not null || stated.LastOfThings() is not { } thing)
        {
            return null;
        }

        var first = words.First;
        for (var i = words.First; i <= words.Last; i++)
        {
            var word = statement.Sentence.TextOf(i);
            if (
                statement.Sentence[i].Kind == TokenKind.Sign
                || statement.Sentence.IsWord(i, Role.PerPeriod | Role.Adverb | Role.Cumulative)
                || SubjectText.IsDropped(statement, i)
            )
            {
                continue;
            }

            // 发行债券99只，累计发行规模1525亿元: the act is told again.
            var isAgain = statement.Sentence.IsWord(i, Role.Act) && thing.Subject.AsSpan().Contains(word, StringComparison.Ordinal);
            if (!isAgain && !Phrases.Ends(word, OwnedAmounts))
            {
                return null;
            }

            first = isAgain ? i + 1 : first;
        }

        return first <= words.Last ? (thing, first) : null;
    }
}
