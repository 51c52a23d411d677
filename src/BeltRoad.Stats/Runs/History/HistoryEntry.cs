using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs.History;

/// <summary>One run as the history keeps it. Counts are null where the run did not come so far.</summary>
internal sealed record HistoryEntry
{
    /// <summary>Counts up within one output folder.</summary>
    public required long Id { get; init; }

    /// <summary>Empty for a run that is none of the configured digests.</summary>
    public required string Digest { get; init; }

    public DateTimeOffset? Slot { get; init; }

    public required RunCause Cause { get; init; }

    /// <summary>From 1: how often this slot has been tried, this time included.</summary>
    public required int Attempt { get; init; }

    public required DateTimeOffset Started { get; init; }

    public DateTimeOffset? Finished { get; init; }

    public required string Version { get; init; }

    public required RunState State { get; init; }

    /// <summary>Over documents, settings and program: equal inputs, equal hash. Null where the run did not come so far.</summary>
    public string? Inputs { get; init; }

    public int? Documents { get; init; }

    /// <summary>Documents that are new, other or gone since the last good run.</summary>
    public int? Changed { get; init; }

    public int? Refused { get; init; }

    /// <summary>What could not be read, with reason and remedy.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public int? Statistics { get; init; }

    public int? FactsNew { get; init; }

    public int? FactsRevised { get; init; }

    public string? Error { get; init; }

    /// <summary>Whether a report stands that is as good as one made by this run.</summary>
    public bool IsGood => State is RunState.Done or RunState.Partial or RunState.Unchanged;

    public TimeSpan? Duration => Finished - Started;

    /// <summary>
    /// How a run ended whose process is no more. The facts are kept in the last step of a run, so that a run they know of was done
    /// though its end was not recorded; any other was killed.
    /// </summary>
    /// <param name="kept">The last run whose facts are kept. Its number is at least that of the history; times alone do not tell where the
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
