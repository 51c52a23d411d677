namespace BeltRoad.Stats.Evaluation;

/// <param name="What">"missed", "spurious", or the wrong fields.</param>
internal sealed record ScoreError(string What, string Document, ScoredLine? Gold, ScoredLine? Predicted);
