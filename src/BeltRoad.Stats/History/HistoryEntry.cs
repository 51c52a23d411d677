using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.History;

/// <summary>One run as the history keeps it. Counts are null where the run did not come so far.</summary>
public sealed record HistoryEntry
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
}
