namespace BeltRoad.Stats.Store;

/// <summary>What is kept of a run so that pages of it are found without reading all of it.</summary>
/// <param name="SearchText">The folded text in which a search looks for a fact.</param>
/// <param name="Series">In the order they are shown, those with a conflict first. Asked for once, when the facts are written.</param>
internal sealed record RunListing(Func<StoredFact, string> SearchText, IEnumerable<ListedSeries> Series);
