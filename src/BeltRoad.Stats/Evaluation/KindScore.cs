namespace BeltRoad.Stats.Evaluation;

/// <summary>The statistics of one gold kind: how many there are, how many were found, and of the found ones how many are right.</summary>
internal sealed record KindScore(string Kind, int Gold, int Found, int Value, int Quantity, int Observation);
