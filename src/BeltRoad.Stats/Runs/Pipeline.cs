using System.Reflection;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs;

/// <summary>The whole job: a folder of documents becomes facts in the store and a report in the output folder, or neither.</summary>
/// <param name="options">What is read and where the report goes.</param>
/// <param name="time">The clock by which the run is dated.</param>
/// <param name="progress">Receives each step, from several threads while documents are read.</param>
public sealed class Pipeline(RunOptions options, TimeProvider time, IProgress<RunProgress> progress)
{
    private readonly StepTimings timings = new(time);

    /// <summary>Called with what was read, beside the other work of a run and before the report takes its place.</summary>
    internal Action<IReadOnlyList<Ledger>>? OnRead { get; init; }

    /// <summary>The run's number in the history; 0 where none records it.</summary>
    internal long Number { get; init; }

    /// <summary>The version of this library, as reports print it.</summary>
    public static string Version { get; } =
        typeof(Pipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <exception cref="RefusedException">Nothing could be read, or nothing written: the earlier report and the store are as they
    /// were.</exception>
    /// <exception cref="OperationCanceledException">As asked; the earlier report and the store are as they were.</exception>
    public RunResult Run(CancellationToken cancel)
    {
        var input = InputFolder.Find(options.Input);
        using var folder = ReportFolder.Open(options.Place, time);
        return Run(store => Read(input, store, cancel), folder, cancel);
    }

    /// <inheritdoc cref="Run(CancellationToken)"/>
    /// <param name="input">What lies in the input folder.</param>
    /// <param name="held">The lock of the output folder.</param>
    internal RunResult Run(InputFolder input, OutputLock held, CancellationToken cancel) =>
        Run(store => Read(input, store, cancel), held, cancel);

    /// <inheritdoc cref="Run(CancellationToken)"/>
    /// <param name="read">Reads the documents.</param>
    /// <param name="held">The lock of the output folder.</param>
    internal RunResult Run(Func<FactStore, LibraryReading> read, OutputLock held, CancellationToken cancel)
    {
        using var folder = ReportFolder.Open(options.Output, held);
        return Run(read, folder, cancel);
    }

    private RunResult Run(Func<FactStore, LibraryReading> read, ReportFolder folder, CancellationToken cancel)
    {
        var started = time.GetUtcNow();
        var people = PeoplesRows.Read(options);
        if (!options.Rebuild)
        {
            using var kept = FactStore.Open(options.StoreAddress);
            return Run(read, people, folder, kept, started, cancel);
        }

        try
        {
            RunResult made;
            using (var store = FactStore.Open(options.StoreAddress.BeginRebuild()))
            {
                made = Run(read, people, folder, store, started, cancel);
            }

            options.StoreAddress.EndRebuild(started);
            return made;
        }
        catch
        {
            options.StoreAddress.DiscardRebuild();
            throw;
        }
    }

    private RunResult Run(
        Func<FactStore, LibraryReading> readAll,
        PeoplesRows people,
        ReportFolder folder,
        FactStore store,
        DateTimeOffset started,
        CancellationToken cancel
    )
    {
        var known = Letters(store, folder);
        var read = LibraryReading.None;
        try
        {
            read = timings.Of("reading", () => readAll(store));
            if (read.Ledgers.Count == 0)
            {
                throw new RefusedException(RefusalTexts.NothingRead(options.Input, read.Refused.Count));
            }

            var corrected = CorrectedLedgers.Of(read.Ledgers, people.Corrections, IndicatorLexicon.Default);
            var reviewed = ReviewedLedgers.Of(corrected.Ledgers, people.Decisions);
            var letters = DocumentLetters.Assign(reviewed.Ledgers.Select(ledger => ledger.Document), known);
            var source = ReportSource.Of(read, corrected, reviewed, letters, people.HashWith(reviewed.Ledgers));
            return Publish(source, folder, store, started, cancel);
        }
        catch (Exception fault)
        {
            if (fault is not RefusedException { Refusal.Where: var where } || where != options.StorePath)
            {
                var inputs = people.HashWith(read.Ledgers);
                var failed = new RunRecord(started, time.GetUtcNow(), Version, inputs, RunOutcome.Failed, [], read.Refused, fault.Message);
                RecordFailure(store, failed with { Number = Number });
            }

            throw;
        }
    }

    private LibraryReading Read(InputFolder input, FactStore store, CancellationToken cancel) =>
        LibraryReader.ReadAll(options, store, progress, input, new Dictionary<string, Refusal>(StringComparer.Ordinal), cancel);

    /// <summary>Those that the store has; where it is new, or the report is of a run it does not know, those of the reports too.</summary>
    /// <exception cref="RefusedException">The store gives other letters than the report: it is of another library.</exception>
    private IReadOnlyDictionary<string, string> Letters(FactStore store, ReportFolder folder)
    {
        var letters = store.Letters();
        if (letters.Count > 0 && StoreAndReport.AreOfOneRun(store, options))
        {
            return letters;
        }

        var given = ReportLetters.Of(
            folder,
            refusal => progress.Report(new RunProgress(RunStage.Read, 1, 1, refusal.Where) { Warning = refusal })
        );
        return options.Rebuild
            ? StoreAndReport.Joined(given, StoreAndReport.LettersOf(options.StoreAddress)) ?? given
            : StoreAndReport.Joined(given, letters) ?? throw new RefusedException(RefusalTexts.StoreOfOthers(options.StorePath));
    }

    private RunResult Publish(ReportSource source, ReportFolder folder, FactStore store, DateTimeOffset started, CancellationToken cancel)
    {
        var (read, corrected) = (source.Read, source.Corrected);
        var issueDate = options.IssueDate ?? DateOnly.FromDateTime(started.UtcDateTime);
        var files = new ReportFiles(folder.Stage(), progress);
        var made = new ReportMaker(options, folder, store, timings, progress) { OnRead = OnRead }.Make(files, source, issueDate, cancel);
        var outcome = read.Refused.Count == 0 && corrected.Stale.Count == 0 ? RunOutcome.Done : RunOutcome.Partial;
        var run = new RunRecord(started, time.GetUtcNow(), Version, source.Inputs, outcome, source.Reviewed.Ledgers, read.Refused)
        {
            Number = Number,
            Fingerprints = source.Fingerprints,
            NewReadings = read.New,
            Listing = made.Listing,
        };
        var listed = files.Written.ToList();
        void WriteManifest(Stream stream) =>
            RunManifest.Write(
                stream,
                run,
                issueDate,
                source.Letters,
                made.Model,
                corrected,
                source.Reviewed,
                read.Warnings,
                made.Missing,
                listed
            );
        new Publication(folder, store, options, timings, progress).Publish(run, source.Letters, files, WriteManifest, cancel);
        return new RunResult(run, source.Letters, folder.Latest, files.Written, made.Model.Charts.Count(), made.Missing)
        {
            Findings = made.Model.Findings,
            Readers = made.Model.Readers?.Counts,
            Changes = made.Model.Changes,
            Corrected = corrected.Applied,
            StaleCorrections = corrected.Stale,
            Watched = made.Watched,
            Reviewed = source.Reviewed.Held,
            FallenDecisions = source.Reviewed.Fallen,
            Taken = time.GetUtcNow() - started,
            Timings = timings.Steps,
        };
    }

    /// <summary>The fault of the run can keep it from being recorded too; then that is reported, and the run's own fault stands.</summary>
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
