using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>One change between two issues with the words of both.</summary>
/// <param name="Subject">In the source's own words.</param>
/// <param name="Old">Its code is that of the earlier issue; null for what was not stated before.</param>
/// <param name="New">Null for what is no longer stated.</param>
internal sealed record ChangeRow(ChangeSort Sort, string SortWord, string Subject, CheckQuote? Old, CheckQuote? New);
