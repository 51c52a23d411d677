using System.Text;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>Writes all facts and observations for use in other programs.</summary>
internal sealed class ExportFiles(IReadOnlyList<Ledger> ledgers, IReadOnlyDictionary<string, string> letters, StepTimings timings)
{
    /// <summary>The text formats of the facts, which do not need the series.</summary>
    public static IReadOnlyList<FactFormat> FactFormats { get; } = [LedgerJsonl.Format, FactsCsv.Format];

    /// <summary>The writers of the workbook and the series, which are independent of each other.</summary>
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

    /// <summary>The writer of the Parquet file. From the observations it only holds which claims state the same.</summary>
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
    /// <param name="earlier">The previous report, from which the records of unchanged documents are copied.</param>
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

    /// <summary>Returns false if the previous report does not hold what was written to it.</summary>
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
