using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Gives the parts of a total its set of countries: 与共建国家进出口19.47万亿元。其中，出口10.73万亿元 speaks of exports to these
/// countries. Only what stands behind a word of parts, in the sentence of the total or in the next one, and names no set of its
/// own; the nearest size before that word is the total.
/// </summary>
internal static class InheritedScopes
{
    /// <returns>By the index of the fact, the scope's id; facts whose own words name one are not among them.</returns>
    /// <param name="facts">In text order.</param>
    public static IReadOnlyDictionary<int, string> Of(IReadOnlyList<Fact> facts, string text, Func<Fact, string?> stated)
    {
        var inherited = new Dictionary<int, string>();
        for (var i = 1; i < facts.Count; i++)
        {
            var part = facts[i];
            if (stated(part) is null && part.Unit.Dimension is Dimension.Currency or Dimension.Percent && PartWordBefore(part, text) is { } at
                && TotalBefore(facts, i, at) is { } total && (stated(facts[total]) ?? inherited.GetValueOrDefault(total)) is { } scope
                && Follows(facts[total], part, text))
            {
                inherited[i] = scope;
            }
        }

        return inherited;
    }

    /// <summary>Where the last word of parts before the number stands; null where its sentence has none there.</summary>
    private static int? PartWordBefore(Fact fact, string text)
    {
        var before = new TextSpan(Math.Min(fact.Sentence.Start, fact.Span.Start), fact.Span.Start);
        var at = CheckWords.Part.Max(word => before.Of(text).LastIndexOf(word, StringComparison.Ordinal));
        return at < 0 ? null : before.Start + at;
    }

    private static int? TotalBefore(IReadOnlyList<Fact> facts, int part, int partWord)
    {
        for (var i = part - 1; i >= 0; i--)
        {
            if (facts[i].Span.End <= partWord && CheckContext.IsSize(facts[i]))
            {
                return facts[i].Unit.Dimension == Dimension.Currency && facts[i].Kind == facts[part].Kind && facts[i].Status == facts[part].Status ? i : null;
            }
        }

        return null;
    }

    /// <summary>One sentence, or two of one paragraph with none between them.</summary>
    private static bool Follows(Fact total, Fact part, string text) =>
        part.Sentence == total.Sentence
        || (part.Sentence.Start >= total.Sentence.End && part.Sentence.Start - total.Sentence.End <= 2
            && text.AsSpan(total.Sentence.End, part.Sentence.Start - total.Sentence.End) is var gap && gap.IndexOfAny('\n', '\r') < 0 && gap.IsWhiteSpace());
}
