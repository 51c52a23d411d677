using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>The end of a run: the report takes its place and the store its facts, or neither.</summary>
internal sealed class Publication(
    ReportFolder folder,
    FactStore store,
    RunOptions options,
    StepTimings timings,
    IProgress<RunProgress> progress
)
{
    /// <summary>
    /// The store is written beside the manifest. From the moment that the report takes its place the run is not cancelled.
    /// </summary>
    /// <param name="files">Those of the report; the manifest joins them.</param>
    /// <param name="manifest">Writes <c>run.json</c>.</param>
    /// <exception cref="RefusedException">The report or the store cannot be written, and both are as they were.</exception>
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
            folder.Publish();
            try
            {
                timings.Of("store", pending!.Commit);
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

    /// <summary>The report stands already: that no copy of it can be kept is said, and is no failure.</summary>
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
