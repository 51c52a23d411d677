using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>The end of a run: publishes the report and stores the facts, or does neither.</summary>
internal sealed class Publication(
    ReportFolder folder,
    FactStore store,
    RunOptions options,
    StepTimings timings,
    IProgress<RunProgress> progress
)
{
    /// <summary>
    /// Publishes the report and commits the store, which is written in parallel with the manifest. Once the report is published, the run is
    /// not cancelled any more.
    /// </summary>
    /// <param name="files">The files of the report; the manifest is added to them.</param>
    /// <param name="manifest">Writes <c>run.json</c>.</param>
    /// <exception cref="RefusedException">The report or the store cannot be written, and both are unchanged.</exception>
    public void Publish(
        RunRecord run,
        IReadOnlyDictionary<string, string> letters,
        ReportFiles files,
        Action<Stream> manifest,
        CancellationToken cancel
    )
    {
        PendingRun? pending = null;
        try
        {
            files.Together(
                options.Parallelism,
                cancel,
                [
                    _ => pending = timings.Of("store", () => store.Begin(run, letters)),
                    part => timings.Of("run.json", () => part.Write(PublishedReport.ManifestName, manifest)),
                ]
            );
            timings.Of("reading back", () => files.Verify(run.Ledgers.Sum(ledger => ledger.Facts.Count)));
            cancel.ThrowIfCancellationRequested();
            pending!.Confirm(folder.Confirm);
            folder.Publish();
            try
            {
                timings.Of("store", pending.Commit);
            }
            catch (RefusedException)
            {
                folder.Withdraw();
                throw;
            }
        }
        finally
        {
            pending?.Dispose();
        }

        progress.Report(new RunProgress(RunStage.Publish, 1, 1, folder.Latest, Copied(run)));
    }

    /// <summary>Keeps a copy of the report. The report is already published, so a failure here is reported as a warning.</summary>
    private Refusal? Copied(RunRecord run)
    {
        try
        {
            timings.Of("copy for runs/", () => folder.Keep(run.Started, options.RetainedRuns));
            return null;
        }
        catch (RefusedException fault)
        {
            return RefusalTexts.CopyNotKept(fault.Refusal.Where, fault.InnerException?.Message ?? fault.Refusal.What);
        }
    }
}
