namespace BeltRoad.Stats.Store;

/// <summary>A run as shown in the list of runs.</summary>
/// <param name="Id">Ascending.</param>
/// <param name="Message">Why the run failed; null otherwise.</param>
internal sealed record RunSummary(
    long Id,
    DateTimeOffset Started,
    DateTimeOffset Finished,
    string Version,
    RunOutcome Outcome,
    string? Message,
    int Documents,
    int Refused,
    int Mentions,
    int Statistics
);
