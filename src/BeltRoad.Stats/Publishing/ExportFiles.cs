using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Publishing;

/// <summary>All facts and observations, for other programs.</summary>
public sealed class ExportFiles(IReadOnlyList<Ledger> ledgers, IReadOnlyDictionary<string, string> letters, StatementBook book, StepTimings timings)
{
    /// <summary>What writes the facts as text, none in need of another.</summary>
    public IReadOnlyList<Action<ReportFiles>> OfFacts =>
    [
        files => timings.Of("facts.jsonl", () => files.WriteText("facts.jsonl", writer => LedgerJsonl.Write(Facts, writer))),
        files => timings.Of("facts.csv", () => files.WriteText("facts.csv", writer => FactsCsv.Write(Facts, writer), withMark: true)),
    ];

    /// <summary>What writes the workbook and the series, none in need of another.</summary>
    public IReadOnlyList<Action<ReportFiles>> OfSeries =>
    [
        files => timings.Of("facts.xlsx", () => files.Write("facts.xlsx", stream => FactsXlsx.Write(Facts, book.Checks, stream))),
        files => timings.Of("observations.csv", () =>
        {
            files.WriteText("observations.csv", writer => ObservationsCsv.Write(book, writer), withMark: true);
            files.WriteText("derived.csv", writer => DerivedCsv.Write(book.Checks, writer), withMark: true);
            files.WriteText("codes.csv", ObservationsCsv.WriteCodes, withMark: true);
        }),
    ];

    private IEnumerable<StoredFact> Facts => ledgers.SelectMany(ledger => StoredFact.Of(ledger, letters[ledger.Document.Id]));
}
