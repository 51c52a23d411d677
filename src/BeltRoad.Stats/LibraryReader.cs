using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Publishing;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Refusing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats;

/// <summary>
/// Reads the documents of a folder side by side. None waits in a queue: each thread opens a document when it is done with the one
/// before, so that as many are in memory in full as are read at a time.
/// </summary>
/// <param name="isLean">Whether only what most pages need is held of each document, as of a large library.</param>
/// <param name="kept">By document id, what earlier runs found; a document that is as it was then is opened and not read.</param>
/// <param name="progress">Told of each document, from several threads.</param>
internal sealed class LibraryReader(RunOptions options, bool isLean, IReadOnlyDictionary<string, KeptReading> kept, IProgress<RunProgress> progress)
{
    private readonly MetadataCatalog catalog = new();
    private readonly PackedLedger packed = new();

    /// <exception cref="OperationCanceledException">As asked.</exception>
    public LibraryReading Read(InputFolder input, CancellationToken cancel)
    {
        var read = new (Ledger Ledger, string Source, string Print, bool IsKept)?[input.Files.Count];
        var refusals = new Refusal?[input.Files.Count];
        var done = 0;
        Parallel.For(0, input.Files.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancel }, i =>
        {
            // The loop itself hears of it by a callback, which may come late on a busy machine.
            cancel.ThrowIfCancellationRequested();
            var file = input.Files[i];
            var opened = DocumentFile.Read(file.Path, file.Id, options.Reading, catalog);
            read[i] = opened.Document is { } document ? Read(document) : null;
            refusals[i] = opened.Refusal;
            progress.Report(new RunProgress(RunStage.Read, Interlocked.Increment(ref done), input.Files.Count, file.Id, opened.Refusal));
        });
        var all = read.Where(static one => one is not null).Select(static one => one!.Value).ToList();
        return new LibraryReading(
            [.. all.Select(static one => one.Ledger)],
            [.. input.Refusals, .. refusals.OfType<Refusal>()],
            all.ToDictionary(static one => one.Ledger.Document.Id, static one => one.Print, StringComparer.Ordinal),
            [.. all.Where(one => isLean && !one.IsKept).Select(static one => (one.Ledger, one.Source, one.Print))],
            isLean,
            all.Where(static one => one.IsKept).Select(static one => one.Ledger.Document.Id).ToHashSet(StringComparer.Ordinal));
    }

    private (Ledger Ledger, string Source, string Print, bool IsKept) Read(SourceDocument opened)
    {
        var document = isLean ? packed.Share(opened) : opened;
        var source = isLean ? KeptReading.SourceOf(document, options.Numbers) : string.Empty;
        if (isLean && kept.TryGetValue(document.Id, out var known) && known.Source == source)
        {
            return (packed.Unpack(known.Found, document, options.Numbers), source, known.Print, true);
        }

        var ledger = IndicatorLexicon.Default.Name(StatisticsReader.Read(document, options.Numbers));
        var print = ReadingPrint.Of(ledger);
        return (isLean ? packed.Share(ledger.Lean(options.Numbers)) : ledger, source, print, false);
    }
}
