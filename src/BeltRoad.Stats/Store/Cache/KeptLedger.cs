using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using MemoryPack;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>A ledger as the store keeps it for the next run: all but the text of its document.</summary>
[MemoryPackable]
internal sealed partial record KeptLedger(KeptDocument Document, KeptMentions Mentions, KeptFact[] Facts)
{
    public static byte[] Pack(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var kept = new KeptLedger(
            KeptDocument.Of(ledger.Document),
            KeptMentions.Of(ledger.Mentions),
            [.. ledger.Facts.Select(KeptFact.Of)]
        );
        return MemoryPackSerializer.Serialize(kept);
    }

    /// <exception cref="MemoryPackSerializationException">The bytes are not those of <see cref="Pack"/>.</exception>
    public static KeptLedger Unpack(byte[] packed) =>
        MemoryPackSerializer.Deserialize<KeptLedger>(packed) ?? throw new MemoryPackSerializationException("the ledger is null");

    /// <param name="document">What the ledger is of.</param>
    /// <param name="words">Holds equal words of all ledgers once.</param>
    public Ledger ToLedger(SourceDocument document, StringPool words) =>
        new(document, Mentions.ToMentions(words), [.. Facts.Select(fact => fact.ToFact(document.Id, words))]);
}

/// <summary>The columns of <see cref="MentionColumns"/>.</summary>
[MemoryPackable]
internal sealed partial record KeptMentions(KeptKind[] Kinds, int[] Starts, int[] Lengths, ushort[] KindOf)
{
    public static KeptMentions Of(IReadOnlyList<NumberMention> mentions)
    {
        var columns = MentionColumns.Of(mentions);
        return new([.. columns.Kinds.Select(KeptKind.Of)], columns.Starts, columns.Lengths, columns.KindOf);
    }

    public MentionColumns ToMentions(StringPool words) => new([.. Kinds.Select(kind => kind.ToKind(words))], Starts, Lengths, KindOf);
}

/// <summary>A mention without its place.</summary>
[MemoryPackable]
internal sealed partial record KeptKind(MentionClass Class, string Rule, bool Repeats, string? Refusal)
{
    public static KeptKind Of(NumberMention kind) => new(kind.Class, kind.Rule, kind.Repeats, kind.Refusal);

    public NumberMention ToKind(StringPool words) =>
        MentionColumns.Shared(new NumberMention(default, Class, words.Known(Rule), Repeats, words.Known(Refusal)));
}
