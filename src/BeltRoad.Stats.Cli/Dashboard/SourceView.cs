using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A document of the last good run with its facts.</summary>
/// <param name="Ledger">Null if the file is gone or has changed since the run; the stored sentences are shown then.</param>
internal sealed record SourceView(StoredDocument Document, IReadOnlyList<StoredFact> Facts, Ledger? Ledger)
{
    private readonly Dictionary<string, StoredFact> byClaim = Facts.ToDictionary(fact => fact.Code, StringComparer.Ordinal);

    public StoredFact? Fact(string? claim) => claim is not null ? byClaim.GetValueOrDefault(claim) : null;
}
