using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The chart of one series over time, in the words of a page.</summary>
internal static class SeriesChart
{
    /// <summary>Points, of which a phone shows most.</summary>
    private const double Width = 420;

    /// <summary>Null for a series that makes no chart: one of few times, of ranges, or of one value throughout.</summary>
    /// <param name="observations">Those of one series.</param>
    public static ChartSpec? Of(IReadOnlyList<Observation> observations, Words words) =>
        TimeCharts.Choose("series", observations, new ChartContext(words, static _ => string.Empty)).OfType<ChartSpec>().FirstOrDefault();

    public static string Svg(ChartSpec chart) => SvgWriter.Write(ChartSheet.Of(chart, Width).ToPicture());
}
