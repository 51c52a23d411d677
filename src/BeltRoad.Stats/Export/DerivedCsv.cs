using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Values that no document states, computed from stated ones, in the columns of SDMX-CSV 1.0. They have a dataflow of their own and never
/// mix with stated values.
/// </summary>
internal static class DerivedCsv
{
    private const string Dataflow = "BELTROAD:DERIVED_FIGURES(1.0)";

    public static void Write(IEnumerable<Check> checks, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var table = new CsvTable(
            writer,
            "DATAFLOW",
            "INDICATOR",
            "SCOPE_ID",
            "UNIT_MEASURE",
            "DERIVATION",
            "FREQ",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_LOW",
            "OBS_HIGH",
            "OBS_STATUS",
            "CHECK_RESULT",
            "INPUTS",
            "INPUTS_PRINTED",
            "AGAINST"
        );
        foreach (var (check, derived) in Of(checks))
        {
            table
                .Text(Dataflow)
                .Text(derived.Subject)
                .Text(derived.Scope.Length == 0 ? "_Z" : derived.Scope)
                .Text(derived.Unit.Code)
                .Text(EnumNames.Name(check.Sort))
                .Text(SdmxTime.Frequency(derived.Time))
                .Text(SdmxTime.Of(derived.Time))
                .Number(Rounded(derived.Value))
                .Number(Rounded(derived.Interval.Low))
                .Number(Rounded(derived.Interval.High))
                .Text("E")
                .Text(EnumNames.Name(check.Result))
                .Text(Inputs(derived))
                .Text(Printed(check, derived))
                .Text(Against(check, derived))
                .EndRow();
        }
    }

    /// <summary>Returns the derived values in the order of the checks.</summary>
    internal static IEnumerable<(Check Check, DerivedValue Derived)> Of(IEnumerable<Check> checks) =>
        checks.Where(check => check.Derived is not null).Select(check => (check, check.Derived!));

    /// <summary>The claims from which it was computed.</summary>
    internal static string Inputs(DerivedValue derived) => string.Join(' ', derived.Inputs.Select(static claim => claim.Code));

    /// <summary>The document's own figures, for the inputs that the check quotes.</summary>
    internal static string Printed(Check check, DerivedValue derived) =>
        string.Join(
            "; ",
            derived
                .Inputs.Where(claim => check.Statements.Any(statement => ReferenceEquals(statement.Claim, claim)))
                .Select(static claim => claim.Fact.AsPrinted)
        );

    /// <summary>The claims with which it is compared; empty if nothing is stated.</summary>
    internal static string Against(Check check, DerivedValue derived) =>
        string.Join(
            ' ',
            check
                .Statements.Where(statement => !derived.Inputs.Contains(statement.Claim, ReferenceEqualityComparer.Instance))
                .Select(static statement => statement.Code)
        );

    /// <summary>Rounds a quotient, which may not terminate, to ten significant digits, more than any input has.</summary>
    internal static decimal? Rounded(decimal? value)
    {
        if (value is not { } number)
        {
            return null;
        }

        var places = 9;
        var size = Math.Abs(number);
        for (var power = 10m; size >= power && places > 0; power *= 10m)
        {
            places--;
        }

        return decimal.Round(number, places);
    }
}
