namespace BeltRoad.Stats.Evaluation;

/// <summary>The statistics of one annotated kind: how many there are, how many were found, and how many of those are correct.</summary>
internal sealed record KindScore(string Kind, int Gold, int Found, int Value, int Quantity, int Observation);
