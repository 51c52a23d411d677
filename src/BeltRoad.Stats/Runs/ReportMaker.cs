using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>Makes all files of a report but its manifest: facts and series as data, then the digest and its charts.</summary>
/// <param name="store">Holds the issue before, with which the new one is compared.</param>
internal sealed class ReportMaker(
    RunOptions options,
    ReportFolder folder,
    FactStore store,
    StepTimings timings,
    IProgress<RunProgress> progress
)
{
    private readonly WatchList watch = new(options.Watched);
    private IReadOnlyList<Series.FactChange> watched = [];

    /// <summary>Called with the ledgers while the facts are written; null where nobody asks.</summary>
    public Action<IReadOnlyList<Ledger>>? OnRead { get; init; }

    /// <param name="files">Those of the staging folder.</param>
    /// <exception cref="Diagnostics.RefusedException">The disk is full or the folder cannot be written.</exception>
    public MadeReport Make(ReportFiles files, ReportSource source, DateOnly issueDate, CancellationToken cancel)
    {
        var (model, listing, parquet) = MakeData(files, source, issueDate, cancel);
        var digest = new DigestFiles(model, source.Ledgers, timings);
        files.Together(options.Parallelism, cancel, [parquet, .. digest.Writers]);
        return new MadeReport(model, listing, digest.Missing, watched);
    }

    /// <summary>
    /// Writes what needs all claims, and composes the digest. The claims of a large library take much memory, and are let go of when
    /// this returns: the Parquet file, which is left to be written, needs no more than which of them state the same.
    /// </summary>
    private (DigestModel Model, RunListing Listing, Action<ReportFiles> Parquet) MakeData(
        ReportFiles files,
        ReportSource source,
        DateOnly issueDate,
        CancellationToken cancel
    )
    {
        var exports = new ExportFiles(source.Ledgers, source.Letters, timings);
        var (book, changes) = files.Together(
            options.Parallelism,
            _ => timings.Of("series and checks", () => ObservationSet.Of(source.Ledgers, source.Letters)),
            part => WriteFacts(part, exports, source),
            [_ => OnRead?.Invoke(source.Ledgers)],
            cancel
        );
        var digest = DigestOptionsOf(source, issueDate, changes);
        var (model, listing) = files.Together(
            options.Parallelism,
            _ => timings.Of("digest", () => DigestComposer.Compose(source.Ledgers, book, digest)),
            _ => timings.Of("listing", () => RunListings.Of(book.All, book.Conflicts)),
            exports.OfSeries(book),
            cancel
        );
        progress.Report(new RunProgress(RunStage.Compose, 1, 1, FormattableString.Invariant($"{model.Charts.Count()} charts")));
        return (model, listing, exports.Parquet(book));
    }

    /// <returns>What changed since the issue before; null where there is none.</returns>
    private IReadOnlyList<Series.FactChange>? WriteFacts(ReportFiles files, ExportFiles exports, ReportSource source)
    {
        var comparison = new IssueComparison(store, source.Fingerprints);
        var changes = timings.Of(
            "changes",
            () => store.RunOfIssueBefore(source.Inputs) is { } before ? comparison.With(before, source.Ledgers, source.Letters) : null
        );
        var earlier = timings.Of("report before", () => Earlier(source.Read.Kept, comparison));
        foreach (var format in ExportFiles.FactFormats)
        {
            exports.WriteFacts(format, earlier, files);
        }

        watched = changes is null ? [] : watch.In(changes);
        return changes is null ? null : watch.First(changes);
    }

    /// <summary>The report of the last good run, with the documents whose outcome is the same now.</summary>
    private EarlierReport Earlier(IReadOnlySet<string> kept, IssueComparison comparison)
    {
        if (kept.Count == 0 || store.LastGood() is not { Run: var last })
        {
            return EarlierReport.None;
        }

        var same = kept.Where(comparison.SameAs(last.Id).Contains).ToHashSet(StringComparer.Ordinal);
        return EarlierReport.Of(folder.Latest, last.Started, same);
    }

    private DigestOptions DigestOptionsOf(ReportSource source, DateOnly issueDate, IReadOnlyList<Series.FactChange>? changes)
    {
        var words = Words.Of(options.Language);
        var issue = store.IssueOf(source.Inputs);
        IReadOnlyList<string> stale = [.. source.Corrected.Stale.Select(static correction => correction.ToString())];
        return new DigestOptions
        {
            Language = options.Language,
            Issue = issue,
            IssueDate = issueDate,
            Letters = source.Letters,
            StaleCorrections = stale,
            Refused =
            [
                .. source.Read.Refused.Select(refusal => new RefusedDocument(Path.GetFileName(refusal.Path), refusal.What, refusal.Remedy)),
            ],
            Changes = changes is null ? null : ChangeWording.Of(changes, issue - 1, words),
            Run =
            [
                new RunNote(words["run.program"], "beltroad " + Pipeline.Version),
                new RunNote(words["run.inputs"], source.Inputs),
                .. stale.Select(correction => new RunNote(words["run.correction"], correction)),
            ],
        };
    }
}
