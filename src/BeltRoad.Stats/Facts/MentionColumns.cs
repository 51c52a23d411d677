using System.Collections;
using System.Collections.Concurrent;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Facts;

/// <summary>The mentions of a document in columns: a large library holds a million mentions, and few of them are asked for.</summary>
/// <param name="kinds">What mentions are beside their place, each once.</param>
/// <param name="starts">Where each mention starts in the text.</param>
/// <param name="lengths">In UTF-16 code units.</param>
/// <param name="kindOf">The index of each mention's kind.</param>
internal sealed class MentionColumns(NumberMention[] kinds, int[] starts, int[] lengths, ushort[] kindOf) : IReadOnlyList<NumberMention>
{
    private static readonly ConcurrentDictionary<NumberMention, NumberMention> AllKinds = new();

    public IReadOnlyList<NumberMention> Kinds => kinds;

    public int[] Starts => starts;

    public int[] Lengths => lengths;

    public ushort[] KindOf => kindOf;

    public int Count => starts.Length;

    public NumberMention this[int index] =>
        kinds[kindOf[index]] with
        {
            Span = new TextSpan(starts[index], starts[index] + lengths[index]),
        };

    /// <param name="mentions">In text order.</param>
    public static MentionColumns Of(IReadOnlyList<NumberMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        if (mentions is MentionColumns known)
        {
            return known;
        }

        var places = new Dictionary<NumberMention, ushort>();
        var kindOf = new ushort[mentions.Count];
        for (var i = 0; i < kindOf.Length; i++)
        {
            var kind = mentions[i] with { Span = default };
            if (!places.TryGetValue(kind, out kindOf[i]))
            {
                places[kind] = kindOf[i] = checked((ushort)places.Count);
            }
        }

        return new MentionColumns(
            [.. places.Keys.Select(Shared)],
            [.. mentions.Select(static mention => mention.Span.Start)],
            [.. mentions.Select(static mention => mention.Span.Length)],
            kindOf
        );
    }

    /// <summary>Returns the equal kind that came first: the documents of a library have few.</summary>
    public static NumberMention Shared(NumberMention kind) => AllKinds.GetOrAdd(kind, kind);

    public int CountOf(MentionClass @class)
    {
        var count = 0;
        foreach (var kind in kindOf)
        {
            count += kinds[kind].Class == @class ? 1 : 0;
        }

        return count;
    }

    public IEnumerator<NumberMention> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
