namespace BeltRoad.Stats.Reading.Metadata;

/// <summary>The metadata in a row of <c>documents.csv</c>.</summary>
/// <param name="Line">From 1.</param>
internal sealed record MetadataRow(long Line, IReadOnlyDictionary<string, MetadataValue> Values);
