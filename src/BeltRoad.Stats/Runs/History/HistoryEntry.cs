using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs.History;

/// <summary>A run as the history keeps it. A count is null if the run ended before it was known.</summary>
internal sealed record HistoryEntry
{
    /// <summary>Ascending within one output folder.</summary>
    public required long Id { get; init; }

    /// <summary>The name of the digest; empty for a run that belongs to none of the configured digests.</summary>
    public required string Digest { get; init; }

    public DateTimeOffset? Slot { get; init; }

    public required RunCause Cause { get; init; }

    /// <summary>The number of attempts at this slot so far, this one included.</summary>
    public required int Attempt { get; init; }

    public required DateTimeOffset Started { get; init; }

    public DateTimeOffset? Finished { get; init; }

    public required string Version { get; init; }

    public required RunState State { get; init; }

    /// <summary>
    /// The hash over documents, settings and program; equal inputs have equal hashes. Null if the run ended before it was known.
    /// </summary>
    public string? Inputs { get; init; }

    public int? Documents { get; init; }

    /// <summary>The number of documents that were added, changed or removed since the last good run.</summary>
    public int? Changed { get; init; }

    public int? Refused { get; init; }

    /// <summary>What could not be read, with reason and remedy.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public int? Statistics { get; init; }

    public int? FactsNew { get; init; }

    public int? FactsRevised { get; init; }

    public string? Error { get; init; }

    /// <summary>Whether the current report is as good as one made by this run.</summary>
    public bool IsGood => State is RunState.Done or RunState.Partial or RunState.Unchanged;

    public TimeSpan? Duration => Finished - Started;

    /// <summary>
    /// How a run ended whose process no longer exists. Facts are stored in the last step of a run, so a run that the store knows was done,
    /// even if its end was not recorded; any other run was killed.
    /// </summary>
    /// <param name="kept">The last run whose facts are stored. Its number is at least that of the history; times alone do not decide if the
    /// clock was set back.</param>
    internal HistoryEntry Settled(LastGoodRun? kept) =>
        kept is { Run: var run } && Id <= run.Id && Started <= run.Started
            ? this with
            {
                State = run.Outcome == RunOutcome.Partial ? RunState.Partial : RunState.Done,
                Finished = run.Finished,
                Documents = run.Documents,
                Refused = run.Refused,
                Refusals = kept.Refused,
                Statistics = run.Statistics,
                Error = null,
            }
            : this with
            {
                State = RunState.Killed,
                Error = "the process ended within the run",
            };
}
