using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The last good run as the pages show it. Facts are in the order of documents and text.</summary>
/// <param name="Run">Its number; 0 where there was no run yet.</param>
internal sealed record Snapshot(long Run, IReadOnlyList<StoredDocument> Documents, IReadOnlyList<ShownFact> Facts)
{
    private readonly Lazy<Dictionary<string, ShownFact>> byClaim = new(() => Facts.ToDictionary(fact => fact.Stored.Code, StringComparer.Ordinal));

    private readonly Lazy<IReadOnlyList<ShownSeries>> series = new(() => ShownSeries.Of(Facts));

    public IReadOnlyList<ShownSeries> Series => series.Value;

    public StoredDocument? Document(string letter) => Documents.FirstOrDefault(document => document.Letter == letter);

    public ShownFact? Fact(string? claim) => claim is not null && byClaim.Value.TryGetValue(claim, out var fact) ? fact : null;
}
