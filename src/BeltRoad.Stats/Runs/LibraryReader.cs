using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// Reads the documents of a folder side by side. None waits in a queue: each thread opens a document when it is done with the one
/// before, so that few are in memory in full: as many as are to be read at a time, and some small ones that are only opened.
/// </summary>
/// <param name="store">Holds what earlier runs found: a document that is as it was then is opened and not read.</param>
/// <param name="second">Reads the numerals of the statistics once more; null where they are read once.</param>
/// <param name="progress">Receives each document, from several threads.</param>
/// <param name="refuse">By id, documents that are refused without being read.</param>
internal sealed class LibraryReader(
    RunOptions options,
    FactStore store,
    SecondReadings? second,
    IProgress<RunProgress> progress,
    IReadOnlyDictionary<string, Refusal> refuse
)
{
    /// <summary>Bytes of a document of which more may be in memory than are read at a time.</summary>
    private const int Small = 1 << 16;

    private readonly KeptLedgers ledgers = new();
    private readonly string reader = CachedReading.ReaderOf(options.Reading, options.Numbers, options.ReadsTwice);

    /// <summary>Where no run has read the documents yet, the second reader gets ready beside the first ones.</summary>
    /// <inheritdoc cref="LibraryReader" path="/param"/>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public static LibraryReading ReadAll(
        RunOptions options,
        FactStore store,
        IProgress<RunProgress> progress,
        InputFolder input,
        IReadOnlyDictionary<string, Refusal> refuse,
        CancellationToken cancel
    )
    {
        var second = options.ReadsTwice ? new SecondReadings(options.Numbers) : null;
        if (second is not null && store.LastGoodRunId() is null)
        {
            _ = Task.Run(second.Prepare, CancellationToken.None);
        }

        return new LibraryReader(options, store, second, progress, refuse).Read(input, cancel);
    }

    /// <exception cref="OperationCanceledException">As asked.</exception>
    public LibraryReading Read(InputFolder input, CancellationToken cancel)
    {
        var files = input.Files;
        var catalog = new MetadataCatalog(input.MetadataFiles.Select(static file => file.Path));
        var read = new Outcome?[files.Count];
        var refusals = new Refusal?[files.Count];
        var done = 0;
        using var turns = new SemaphoreSlim(options.Parallelism);
        using var kept = new ReadingPrefetcher(store.Kept, files);
        void ReadOne(int i)
        {
            var file = files[i];
            var refusal = refuse.GetValueOrDefault(file.Id);
            var known = kept.Take(i);
            if (refusal is null)
            {
                read[i] = FaultBarrier.Try(file.Path, () => Read(file, known, catalog, turns, cancel, out refusal), out var failure);
                refusal ??= failure;
            }

            refusals[i] = refusal;
            progress.Report(new RunProgress(RunStage.Read, Interlocked.Increment(ref done), files.Count, file.Id, refusals[i]));
        }

        // Who reads is at work all the time; who finds a document as it was waits for the disk.
        ParallelFiles.Each(
            files.Count,
            kept.HasAny ? Math.Max(options.Parallelism, ParallelFiles.AtATime) : options.Parallelism,
            ReadOne,
            cancel
        );
        var warnings = catalog.Strays(files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal)).ToList();
        warnings.ForEach(warning => progress.Report(new RunProgress(RunStage.Read, done, files.Count, files[^1].Id) { Warning = warning }));
        var all = read.OfType<Outcome>().ToList();
        return new LibraryReading(
            [.. all.Select(static one => one.Ledger)],
            [.. input.Refusals, .. refusals.OfType<Refusal>()],
            all.ToDictionary(static one => one.Ledger.Document.Id, static one => one.Fingerprint, StringComparer.Ordinal),
            [.. all.Where(static one => one.Source is not null).Select(static one => (one.Ledger, one.Source!, one.Fingerprint))],
            all.Where(one => one.Source is null).Select(static one => one.Ledger.Document.Id).ToHashSet(StringComparer.Ordinal)
        )
        {
            Warnings = warnings,
        };
    }

    /// <param name="kept">What an earlier run found in it.</param>
    /// <param name="turns">One for each document that may be read at a time.</param>
    private Outcome? Read(
        InputFile file,
        CachedReading? kept,
        MetadataCatalog catalog,
        SemaphoreSlim turns,
        CancellationToken cancel,
        out Refusal? refusal
    )
    {
        var hasTurn = file.Length > Small;
        if (hasTurn)
        {
            turns.Wait(cancel);
        }

        try
        {
            if (DocumentFile.Open(file, options.Reading, catalog, out refusal) is not { } opened)
            {
                return null;
            }

            var source = opened.Form == DocumentForm.Text ? CachedReading.SourceOf(opened, reader) : null;
            if (source is not null && kept?.Source == source)
            {
                return new Outcome(ledgers.Restore(kept.Found, opened), kept.Fingerprint, Source: null);
            }

            if (!hasTurn)
            {
                turns.Wait(cancel);
                hasTurn = true;
            }

            return Read(opened, kept, source, out refusal);
        }
        finally
        {
            if (hasTurn)
            {
                turns.Release();
            }
        }
    }

    /// <param name="source">The hash over what the outcome depends on; null where that is not known before the document is.</param>
    private Outcome? Read(OpenedFile file, CachedReading? kept, string? source, out Refusal? refusal)
    {
        var opened = DocumentFile.Read(file, options.Reading);
        refusal = opened.Refusal;
        if (opened.Document is not { } document)
        {
            return null;
        }

        document = ledgers.Share(document);
        source ??= CachedReading.SourceOf(document, reader);
        if (kept?.Source == source)
        {
            return new Outcome(ledgers.Restore(kept.Found, document), kept.Fingerprint, Source: null);
        }

        var ledger = Read(document);
        return new Outcome(ledgers.Share(ledger), ReadingFingerprint.Of(ledger), source);
    }

    private Ledger Read(SourceDocument document) => IndicatorLexicon.Default.Name(StatisticsReader.Read(document, options.Numbers, second));

    /// <param name="Fingerprint">The hash over what was found.</param>
    /// <param name="Source">The hash over what it depends on, where it is to be kept; null where it was kept before.</param>
    private sealed record Outcome(Ledger Ledger, string Fingerprint, string? Source);
}
