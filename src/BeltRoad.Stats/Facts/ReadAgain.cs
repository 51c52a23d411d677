using System.Collections;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// The mentions of a document of which only the counts are kept. Who asks for the mentions themselves has the document read
/// again, with the same outcome: few documents of a large library are asked.
/// </summary>
internal sealed class ReadAgain : IReadOnlyList<NumberMention>
{
    private readonly SourceDocument document;
    private readonly NumberRecognizers? numbers;
    private readonly int[] counts;
    private readonly WeakReference<IReadOnlyList<NumberMention>?> held = new(null);

    public ReadAgain(Ledger ledger, NumberRecognizers? recognizers)
    {
        document = ledger.Document;
        numbers = recognizers;
        Count = ledger.Mentions.Count;
        counts = [.. Enum.GetValues<MentionClass>().Select(ledger.CountOf)];
    }

    public int Count { get; }

    public NumberMention this[int index] => Mentions[index];

    private IReadOnlyList<NumberMention> Mentions
    {
        get
        {
            if (!held.TryGetTarget(out var mentions))
            {
                mentions = StatisticsReader.Read(document, numbers).Mentions;
                held.SetTarget(mentions);
            }

            return mentions;
        }
    }

    public int CountOf(MentionClass @class) => counts[(int)@class];

    public IEnumerator<NumberMention> GetEnumerator() => Mentions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
