using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A page of the documents of a run.</summary>
/// <param name="Total">The number of documents of the run.</param>
internal sealed record SourcesView(IReadOnlyList<StoredDocument> Documents, bool HasPrevious, bool HasNext, long Total);
