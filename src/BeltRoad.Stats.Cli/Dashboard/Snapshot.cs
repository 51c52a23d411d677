using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The last good run as the pages show it. Facts are in the order of documents and text.</summary>
/// <param name="Run">Its number; 0 where there was no run yet.</param>
internal sealed record Snapshot(long Run, IReadOnlyList<StoredDocument> Documents, IReadOnlyList<ShownFact> Facts)
{
    private readonly Lazy<Dictionary<string, ShownFact>> byClaim = new(() => Facts.ToDictionary(fact => fact.Stored.Code, StringComparer.Ordinal));

    private readonly Lazy<IReadOnlyList<Observation>> observations = new(() => Stats.Series.Observations.Of(StoredClaims.Of(Documents, Facts), IndicatorLexicon.Default));

    private readonly Lock gate = new();
    private IReadOnlyList<ShownSeries>? series;
    private Dictionary<string, Observation>? byCode;

    public IReadOnlyList<ShownSeries> Series
    {
        get
        {
            lock (gate)
            {
                return series ??= ShownSeries.Of(observations.Value);
            }
        }
    }

    public StoredDocument? Document(string letter) => Documents.FirstOrDefault(document => document.Letter == letter);

    public ShownFact? Fact(string? claim) => claim is not null && byClaim.Value.TryGetValue(claim, out var fact) ? fact : null;

    /// <summary>What the fact is called.</summary>
    public SubjectLabel Label(ShownFact fact, DashboardWords words)
    {
        lock (gate)
        {
            byCode ??= observations.Value.SelectMany(observation => observation.Claims.Select(claim => (claim.Code, observation)))
                .ToDictionary(pair => pair.Code, pair => pair.observation, StringComparer.Ordinal);
        }

        return SubjectLabel.Of(byCode[fact.Stored.Code], words.Digest);
    }
}
