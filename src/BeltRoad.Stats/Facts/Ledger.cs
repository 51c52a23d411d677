using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition;

namespace BeltRoad.Stats.Facts;

/// <summary>All number expressions of a document, in text order, and the facts its statistics became.</summary>
/// <param name="Facts">One for each mention of class statistic, in the same order.</param>
public sealed record Ledger(SourceDocument Document, IReadOnlyList<NumberMention> Mentions, IReadOnlyList<Fact> Facts)
{
    public int CountOf(MentionClass @class) => Mentions.Count(mention => mention.Class == @class);
}
