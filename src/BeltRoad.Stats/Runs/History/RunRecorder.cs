using System.Runtime.ExceptionServices;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs.History;

/// <summary>
/// Makes a run and records it in the history of the output folder. The run holds the folder's lock, so that of two runs for one slot, on
/// one machine or two, the second finds the slot served.
/// </summary>
internal sealed class RunRecorder(RunOptions options, TimeProvider time, IProgress<RunProgress> progress)
{
    /// <summary>How long runs stay in the history. The default covers more than two yearly digests.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromDays(800);

    /// <summary>Reads the documents under the right to the output folder; null to read them in this process alone.</summary>
    public Func<InputFolder, FactStore, OutputLock, CancellationToken, LibraryReading>? ReadAll { get; init; }

    /// <summary>Called when the run has its number.</summary>
    public Action<HistoryEntry>? Began { get; init; }

    /// <exception cref="RefusedException">Nothing could be read or written; the earlier report and the store are unchanged. The failure is
    /// recorded if the folder can be written.</exception>
    /// <exception cref="OperationCanceledException">As asked; the earlier report and the store are as they were.</exception>
    public RecordedResult Run(RunTrigger occasion, CancellationToken cancel)
    {
        var finding = Task.Run(() => InputFolder.Find(options.Input), CancellationToken.None);
        if (occasion.Digest.Length == 0 && !Directory.Exists(options.Output))
        {
            // A first run by hand that cannot begin leaves nothing behind; the failure of a scheduled digest is recorded, since others wait
            // for it.
            finding.GetAwaiter().GetResult();
        }

        return Recorded(occasion, (entry, held, history, stop) => Run(occasion, finding, entry, held, history, stop), cancel);
    }

    /// <summary>Makes and records a run over ledgers that were made elsewhere; the input folder of the options is not read.</summary>
    /// <exception cref="RefusedException">As for <see cref="Run(RunTrigger, CancellationToken)"/>.</exception>
    /// <exception cref="OperationCanceledException">As asked; the earlier report and the store are as they were.</exception>
    public RecordedResult Load(Func<LibraryReading> read, CancellationToken cancel) =>
        Recorded(
            RunTrigger.ByHand,
            (entry, held, history, stop) =>
            {
                var last = history.LastReport();
                var changed = 0;
                var result = new Pipeline(options, time, progress)
                {
                    Number = entry.Id,
                    OnRead = ledgers =>
                        changed = history.Note(
                            entry.Id,
                            new InputFingerprint(
                                "loaded",
                                ledgers.ToDictionary(
                                    static ledger => ledger.Document.Id,
                                    static ledger => ledger.Document.Sha256,
                                    StringComparer.Ordinal
                                )
                            ),
                            last?.Id
                        ),
                }.Run(_ => read(), held, stop);
                return Ended(history, entry, result, changed);
            },
            cancel
        );

    private RecordedResult Recorded(
        RunTrigger occasion,
        Func<HistoryEntry, OutputLock, RunHistory, CancellationToken, RecordedResult> run,
        CancellationToken cancel
    )
    {
        using var held = OutputLock.Of(options.Place, time);
        using var history = OpenHistory();
        history.Settle();
        if (occasion.Slot is { } slot && history.Serving(occasion.Digest, slot) is { } served)
        {
            return new RecordedResult(served, null, IsServedBefore: true);
        }

        var entry = history.Begin(occasion, time.GetUtcNow());
        Began?.Invoke(entry);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, held.Lost);
            return run(entry, held, history, stop.Token);
        }
        catch (Exception cause)
        {
            var fault =
                cause is OperationCanceledException && !cancel.IsCancellationRequested
                    ? new RefusedException(RefusalTexts.OutputLost(options.Output), cause)
                    : cause;
            TryEnd(
                history,
                entry with
                {
                    State = fault is OperationCanceledException ? RunState.Cancelled : RunState.Failed,
                    Error = fault is OperationCanceledException ? null : fault.Message,
                },
                static refusal => new RunProgress(RunStage.Publish, 0, 1, RunHistory.FileName, refusal)
            );
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    /// <param name="finding">Searches the input folder, in parallel with the opening of the history.</param>
    private RecordedResult Run(
        RunTrigger occasion,
        Task<InputFolder> finding,
        HistoryEntry entry,
        OutputLock held,
        RunHistory history,
        CancellationToken cancel
    )
    {
        var input = finding.GetAwaiter().GetResult();
        var settings = InputFingerprint.SettingsOf(options, input);
        var last = history.LastReport();
        if (
            occasion.SkipUnchanged
            && !options.Rebuild
            && last is { Inputs: { } inputs, Statistics: not null }
            && InputFingerprint.IsStill(
                inputs,
                document => history.DocumentOf(last.Id, document),
                () => history.DocumentsOf(last.Id),
                settings,
                options,
                input,
                cancel
            )
            && IsReportGood(occasion)
            && LastGoodRun.Of(options.StoreAddress) is { Run.Started: var kept }
            && ReportHead.Of(Path.Combine(options.Output, "latest"))?.IsOf(kept) == true
        )
        {
            history.Note(entry.Id, inputs);
            return new RecordedResult(
                End(
                    history,
                    entry with
                    {
                        State = RunState.Unchanged,
                        Documents = last.Documents,
                        Changed = 0,
                        Refused = last.Refused,
                        Refusals = history.RefusalsOf(last.Id),
                        Statistics = last.Statistics,
                        FactsNew = 0,
                        FactsRevised = 0,
                    }
                ),
                null
            );
        }

        var changed = 0;
        var pipeline = new Pipeline(options, time, progress)
        {
            Number = entry.Id,
            OnRead = read => changed = history.Note(entry.Id, InputFingerprint.Of(settings, options, input, read), last?.Id),
        };
        var result = ReadAll is { } readAll
            ? pipeline.Run(store => readAll(input, store, held, cancel), held, cancel)
            : pipeline.Run(input, held, cancel);
        return Ended(history, entry, result, changed);
    }

    private RecordedResult Ended(RunHistory history, HistoryEntry entry, RunResult result, int changed) =>
        new(
            TryEnd(
                history,
                entry with
                {
                    State = result.Run.Outcome == RunOutcome.Partial ? RunState.Partial : RunState.Done,
                    Documents = result.Run.Ledgers.Count,
                    Changed = changed,
                    Refused = result.Run.Refused.Count,
                    Refusals = result.Run.Refused,
                    Statistics = result.Run.Ledgers.Sum(ledger => ledger.Facts.Count),
                    FactsNew = result.Changes?.CountOf(ChangeSort.New),
                    FactsRevised = result.Changes?.CountOf(ChangeSort.Revised),
                },
                static refusal => new RunProgress(RunStage.Publish, 1, 1, RunHistory.FileName)
                {
                    Warning = RefusalTexts.EndNotRecorded(refusal.Where, refusal.What),
                }
            ),
            result
        );

    /// <summary>
    /// Whether the current report need not be made again. A run by hand needs a complete report with today's date; a scheduled report stays
    /// until its documents change.
    /// </summary>
    private bool IsReportGood(RunTrigger occasion) =>
        occasion.Cause == RunCause.Manual
            ? PublishedReport.IsWhole(options.Output, options.IssueDate ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
            : File.Exists(Path.Combine(options.Output, "latest", PublishedReport.ManifestName));

    private HistoryEntry End(RunHistory history, HistoryEntry entry)
    {
        var now = time.GetUtcNow();
        var ended = entry with { Finished = now > entry.Started ? now : entry.Started }; // the clock may have been set back
        history.End(ended, ended.Finished.Value - Memory);
        return ended;
    }

    /// <summary>
    /// Records the end of a run. Whatever made the run fail, or an error after it was done, may also prevent this; the problem is then
    /// reported, and the next run records the end.
    /// </summary>
    private HistoryEntry TryEnd(RunHistory history, HistoryEntry entry, Func<Refusal, RunProgress> told)
    {
        try
        {
            return End(history, entry);
        }
        catch (RefusedException fault)
        {
            progress.Report(told(fault.Refusal));
            return entry;
        }
    }

    /// <summary>Opens the history. If a rebuild was requested, a history that cannot be read is set aside with the store.</summary>
    private RunHistory OpenHistory()
    {
        try
        {
            return RunHistory.Open(options);
        }
        catch (RefusedException fault) when (options.Rebuild && fault.Refusal.Code is ("store-damaged" or "store-foreign" or "store-newer"))
        {
            RunHistory.AddressOf(options).SetAside(time.GetUtcNow());
            return RunHistory.Open(options);
        }
    }
}
