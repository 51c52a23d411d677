using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>What the fact table shows.</summary>
/// <param name="Documents">The documents to choose from; null if there are too many for a list.</param>
internal sealed record FactsView(FactPage Page, IReadOnlyList<StoredDocument>? Documents);
