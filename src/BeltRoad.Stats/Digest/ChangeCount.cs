using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <param name="Example">The most telling case in one line; empty where there is none.</param>
/// <param name="Claim">The claim code of the example; empty where there is none.</param>
internal sealed record ChangeCount(ChangeSort Sort, int Count, string Example, string Claim);
