using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A document of the last good run with its facts.</summary>
/// <param name="Ledger">Null where the file is gone or has changed since the run: then the sentences that the store keeps are
/// shown.</param>
internal sealed record SourceView(StoredDocument Document, IReadOnlyList<StoredFact> Facts, Ledger? Ledger)
{
    private readonly Dictionary<string, StoredFact> byClaim = Facts.ToDictionary(fact => fact.Code, StringComparer.Ordinal);

    public StoredFact? Fact(string? claim) => claim is not null ? byClaim.GetValueOrDefault(claim) : null;
}
