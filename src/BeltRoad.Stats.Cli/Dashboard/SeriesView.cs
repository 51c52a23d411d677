using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A page of the series of a run.</summary>
/// <param name="Page">From 1.</param>
internal sealed record SeriesView(ListedRun Run, IReadOnlyList<(SeriesPart Part, TimeSeries Shown)> Series, int Page, int Pages);
