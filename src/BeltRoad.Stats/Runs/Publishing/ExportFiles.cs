using System.Text;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>All facts and observations, for other programs.</summary>
internal sealed class ExportFiles(IReadOnlyList<Ledger> ledgers, IReadOnlyDictionary<string, string> letters, StepTimings timings)
{
    /// <summary>Those in which the facts are written as text; they do not need the series.</summary>
    public static IReadOnlyList<FactFormat> FactFormats { get; } = [LedgerJsonl.Format, FactsCsv.Format];

    /// <summary>What writes the workbook and the series, none in need of another.</summary>
    public IReadOnlyList<Action<ReportFiles>> OfSeries(ObservationSet book) =>
        [
            files =>
                timings.Of(
                    "facts.xlsx",
                    () => files.Write("facts.xlsx", stream => FactsXlsx.Write(Facts, book.Checks, stream, book.Claims.Count))
                ),
            files =>
                timings.Of(
                    "observations.csv",
                    () => files.WriteText("observations.csv", writer => ObservationsCsv.Write(book, writer), withMark: true)
                ),
            files =>
                timings.Of(
                    "derived.csv",
                    () => files.WriteText("derived.csv", writer => DerivedCsv.Write(book.Checks, writer), withMark: true)
                ),
            files => timings.Of("checks.csv", () => files.WriteText("checks.csv", writer => ChecksCsv.Write(book, writer), withMark: true)),
            files => files.WriteText("codes.csv", ObservationsCsv.WriteCodes, withMark: true),
        ];

    /// <summary>What writes the Parquet file. Of the book it holds no more than which claims state the same.</summary>
    public Action<ReportFiles> Parquet(ObservationSet book)
    {
        var stated = FactsParquet.Stated(book);
        return files =>
            timings.Of(
                FactsParquet.FileName,
                () => files.Write(FactsParquet.FileName, stream => FactsParquet.Write(Facts, stated, stream))
            );
    }

    /// <summary>Writes the facts as text.</summary>
    /// <param name="earlier">The report before, from which the records of unchanged documents are copied.</param>
    public void WriteFacts(FactFormat format, EarlierReport earlier, ReportFiles files)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(files);
        timings.Of(format.FileName, () => files.Write(format.FileName, stream => Write(format, earlier, stream)));
    }

    private IEnumerable<StoredFact> Facts => ledgers.SelectMany(FactsOf);

    private IReadOnlyList<StoredFact> FactsOf(Ledger ledger) => StoredFact.Of(ledger, letters[ledger.Document.Id]);

    private void Write(FactFormat format, EarlierReport earlier, Stream output)
    {
        if (!TryCopy(format, earlier, output))
        {
            output.SetLength(0);
            using var writer = ReportFiles.WriterOf(output, format.IsMarked);
            format.Head(writer);
            format.Records(Facts, writer);
        }
    }

    /// <summary>False where the report before does not hold what it was written with.</summary>
    private bool TryCopy(FactFormat format, EarlierReport earlier, Stream output)
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
