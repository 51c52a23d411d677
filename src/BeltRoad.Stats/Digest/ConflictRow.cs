using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Statements that cannot hold together, in words.</summary>
/// <param name="Label">What they state, and of when.</param>
/// <param name="Why">The rule that chose the used one.</param>
internal sealed record ConflictRow(
    string Label,
    string AsOf,
    string UsedFigure,
    CheckQuote Used,
    IReadOnlyList<(string Figure, CheckQuote Quote)> Others,
    ConflictRule Rule,
    string Why
);
