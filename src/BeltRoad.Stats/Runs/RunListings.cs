using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>Creates what the store keeps of a run so that the dashboard finds its pages.</summary>
internal static class RunListings
{
    /// <param name="observations">All observations of the run, with the claims as they are in its documents.</param>
    public static RunListing Of(IReadOnlyList<Observation> observations, IReadOnlyList<Conflict> conflicts) =>
        new(SearchText.Of, [.. SeriesOf(observations, conflicts)]);

    /// <summary>Lists the last good run if an earlier version of the program wrote it without a listing.</summary>
    public static void Ensure(FactStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Listed() is null && store.LastGoodRunId() is { } run)
        {
            store.List(new RunListing(SearchText.Of, SeriesOf(store, run)));
        }
    }

    private static IEnumerable<ListedSeries> SeriesOf(FactStore store, long run)
    {
        var facts = store.Find(new FactQuery { Run = run });
        var observations = Observations.Of(StoredClaims.Of(store.DocumentsOf(run), facts), IndicatorLexicon.Default);
        return SeriesOf(observations, ConflictRegister.Of(observations));
    }

    private static IEnumerable<ListedSeries> SeriesOf(IReadOnlyList<Observation> observations, IReadOnlyList<Conflict> conflicts)
    {
        foreach (var series in TimeSeries.Of(observations, conflicts))
        {
            // First the statements in conflict, then one of each value, then those that repeat a value.
            var disagreeing = series
                .Conflicts.SelectMany(static conflict => conflict.Others.Prepend(conflict.Used))
                .Select(static observation => observation.Lead)
                .Distinct<Claim>(ReferenceEqualityComparer.Instance)
                .ToList();
            var statements = new List<(string Letter, int SpanStart)>(
                series.Observations.Sum(static observation => observation.Claims.Count)
            );
            void Add(Claim claim) => statements.Add((claim.Letter, claim.Fact.Span.Start));
            disagreeing.ForEach(Add);
            foreach (var observation in series.Observations)
            {
                if (!disagreeing.Contains(observation.Lead))
                {
                    Add(observation.Lead);
                }
            }

            foreach (var observation in series.Observations)
            {
                for (var i = 1; i < observation.Claims.Count; i++)
                {
                    Add(observation.Claims[i]);
                }
            }

            yield return new ListedSeries(series.Conflicts.Count > 0, statements);
        }
    }
}
