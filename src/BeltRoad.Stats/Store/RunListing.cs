namespace BeltRoad.Stats.Store;

/// <summary>What is stored about a run so that its pages are found without reading all of it.</summary>
/// <param name="SearchText">Returns the folded text in which a search looks for a fact.</param>
/// <param name="Series">In display order, those with a conflict first. Enumerated once, when the facts are written.</param>
internal sealed record RunListing(Func<StoredFact, string> SearchText, IEnumerable<ListedSeries> Series);
