namespace BeltRoad.Stats.Digest;

/// <summary>A box of the page of trust: what agrees, what is the same words again, what only looks alike.</summary>
/// <param name="Heading">Its name and how many there are.</param>
internal sealed record TrustBox(string Id, string Heading, IReadOnlyList<TrustLine> Lines);
