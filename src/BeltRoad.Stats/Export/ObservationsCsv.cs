using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Observations in the columns of SDMX-CSV 1.0: the dataflow, the dimensions, <c>TIME_PERIOD</c>, <c>OBS_VALUE</c>, then
/// attributes. The codes stand in <c>Export/codes.csv</c>, which every report carries. Only stated values are here, no derived one.
/// </summary>
public static class ObservationsCsv
{
    private const string Dataflow = "BELTROAD:STATED_FIGURES(1.0)";

    public static void Write(IEnumerable<Observation> observations, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var table = new CsvTable(writer, "DATAFLOW", "INDICATOR", "SCOPE_ID", "COUNTED", "EDITION", "UNIT_MEASURE", "TRANSFORMATION", "PERIOD_BASIS", "CLAIM_TYPE",
            "TIME_PERIOD", "OBS_VALUE", "OBS_LOW", "OBS_HIGH", "LOW_INCL", "HIGH_INCL", "MODIFIER", "SIG_DIGITS", "OBS_STATUS", "INDEP_SOURCES", "CLAIMS", "TITLE");
        foreach (var observation in observations)
        {
            var (series, edition, time) = observation.Key;
            var interval = observation.Fact.Interval;
            table.Text(Dataflow)
                .Text(series.Subject)
                .Text(series.Scope.Length == 0 ? "_Z" : series.Scope)
                .Text(series.Counted.Length == 0 ? "_Z" : series.Counted)
                .Text(edition.Length == 0 ? "_Z" : edition)
                .Text(series.Unit)
                .Text(Terms.Name(series.Measure))
                .Text(Terms.Name(series.Basis))
                .Text(Terms.Name(series.Status))
                .Text(time?.ToString())
                .Number(observation.Fact.Value)
                .Number(interval.Low)
                .Number(interval.High)
                .Text(interval.LowIncluded ? "1" : "0")
                .Text(interval.HighIncluded ? "1" : "0")
                .Text(Terms.Name(observation.Fact.Modifier))
                .Number(observation.Fact.SignificantDigits)
                .Text(series.Status == Status.Forecast ? "F" : "A")
                .Text(observation.IndependentSources.ToString(CultureInfo.InvariantCulture))
                .Text(string.Join(' ', observation.Claims.Select(claim => claim.Code)))
                .Text(observation.Fact.Subject)
                .EndRow();
        }
    }

    /// <summary>The code lists, a row a code.</summary>
    public static void WriteCodes(TextWriter writer)
    {
        var table = new CsvTable(writer, "list", "code", "meaning");
        foreach (var row in LexiconTable.Read("Export/codes.csv", "code", "meaning"))
        {
            var parts = row[0].Split('=');
            table.Text(parts[0]).Text(parts[1]).Text(row[1]).EndRow();
        }
    }
}
