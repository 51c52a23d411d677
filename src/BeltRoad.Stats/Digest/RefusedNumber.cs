namespace BeltRoad.Stats.Digest;

/// <summary>A number expression that was seen and not read.</summary>
/// <param name="Words">The text around it; the number itself stands at <paramref name="Start"/>, <paramref name="Length"/> characters
/// long.</param>
internal sealed record RefusedNumber(string Claim, string Letter, string Words, int Start, int Length, string Reason);
