using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Facts;

/// <summary>All number expressions of a document, in text order, and the facts its statistics became.</summary>
/// <param name="Facts">One for each mention of class statistic, in the same order.</param>
public sealed record Ledger(SourceDocument Document, IReadOnlyList<NumberMention> Mentions, IReadOnlyList<Fact> Facts)
{
    /// <summary>The mentions that were seen and not read.</summary>
    public IEnumerable<NumberMention> Refused =>
        CountOf(MentionClass.Refused) == 0 ? [] : Mentions.Where(mention => mention.Class == MentionClass.Refused);

    /// <summary>How many mentions are of the class.</summary>
    public int CountOf(MentionClass @class) =>
        Mentions is MentionColumns columns ? columns.CountOf(@class) : Mentions.Count(mention => mention.Class == @class);
}
