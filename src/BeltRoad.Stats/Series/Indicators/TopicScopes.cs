using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// Finds the set of countries of a figure that continues the topic of an earlier one in its sentence: 我国企业在沿线国家新签合同 1554份，合同额467.5亿美元 is
/// about the same enterprises in the same countries. Both subjects begin with the same words, these words do not occur again between the
/// two numbers, and in the earlier subject the countries follow them directly.
/// </summary>
internal static class TopicScopes
{
    private const int MostFacts = 12;

    /// <summary>A country alone, 我国, is no topic: its trade with some countries may be followed by its trade with all.</summary>
    private const int ShortestTopic = 3;

    /// <summary>The length of a preposition that may occur between the topic and the countries.</summary>
    private const int LongestBetween = 1;

    /// <param name="facts">In text order.</param>
    /// <param name="scopes">By the folded words that name them.</param>
    /// <returns>Null if no earlier figure of the sentence has the topic.</returns>
    public static Scope? Of(IReadOnlyList<Fact> facts, int index, string text, IReadOnlyList<Scope> scopes)
    {
        var fact = facts[index];
        var subject = SubjectWords.Fold(fact.Subject);
        for (var i = index - 1; i >= 0 && i >= index - MostFacts && facts[i].Sentence == fact.Sentence; i--)
        {
            var earlier = SubjectWords.Fold(facts[i].Subject);
            var topic = subject[..subject.AsSpan().CommonPrefixLength(earlier)];
            if (topic.Length < ShortestTopic || topic.Length == earlier.Length)
            {
                continue;
            }

            var between = new TextSpan(facts[i].Span.End, Math.Max(facts[i].Span.End, fact.Span.Start)).Of(text);
            if (
                Following(earlier, topic.Length, scopes) is { } scope
                && !SubjectWords.Fold(between).Contains(topic, StringComparison.Ordinal)
            )
            {
                return scope;
            }
        }

        return null;
    }

    private static Scope? Following(string subject, int at, IReadOnlyList<Scope> scopes)
    {
        Scope? best = null;
        var length = 0;
        foreach (var scope in scopes.Where(scope => !scope.CountedOnly))
        {
            foreach (var word in scope.Words.Where(word => word.Length > length))
            {
                for (var gap = 0; gap <= LongestBetween; gap++)
                {
                    if (at + gap <= subject.Length && subject.AsSpan(at + gap).StartsWith(word, StringComparison.Ordinal))
                    {
                        (best, length) = (scope, word.Length);
                    }
                }
            }
        }

        return best;
    }
}
