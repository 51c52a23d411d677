namespace BeltRoad.Stats.Digest;

/// <summary>A place that a check or a conflict rests on.</summary>
/// <param name="Start">Where the number begins in <paramref name="Quote"/>.</param>
/// <param name="Length">0 where the place states no number.</param>
internal sealed record CheckQuote(string Claim, string Quote, int Start, int Length);
