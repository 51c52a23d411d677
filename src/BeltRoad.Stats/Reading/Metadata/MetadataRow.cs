namespace BeltRoad.Stats.Reading.Metadata;

/// <summary>What a row of <c>documents.csv</c> tells of its file.</summary>
/// <param name="Line">From 1.</param>
internal sealed record MetadataRow(long Line, IReadOnlyDictionary<string, MetadataValue> Values);
