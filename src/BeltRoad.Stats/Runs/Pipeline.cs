using System.Reflection;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Runs;

/// <summary>The whole job: a folder of documents becomes facts in the store and a report in the output folder, or neither.</summary>
/// <param name="progress">Told of each step, from several threads while documents are read.</param>
public sealed class Pipeline(RunOptions options, TimeProvider time, IProgress<RunProgress> progress)
{
    /// <summary>Of more documents than that only what most pages need is kept in memory.</summary>
    internal int DocumentsInFull { get; init; } = 500;

    /// <summary>Told what was read, beside the other work of a run and before the report takes its place.</summary>
    internal Action<IReadOnlyList<Ledger>>? WasRead { get; init; }

    /// <summary>The run's number in the history; 0 where none records it.</summary>
    internal long Number { get; init; }

    private readonly StepTimings timings = new(time);
    private IReadOnlyList<Correction> corrections = [];
    private IReadOnlyDictionary<string, string> prints = new Dictionary<string, string>(StringComparer.Ordinal);

    public static string Version { get; } =
        typeof(Pipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <exception cref="RefusedException">Nothing could be read, or nothing written: the earlier report and the store are as they
    /// were.</exception>
    /// <exception cref="OperationCanceledException">As asked; the earlier report and the store are as they were.</exception>
    public RunResult Run(CancellationToken cancel)
    {
        var input = InputFolder.Find(options.Input);
        using var folder = ReportFolder.Open(options.Output, time);
        return Run(input, folder, cancel);
    }

    /// <inheritdoc cref="Run(CancellationToken)"/>
    /// <param name="input">What lies in the input folder.</param>
    /// <param name="held">The lock of the output folder.</param>
    public RunResult Run(InputFolder input, RunLock held, CancellationToken cancel)
    {
        using var folder = ReportFolder.Open(options.Output, held);
        return Run(input, folder, cancel);
    }

    private RunResult Run(InputFolder input, ReportFolder folder, CancellationToken cancel)
    {
        var started = time.GetUtcNow();
        corrections = options.CorrectionsPath is { } path ? CorrectionFile.Read(path) : [];
        if (options.ReadsTwice && !IsLarge(input))
        {
            // Few documents are read before it would be ready; of a large library perhaps none is.
            _ = Task.Run(new SecondReadings(options.Numbers).Prepare, CancellationToken.None);
        }

        using var bound = IsLarge(input) ? new MemoryBound(time) : null;
        if (!options.Rebuild)
        {
            using var kept = FactStore.Open(options.StorePath);
            _ = StoreAndReport.AreOfOneRun(kept, options.Output);
            return Run(input, folder, kept, started, bound, cancel);
        }

        try
        {
            RunResult made;
            using (var store = FactStore.Open(StoreRebuild.Begin(options.StorePath)))
            {
                made = Run(input, folder, store, started, bound, cancel);
            }

            StoreRebuild.End(options.StorePath, started);
            return made;
        }
        catch
        {
            StoreRebuild.Discard(options.StorePath);
            throw;
        }
    }

    private RunResult Run(
        InputFolder input,
        ReportFolder folder,
        FactStore store,
        DateTimeOffset started,
        MemoryBound? bound,
        CancellationToken cancel
    )
    {
        var read = LibraryReading.None;
        try
        {
            read = timings.Of("reading", () => Read(input, store, cancel));
            if (read.Ledgers.Count == 0)
            {
                throw new RefusedException(RefusalTexts.NothingRead(options.Input, read.Refused.Count));
            }

            if (read.Kept.Count > read.Ledgers.Count / 2)
            {
                bound?.MostIsKept();
            }

            var corrected = CorrectedLedgers.Of(read.Ledgers, corrections, IndicatorLexicon.Default);
            prints = Reprinted(read, corrected);
            return Publish(folder, store, started, corrected, read, bound, cancel);
        }
        catch (Exception fault)
        {
            if (fault is not RefusedException { Refusal.Where: var where } || where != options.StorePath)
            {
                RecordFailure(
                    store,
                    new RunRecord(
                        started,
                        time.GetUtcNow(),
                        Version,
                        InputsHash.Of(read.Ledgers, corrections),
                        RunOutcome.Failed,
                        [],
                        read.Refused,
                        fault.Message
                    )
                    {
                        Number = Number,
                    }
                );
            }

            throw;
        }
    }

    /// <summary>Those that the store has; where it is new, or the report is of a run it does not know, those of the reports too.</summary>
    /// <exception cref="RefusedException">The store gives other letters than the report: it is of another library.</exception>
    private IReadOnlyDictionary<string, string> Letters(FactStore store, ReportFolder folder)
    {
        var letters = store.Letters();
        if (letters.Count > 0 && StoreAndReport.AreOfOneRun(store, options.Output))
        {
            return letters;
        }

        var given = ReportLetters.Of(
            folder,
            refusal => progress.Report(new RunProgress(RunStage.Read, 1, 1, refusal.Where) { Warning = refusal })
        );
        return options.Rebuild
            ? StoreAndReport.Joined(given, StoreAndReport.LettersOf(options.StorePath)) ?? given
            : StoreAndReport.Joined(given, letters) ?? throw new RefusedException(RefusalTexts.StoreOfOthers(options.StorePath));
    }

    /// <summary>What earlier runs found is taken where a document is as it was; of few documents all is at hand sooner than that.</summary>
    private LibraryReading Read(InputFolder input, FactStore store, CancellationToken cancel) =>
        new LibraryReader(options, IsLarge(input), store, options.ReadsTwice ? new SecondReadings(options.Numbers) : null, progress).Read(
            input,
            cancel
        );

    private bool IsLarge(InputFolder input) => input.Files.Count > DocumentsInFull;

    private RunResult Publish(
        ReportFolder folder,
        FactStore store,
        DateTimeOffset started,
        CorrectedLedgers corrected,
        LibraryReading read,
        MemoryBound? bound,
        CancellationToken cancel
    )
    {
        var refused = read.Refused;
        var hashing = Task.Run(() => InputsHash.Of(corrected.Ledgers, corrections), CancellationToken.None);
        var letters = DocumentLetters.Assign(corrected.Ledgers.Select(ledger => ledger.Document), Letters(store, folder));
        IReadOnlyList<Ledger> ledgers = [.. corrected.Ledgers.OrderBy(ledger => Base26.Of(letters[ledger.Document.Id]))];
        var inputs = hashing.GetAwaiter().GetResult();
        var issueDate = options.IssueDate ?? DateOnly.FromDateTime(started.UtcDateTime);
        var issue = store.IssueOf(inputs);
        var files = new ReportFiles(folder.Stage(), progress);
        var (model, listing, left) = WriteSeries(
            files,
            folder,
            store,
            ledgers,
            read,
            new DigestOptions
            {
                Language = options.Language,
                Issue = issue,
                IssueDate = issueDate,
                Letters = letters,
                StaleCorrections = [.. corrected.Stale.Select(stale => stale.ToString())],
                Refused = [.. refused.Select(refusal => new RefusedDocument(Path.GetFileName(refusal.Path), refusal.What, refusal.Remedy))],
                Run = RunNotes(inputs, corrected),
            },
            inputs,
            cancel
        );
        bound?.Clear();
        var digest = new DigestFiles(model, ledgers, timings);
        files.Together(options.Parallelism, cancel, [.. left, .. digest.Writers]);
        var missing = digest.Missing;
        var outcome = refused.Count == 0 && corrected.Stale.Count == 0 ? RunOutcome.Done : RunOutcome.Partial;
        var run = new RunRecord(started, time.GetUtcNow(), Version, inputs, outcome, corrected.Ledgers, refused)
        {
            Number = Number,
            Prints = prints,
            Anew = read.Anew,
            Listing = listing,
        };
        var listed = files.Written.ToList();
        new Publication(folder, store, options, timings, progress).Of(
            run,
            letters,
            files,
            stream => RunManifest.Write(stream, run, issueDate, letters, model, corrected, read.Warnings, missing, listed),
            cancel
        );
        return new RunResult(run, letters, folder.Latest, files.Written, model.Charts.Count(), missing)
        {
            Findings = model.Findings,
            Readers = model.Readers?.Counts,
            Changes = model.Changes,
            Corrected = corrected.Applied,
            StaleCorrections = corrected.Stale,
            Taken = time.GetUtcNow() - started,
            Timings = timings.Steps,
        };
    }

    /// <summary>
    /// What needs all claims: the facts and series, and the digest before it is drawn. The files are written beside each other and
    /// listed as if in this order. The claims of a large library are let go of when it returns, but for those the Parquet file is made of;
    /// of few documents the files of the series are left, to be written beside the digest.
    /// </summary>
    /// <param name="inputs">The hash of the documents.</param>
    private (DigestModel Model, RunListing Listing, IReadOnlyList<Action<ReportFiles>> Left) WriteSeries(
        ReportFiles files,
        ReportFolder folder,
        FactStore store,
        IReadOnlyList<Ledger> ledgers,
        LibraryReading read,
        DigestOptions digest,
        string inputs,
        CancellationToken cancel
    )
    {
        ObservationSet? book = null;
        DigestModel? model = null;
        IReadOnlyList<FactChange>? changes = null;
        RunListing? listing = null;
        var exports = new ExportFiles(ledgers, digest.Letters, timings);
        files.Together(
            options.Parallelism,
            cancel,
            [
                _ => book = timings.Of("series and checks", () => ObservationSet.Of(ledgers, digest.Letters)),
                part => changes = WriteFacts(part, exports, folder, store, ledgers, read, digest.Letters, inputs),
                _ => WasRead?.Invoke(ledgers),
            ]
        );
        var wording = digest with
        {
            Changes = changes is null ? null : ChangeWording.Of(changes, digest.Issue - 1, Words.Of(options.Language)),
        };
        Action<ReportFiles> compose = _ => model = timings.Of("digest", () => DigestComposer.Compose(ledgers, book!, wording));
        Action<ReportFiles> list = _ => listing = timings.Of("listing", () => RunListings.Of(book!.All, book.Conflicts));
        var (ofSeries, parquet) = (exports.OfSeries(book!), exports.Parquet(book!));
        files.Together(options.Parallelism, cancel, read.IsLean ? [compose, .. ofSeries, list] : [compose, list]);
        progress.Report(new RunProgress(RunStage.Compose, 1, 1, FormattableString.Invariant($"{model!.Charts.Count()} charts")));
        return (model, listing!, read.IsLean ? [parquet] : [.. ofSeries, parquet]);
    }

    /// <summary>What is asked of the store before the series are known, and the facts as text.</summary>
    /// <returns>What changed since the issue before; null where there is none.</returns>
    private IReadOnlyList<FactChange>? WriteFacts(
        ReportFiles files,
        ExportFiles exports,
        ReportFolder folder,
        FactStore store,
        IReadOnlyList<Ledger> ledgers,
        LibraryReading read,
        IReadOnlyDictionary<string, string> letters,
        string inputs
    )
    {
        var comparison = new IssueComparison(store, prints);
        var changes = timings.Of(
            "changes",
            () => store.RunOfIssueBefore(inputs) is { } before ? comparison.With(before, ledgers, letters) : null
        );
        var earlier = timings.Of("report before", () => Earlier(folder, store, read.Kept, comparison));
        foreach (var format in ExportFiles.FactFormats)
        {
            exports.WriteFacts(format, earlier, files);
        }

        return changes;
    }

    /// <summary>The report of the last good run, with the documents that this program read then as it would now.</summary>
    private EarlierReport Earlier(ReportFolder folder, FactStore store, IReadOnlySet<string> kept, IssueComparison comparison)
    {
        if (kept.Count == 0 || store.LastGood() is not { Run: var last })
        {
            return EarlierReport.None;
        }

        return EarlierReport.Of(
            folder.Latest,
            last.Started,
            kept.Where(comparison.SameAs(last.Id).Contains).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>A document with a corrected fact has another outcome than it was read with.</summary>
    private static IReadOnlyDictionary<string, string> Reprinted(LibraryReading read, CorrectedLedgers corrected)
    {
        if (corrected.Applied == 0)
        {
            return read.Prints;
        }

        var all = new Dictionary<string, string>(read.Prints, StringComparer.Ordinal);
        foreach (var (before, after) in read.Ledgers.Zip(corrected.Ledgers))
        {
            if (!ReferenceEquals(before, after))
            {
                all[after.Document.Id] = ReadingFingerprint.Of(after);
            }
        }

        return all;
    }

    private IReadOnlyList<RunNote> RunNotes(string inputs, CorrectedLedgers corrected)
    {
        var words = Words.Of(options.Language);
        return
        [
            new RunNote(words["run.program"], "beltroad " + Version),
            new RunNote(words["run.inputs"], inputs),
            .. corrected.Stale.Select(stale => new RunNote(words["run.correction"], stale.ToString())),
        ];
    }

    /// <summary>What made the run fail may keep its failure from being recorded too, and is told all the same.</summary>
    private void RecordFailure(FactStore store, RunRecord failed)
    {
        try
        {
            using var pending = store.Begin(failed, store.Letters());
            pending.Commit();
        }
        catch (RefusedException fault)
        {
            progress.Report(new RunProgress(RunStage.Publish, 0, 1, options.StorePath, fault.Refusal));
        }
    }
}
