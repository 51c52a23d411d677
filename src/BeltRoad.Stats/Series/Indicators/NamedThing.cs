using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>A railway, port, bank or fund that several figures are of.</summary>
/// <param name="Words">The words that name it in the text, folded to Simplified without quotation marks, longest first.</param>
/// <param name="English">Its English name, or the source's own words where none is known.</param>
internal sealed record NamedThing(string Id, IReadOnlyList<string> Words, string English, string Chinese);
