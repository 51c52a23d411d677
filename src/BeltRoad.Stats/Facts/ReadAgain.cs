using System.Collections;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// The mentions of a document of which only the counts are kept. Who asks for the mentions themselves has the document read
/// again, with the same outcome: few documents of a large library are asked.
/// </summary>
/// <param name="counts">By class.</param>
internal sealed class ReadAgain(SourceDocument document, IReadOnlyList<int> counts, NumberRecognizers? numbers) : IReadOnlyList<NumberMention>
{
    private WeakReference<IReadOnlyList<NumberMention>>? held;

    public int Count { get; } = counts.Sum();

    public NumberMention this[int index] => Mentions[index];

    private IReadOnlyList<NumberMention> Mentions
    {
        get
        {
            if (held is null || !held.TryGetTarget(out var mentions))
            {
                mentions = StatisticsReader.Read(document, numbers).Mentions;
                held = new(mentions);
            }

            return mentions;
        }
    }

    public int CountOf(MentionClass @class) => counts[(int)@class];

    public IEnumerator<NumberMention> GetEnumerator() => Mentions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
