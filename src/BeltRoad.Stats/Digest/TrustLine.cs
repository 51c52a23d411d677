namespace BeltRoad.Stats.Digest;

/// <param name="Claims">The codes of the places it speaks of; they stand behind the words.</param>
internal sealed record TrustLine(string Words, IReadOnlyList<string> Claims);
