using System.Globalization;
using BeltRoad.Stats.Charts;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>Numbers and addresses of charts and tables, and where each claim is used.</summary>
internal sealed class PagePlaces
{
    private readonly Dictionary<string, int> charts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string Label, string Address)> used;

    public PagePlaces(DigestModel model, PageWords words)
    {
        foreach (var chart in model.Charts)
        {
            charts.TryAdd(chart.Id, charts.Count + 1);
        }

        foreach (var table in TablesOf(model))
        {
            tables.TryAdd(table.Id, tables.Count + 1);
        }

        var onCover = model.KeyFigures.Select(figure => (figure.Claim, Place: (words["cover"], "#digest")));
        var inCharts = model.Charts.SelectMany(chart =>
            chart
                .Marks.Where(mark => mark.Claim.Length > 0)
                .Select(mark => (mark.Claim, Place: (words.Format("chart", NumberOf(chart)), "#" + AddressOf(chart))))
        );
        var inTables = TablesOf(model)
            .SelectMany(table =>
                table
                    .Parts.SelectMany(part => part.Rows)
                    .Select(row => (row.Claim, Place: (words.Format("table", NumberOf(table)), "#" + AddressOf(table))))
            );
        used = onCover
            .Concat(inCharts)
            .Concat(inTables)
            .Distinct()
            .ToLookup(pair => pair.Claim, pair => pair.Place, StringComparer.Ordinal);
    }

    public int NumberOf(ChartSpec chart) => charts[chart.Id];

    public int NumberOf(DigestTable table) => tables[table.Id];

    public string AddressOf(ChartSpec chart) => string.Create(CultureInfo.InvariantCulture, $"chart-{NumberOf(chart)}");

    public string AddressOf(DigestTable table) => string.Create(CultureInfo.InvariantCulture, $"table-{NumberOf(table)}");

    /// <summary>Where a claim stands on the page beside the list of facts, cover first.</summary>
    public IReadOnlyList<(string Label, string Address)> UsesOf(string claim) => [.. used[claim]];

    private static IEnumerable<DigestTable> TablesOf(DigestModel model) => model.Sections.SelectMany(section => section.Tables);
}
