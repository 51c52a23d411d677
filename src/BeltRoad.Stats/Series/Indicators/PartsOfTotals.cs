using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// Finds the total that a figure is stated to be part of: in 与共建国家进出口19.47万亿元。其中，出口10.73万亿元 the exports are to these countries. A part
/// follows a word for parts, in the sentence of the total or in the next one; the nearest amount before that word is the total.
/// </summary>
internal static class PartsOfTotals
{
    /// <summary>
    /// How many characters and facts to look back. A part is never farther from its total, and the work per fact stays small.
    /// </summary>
    private const int MostCharacters = 240;
    private const int MostFacts = 24;

    /// <returns>The index of the total, by the index of the part.</returns>
    /// <param name="facts">In text order.</param>
    public static IReadOnlyDictionary<int, int> Of(IReadOnlyList<Fact> facts, string text)
    {
        var totals = new Dictionary<int, int>();
        for (var i = 1; i < facts.Count; i++)
        {
            var part = facts[i];
            if (
                part.Unit.Dimension is Dimension.Currency or Dimension.Percent
                && PartWordBefore(part, text) is { } at
                && TotalBefore(facts, i, at) is { } total
                && Follows(facts[total], part, text)
            )
            {
                totals[i] = total;
            }
        }

        return totals;
    }

    /// <summary>The position of the last word for parts before the number; null if its sentence has none there.</summary>
    private static int? PartWordBefore(Fact fact, string text)
    {
        var before = new TextSpan(
            Math.Max(Math.Min(fact.Sentence.Start, fact.Span.Start), fact.Span.Start - MostCharacters),
            fact.Span.Start
        );
        var words = before.Of(text);
        var at = CheckWords.Part.Max(word => words.LastIndexOf(word, StringComparison.Ordinal));
        return at < 0 ? null : before.Start + at;
    }

    private static int? TotalBefore(IReadOnlyList<Fact> facts, int part, int partWord)
    {
        for (var i = part - 1; i >= 0 && i >= part - MostFacts; i--)
        {
            if (facts[i].Span.End <= partWord && facts[i].IsSize)
            {
                return
                    facts[i].Unit.Dimension == Dimension.Currency
                    && facts[i].Kind == facts[part].Kind
                    && facts[i].Status == facts[part].Status
                    ? i
                    : null;
            }
        }

        return null;
    }

    /// <summary>Whether the two are in one sentence, or in adjacent sentences of one paragraph.</summary>
    private static bool Follows(Fact total, Fact part, string text) =>
        part.Sentence == total.Sentence
        || (
            part.Sentence.Start >= total.Sentence.End
            && part.Sentence.Start - total.Sentence.End <= 2
            && text.AsSpan(total.Sentence.End, part.Sentence.Start - total.Sentence.End) is var gap
            && gap.IndexOfAny('\n', '\r') < 0
            && gap.IsWhiteSpace()
        );
}
