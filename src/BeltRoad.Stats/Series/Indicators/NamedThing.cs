namespace BeltRoad.Stats.Series.Indicators;

/// <summary>A railway, port, bank or fund with several figures.</summary>
/// <param name="Words">The words that name it in the text, folded to Simplified without quotation marks, longest first.</param>
/// <param name="English">The English name, or the source's own words if none is known.</param>
internal sealed record NamedThing(string Id, IReadOnlyList<string> Words, string English, string Chinese);
