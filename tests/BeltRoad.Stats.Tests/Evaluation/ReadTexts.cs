using BeltRoad.Stats.Evaluation;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Tests.Conventions;

namespace BeltRoad.Stats.Tests.Evaluation;

/// <summary>Reads annotated texts and scores the readings, as <c>beltroad evaluate</c> does.</summary>
internal static class ReadTexts
{
    /// <param name="gold">The folder of the annotated lines, below the root of the project.</param>
    /// <param name="documents">The folder of the texts.</param>
    public static Score Scored(string gold, string documents)
    {
        var lines = ScoredFile.Load(Path.Combine(SourceTree.Root, gold));
        return Scorer.Of(lines, lines.Documents.Keys.ToDictionary(name => name, name => Read(documents, name), StringComparer.Ordinal));
    }

    private static IReadOnlyList<ScoredLine> Read(string folder, string name)
    {
        var file = Path.Combine(SourceTree.Root, folder, name);
        var ledger = StatisticsReader.Read(DocumentFile.Read(file, name, new ReadOptions()).Document!);
        return [.. LedgerLine.Of(ledger).Select(ScoredLine.Of)];
    }
}
