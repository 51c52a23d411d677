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
/// <param name="store">Holds what earlier runs found: of a large library a document that is as it was then is opened and not read.</param>
/// <param name="progress">Told of each document, from several threads.</param>
internal sealed class LibraryReader(RunOptions options, bool isLean, FactStore store, IProgress<RunProgress> progress)
{
    /// <summary>Of so many documents at a time what earlier runs found is in memory.</summary>
    private const int Portion = 1000;

    private static readonly Dictionary<string, KeptReading> Nothing = new(StringComparer.Ordinal);

    private readonly PackedLedger packed = new();
    private readonly string reader = KeptReading.ReaderOf(options.Reading, options.Numbers);

    /// <exception cref="OperationCanceledException">As asked.</exception>
    public LibraryReading Read(InputFolder input, CancellationToken cancel)
    {
        var files = input.Files;
        var catalog = new MetadataCatalog(input.Told.Select(static told => told.Path));
        var read = new Outcome?[files.Count];
        var refusals = new Refusal?[files.Count];
        var done = 0;
        var kept = KeptOf(files, 0);
        for (var first = 0; first < files.Count; first += Portion)
        {
            var end = Math.Min(files.Count, first + Portion);
            var next = Task.Run(() => KeptOf(files, end), CancellationToken.None);
            try
            {
                Parallel.For(first, end, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancel }, i =>
                {
                    // The loop itself hears of it by a callback, which may come late on a busy machine.
                    cancel.ThrowIfCancellationRequested();
                    var file = files[i];
                    read[i] = DocumentFile.Open(file.Path, file.Id, options.Reading, catalog, out refusals[i]) is { } opened ? Read(opened, kept.GetValueOrDefault(file.Id), out refusals[i]) : null;
                    progress.Report(new RunProgress(RunStage.Read, Interlocked.Increment(ref done), files.Count, file.Id, refusals[i]));
                });
            }
            finally
            {
                // Nobody else may ask the store before it has answered.
                Task.WaitAny([next], CancellationToken.None);
            }

            kept = next.GetAwaiter().GetResult();
        }

        var all = read.OfType<Outcome>().ToList();
        return new LibraryReading(
            [.. all.Select(static one => one.Ledger)],
            [.. input.Refusals, .. refusals.OfType<Refusal>()],
            all.ToDictionary(static one => one.Ledger.Document.Id, static one => one.Print, StringComparer.Ordinal),
            [.. all.Where(static one => one.Source is not null).Select(static one => (one.Ledger, one.Source!, one.Print))],
            isLean,
            all.Where(one => isLean && one.Source is null).Select(static one => one.Ledger.Document.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What earlier runs found in the documents of a portion.</summary>
    private IReadOnlyDictionary<string, KeptReading> KeptOf(IReadOnlyList<InputFile> files, int first) =>
        isLean && first < files.Count ? store.Kept(files[first].Id, files[Math.Min(files.Count, first + Portion) - 1].Id) : Nothing;

    /// <param name="kept">What an earlier run found in the document of this id.</param>
    private Outcome? Read(OpenedFile file, KeptReading? kept, out Refusal? refusal)
    {
        refusal = null;
        var source = isLean && file.Form == DocumentForm.Text ? KeptReading.SourceOf(file, reader) : null;
        if (source is not null && kept?.Source == source)
        {
            return new Outcome(packed.Unpack(kept.Found, file), kept.Print, Source: null);
        }

        var opened = DocumentFile.Read(file, options.Reading);
        refusal = opened.Refusal;
        if (opened.Document is not { } document)
        {
            return null;
        }

        if (!isLean)
        {
            var whole = Read(document);
            return new Outcome(whole, ReadingPrint.Of(whole), Source: null);
        }

        document = packed.Share(document);
        source ??= KeptReading.SourceOf(document, reader);
        if (kept?.Source == source)
        {
            return new Outcome(packed.Unpack(kept.Found, document), kept.Print, Source: null);
        }

        var ledger = Read(document);
        return new Outcome(packed.Share(ledger.Lean()), ReadingPrint.Of(ledger), source);
    }

    private Ledger Read(SourceDocument document) => IndicatorLexicon.Default.Name(StatisticsReader.Read(document, options.Numbers));

    /// <param name="Print">The hash over what was found.</param>
    /// <param name="Source">The hash over what it depends on, where it is to be kept; null where it was kept before, or the library is small.</param>
    private sealed record Outcome(Ledger Ledger, string Print, string? Source);
}
