using System.Text;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Publishing;

/// <summary>All facts and observations, for other programs.</summary>
/// <param name="earlier">The report before, from which the records of unchanged documents are copied.</param>
public sealed class ExportFiles(IReadOnlyList<Ledger> ledgers, IReadOnlyDictionary<string, string> letters, EarlierReport earlier, StepTimings timings)
{
    /// <summary>What writes the facts as text, none in need of another, nor of the series.</summary>
    public IReadOnlyList<Action<ReportFiles>> OfFacts =>
    [
        files => timings.Of(LedgerJsonl.Format.FileName, () => files.Write(LedgerJsonl.Format.FileName, stream => Write(LedgerJsonl.Format, stream))),
        files => timings.Of(FactsCsv.Format.FileName, () => files.Write(FactsCsv.Format.FileName, stream => Write(FactsCsv.Format, stream))),
    ];

    /// <summary>What writes the workbook and the series, none in need of another.</summary>
    public IReadOnlyList<Action<ReportFiles>> OfSeries(StatementBook book) =>
    [
        files => timings.Of("facts.xlsx", () => files.Write("facts.xlsx", stream => FactsXlsx.Write(Facts, book.Checks, stream, book.Claims.Count))),
        files => timings.Of("observations.csv", () =>
        {
            files.WriteText("observations.csv", writer => ObservationsCsv.Write(book, writer), withMark: true);
            files.WriteText("derived.csv", writer => DerivedCsv.Write(book.Checks, writer), withMark: true);
            files.WriteText("codes.csv", ObservationsCsv.WriteCodes, withMark: true);
        }),
    ];

    private IEnumerable<StoredFact> Facts => ledgers.SelectMany(FactsOf);

    private IReadOnlyList<StoredFact> FactsOf(Ledger ledger) => StoredFact.Of(ledger, letters[ledger.Document.Id]);

    private void Write(FactFormat format, Stream output)
    {
        if (!TryCopy(format, output))
        {
            output.SetLength(0);
            using var writer = ReportFiles.WriterOf(output, format.IsMarked);
            format.Head(writer);
            format.Records(Facts, writer);
        }
    }

    /// <summary>False where the report before does not hold what it was written with.</summary>
    private bool TryCopy(FactFormat format, Stream output)
    {
        if (earlier.Open(format) is not (var file, var sha256))
        {
            return false;
        }

        using var open = file;
        using var records = new ExportedRecords(file, format.IsQuoted);
        using var writer = ReportFiles.WriterOf(output, format.IsMarked);
        format.Head(writer);
        writer.Flush();
        foreach (var ledger in ledgers.Where(static ledger => ledger.Facts.Count > 0))
        {
            var id = ledger.Document.Id;
            if (!earlier.Has(id))
            {
                format.Records(FactsOf(ledger), writer);
                writer.Flush();
            }
            else if (!records.TryCopy(Encoding.UTF8.GetBytes(format.StartOf(id, letters[id])), ledger.Facts.Count, output))
            {
                return false;
            }
        }

        return records.IsAsWritten(sha256);
    }
}
