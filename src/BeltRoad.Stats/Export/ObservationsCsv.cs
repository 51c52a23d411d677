using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Observations in the columns of SDMX-CSV 1.0: the dataflow, the dimensions, <c>TIME_PERIOD</c>, <c>OBS_VALUE</c>, then attributes. The
/// codes are explained in <c>Export/codes.csv</c>, which every report contains. Only stated values are here; derived ones are in
/// <see cref="DerivedCsv"/>.
/// </summary>
internal static class ObservationsCsv
{
    private const string Dataflow = "BELTROAD:STATED_FIGURES(1.0)";

    public static void Write(ObservationSet book, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(book);
        var used = book.Conflicts.ToDictionary<Conflict, Observation, ConflictRule>(
            conflict => conflict.Used,
            conflict => conflict.Rule,
            ReferenceEqualityComparer.Instance
        );
        var setAside = book.Conflicts.SelectMany(conflict => conflict.Others).ToHashSet<Observation>(ReferenceEqualityComparer.Instance);
        var table = new CsvTable(
            writer,
            "DATAFLOW",
            "INDICATOR",
            "SCOPE_ID",
            "COUNTED",
            "EDITION",
            "UNIT_MEASURE",
            "TRANSFORMATION",
            "PERIOD_BASIS",
            "CLAIM_TYPE",
            "FREQ",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_LOW",
            "OBS_HIGH",
            "LOW_INCL",
            "HIGH_INCL",
            "MODIFIER",
            "SIG_DIGITS",
            "UNIT_MULT",
            "AS_PRINTED",
            "OBS_STATUS",
            "CONFLICT",
            "CONFLICT_RULE",
            "INDEP_SOURCES",
            "CLAIMS",
            "TITLE"
        );
        foreach (var observation in book.All)
        {
            var (series, edition, time) = observation.Key;
            var interval = observation.Fact.Interval;
            var sources = observation.IndependentSources;
            table
                .Text(Dataflow)
                .Text(series.Subject)
                .Text(series.Scope.Length == 0 ? "_Z" : series.Scope)
                .Text(series.Counted.Length == 0 ? "_Z" : series.Counted)
                .Text(edition.Length == 0 ? "_Z" : edition)
                .Text(series.Unit)
                .Text(EnumNames.Name(series.Measure))
                .Text(EnumNames.Name(series.Basis))
                .Text(EnumNames.Name(series.Status))
                .Text(SdmxTime.Frequency(time))
                .Text(SdmxTime.Of(time))
                .Number(observation.Fact.Value)
                .Number(interval.Low)
                .Number(interval.High)
                .Text(interval.LowIncluded ? "1" : "0")
                .Text(interval.HighIncluded ? "1" : "0")
                .Text(EnumNames.Name(observation.Fact.Modifier))
                .Number(observation.Fact.SignificantDigits)
                .Number(0)
                .Text(observation.Fact.AsPrinted)
                .Text(
                    series.Status != Status.Actual ? "F"
                    : sources > 1 ? "A"
                    : "V"
                )
                .Text(
                    used.ContainsKey(observation) ? "USED"
                    : setAside.Contains(observation) ? "SET_ASIDE"
                    : "N"
                )
                .Text(used.TryGetValue(observation, out var rule) ? EnumNames.Name(rule) : "_Z")
                .Number(sources)
                .Text(
                    observation.Claims.Count == 1 ? observation.Lead.Code : string.Join(' ', observation.Claims.Select(claim => claim.Code))
                )
                .Text(observation.Fact.Subject)
                .EndRow();
        }
    }

    /// <summary>Writes the code lists, one row per code; those of indicators and scopes come from their lexicons.</summary>
    public static void WriteCodes(TextWriter writer)
    {
        var table = new CsvTable(writer, "list", "code", "meaning");
        foreach (var row in LexiconTable.Read("Export/codes.csv", "code", "meaning"))
        {
            var parts = row[0].Split('=');
            table.Text(parts[0]).Text(parts[1]).Text(row[1]).EndRow();
        }

        foreach (var unit in UnitCodes.All)
        {
            table
                .Text("UNIT_MEASURE")
                .Text(unit.Code)
                .Text(unit.Dimension == Dimension.Currency ? "ISO 4217 currency" : EnumNames.Name(unit.Dimension))
                .EndRow();
        }

        foreach (var indicator in IndicatorLexicon.Default.Indicators)
        {
            table.Text("INDICATOR").Text(indicator.Id).Text(indicator.English + " / " + indicator.Chinese).EndRow();
        }

        foreach (var scope in IndicatorLexicon.Default.Scopes)
        {
            table.Text("SCOPE_ID").Text(scope.Id).Text(scope.Noun + " / " + scope.ChineseNoun).EndRow();
        }
    }
}
