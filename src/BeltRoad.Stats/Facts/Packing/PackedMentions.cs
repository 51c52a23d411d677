using System.Collections;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Facts.Packing;

/// <summary>The mentions of a document in a few bytes each: a large library holds ever so many, and few are asked for.</summary>
/// <param name="packed">As <see cref="Of"/> made them.</param>
internal sealed class PackedMentions(byte[] packed) : IReadOnlyList<NumberMention>
{
    private static readonly int Classes = Enum.GetValues<MentionClass>().Length;

    private WeakReference<NumberMention[]>? held;

    public int Count
    {
        get
        {
            var reader = new PackReader(packed);
            var count = 0;
            for (var i = 0; i < Classes; i++)
            {
                count += reader.Number();
            }

            return count;
        }
    }

    /// <summary>The counts of the classes, what the mentions are, and for each where it stands and which of these it is.</summary>
    public ReadOnlySpan<byte> Bytes => packed;

    public NumberMention this[int index] => Mentions[index];

    private NumberMention[] Mentions
    {
        get
        {
            if (held is null || !held.TryGetTarget(out var mentions))
            {
                mentions = Unpack();
                held = new(mentions);
            }

            return mentions;
        }
    }

    /// <param name="mentions">In text order.</param>
    public static PackedMentions Of(IReadOnlyList<NumberMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        if (mentions is PackedMentions known)
        {
            return known;
        }

        using var writer = new PackWriter();
        for (var @class = 0; @class < Classes; @class++)
        {
            writer.Number(mentions.Count(mention => mention.Class == (MentionClass)@class));
        }

        var sorts = mentions.Select(SortOf).Distinct().ToList();
        writer.List(
            sorts,
            static (writer, sort) =>
            {
                writer.Number((int)sort.Class);
                writer.Word(sort.Rule);
                writer.Flag(sort.Repeats);
                writer.Word(sort.Refusal);
            }
        );
        foreach (var mention in mentions)
        {
            writer.Span(mention.Span);
            writer.Number(sorts.IndexOf(SortOf(mention)));
        }

        return new PackedMentions(writer.ToArray());
    }

    public int CountOf(MentionClass @class)
    {
        var reader = new PackReader(packed);
        for (var i = 0; i < (int)@class; i++)
        {
            reader.Number();
        }

        return reader.Number();
    }

    public IEnumerator<NumberMention> GetEnumerator() => ((IEnumerable<NumberMention>)Mentions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All of a mention but its place.</summary>
    private static NumberMention SortOf(NumberMention mention) => mention with { Span = default };

    private NumberMention[] Unpack()
    {
        var reader = new PackReader(packed);
        var count = 0;
        for (var i = 0; i < Classes; i++)
        {
            count += reader.Number();
        }

        var sorts = reader.List(
            static (ref reader) => new NumberMention(default, (MentionClass)reader.Number(), reader.Word()!, reader.Flag(), reader.Word())
        );
        var mentions = new NumberMention[count];
        for (var i = 0; i < count; i++)
        {
            var span = reader.Span();
            mentions[i] = sorts[reader.Number()] with { Span = span };
        }

        return mentions;
    }
}
