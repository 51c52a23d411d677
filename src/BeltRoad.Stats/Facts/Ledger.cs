using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts;

/// <summary>All number expressions of a document, in text order, and the facts its statistics became.</summary>
/// <param name="Facts">One for each mention of class statistic, in the same order.</param>
public sealed record Ledger(SourceDocument Document, IReadOnlyList<NumberMention> Mentions, IReadOnlyList<Fact> Facts)
{
    /// <summary>The mentions that were seen and not read.</summary>
    public IEnumerable<NumberMention> Refused => CountOf(MentionClass.Refused) == 0 ? [] : Mentions.Where(mention => mention.Class == MentionClass.Refused);

    public int CountOf(MentionClass @class) => Mentions is ReadAgain counted ? counted.CountOf(@class) : Counted(@class);

    /// <summary>The same ledger in less memory: its mentions are read again when they are asked for.</summary>
    /// <param name="numbers">With what the document was read.</param>
    public Ledger Lean(NumberRecognizers? numbers = null) => Counted(Document, [.. Enum.GetValues<MentionClass>().Select(CountOf)], [.. Facts], numbers);

    /// <summary>The ledger of a document whose facts are known and of whose mentions only the counts are.</summary>
    /// <param name="counts">By class.</param>
    /// <param name="numbers">With what the document was read.</param>
    public static Ledger Counted(SourceDocument document, IReadOnlyList<int> counts, IReadOnlyList<Fact> facts, NumberRecognizers? numbers) =>
        new(document, new ReadAgain(document, counts, numbers), facts);

    private int Counted(MentionClass @class) => Mentions.Count(mention => mention.Class == @class);
}
