using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <summary>
/// Chooses the charts of a theme from its figures. First the figures are parted by status, unit, currency and counted noun:
/// what differs in one of these never shares an axis. What differs in scope or period basis only may share one in a headed group.
/// </summary>
internal static class ChartChooser
{
    private const int MostChartsOfTheme = 8;

    /// <summary>Below it charts are drawn too of which no figure may be a headline, under a title that states no finding.</summary>
    private const int LeastChartsOfTheme = 2;

    /// <summary>Charts of what happened.</summary>
    /// <param name="theme">Begins the ids: <c>money</c>.</param>
    /// <param name="inTime">Claim codes of figures that another chart sets side by side in time: no other draws them again.</param>
    public static IReadOnlyList<ChartSpec> Actual(
        string theme,
        IReadOnlyList<Observation> observations,
        ChartContext context,
        IReadOnlySet<string>? inTime = null
    )
    {
        var actual = Stated(observations)
            .Where(observation => observation.Fact.Status == Status.Actual && inTime?.Contains(observation.Lead.Code) != true)
            .ToList();
        var charts = Theme(theme, actual, context);
        if (charts.Count >= LeastChartsOfTheme)
        {
            return charts;
        }

        var titled = charts.Select(static chart => chart.Id).ToHashSet(StringComparer.Ordinal);
        var plain = Theme(theme, actual, context with { AllowsPlainTitles = true });
        return [.. charts, .. plain.Where(chart => !titled.Contains(chart.Id)).Take(LeastChartsOfTheme - charts.Count)];
    }

    private static IReadOnlyList<ChartSpec> Theme(string theme, IReadOnlyList<Observation> actual, ChartContext context)
    {
        var charts = new List<ChartSpec?>();
        var matrix = MatrixCharts.Choose(theme + "-matrix", actual, context);
        charts.Add(matrix);
        var drawn = matrix is null ? [] : matrix.Marks.Select(mark => mark.Claim).ToHashSet(StringComparer.Ordinal);
        var times = TimeCharts.Choose(theme + "-time", actual, context).ToList();
        foreach (
            var unit in actual
                .Where(observation => IsAmount(observation) && !drawn.Contains(observation.Lead.Code))
                .GroupBy(Family)
                .OrderByDescending(unit => unit.Key.Dimension == Dimension.Currency)
                .ThenByDescending(unit => unit.Count())
                .ThenBy(unit => unit.Key.Code, StringComparer.Ordinal)
                .ThenBy(unit => unit.Key.Counted, StringComparer.Ordinal)
        )
        {
            charts.Add(Amounts(theme, unit.Key, [.. unit], context));
        }

        charts.Add(ShareCharts.Shares(theme + "-shares", actual, context));
        charts.Add(ShareCharts.Changes(theme + "-growth", actual, least: 4, _ => string.Empty, context));
        var inTime = times.SelectMany(static chart => chart.Marks).Select(static mark => mark.Claim).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. charts
                .OfType<ChartSpec>()
                .Where(chart => chart.Marks.Any(mark => !inTime.Contains(mark.Claim)))
                .Concat(times)
                .Take(MostChartsOfTheme),
        ];
    }

    public static IReadOnlyList<ChartSpec> Pledges(IReadOnlyList<Observation> planned, ChartContext context) =>
        PledgeCharts.Choose("pledges", Stated(planned), context) is { } chart ? [chart] : [];

    public static IReadOnlyList<ChartSpec> Forecasts(IReadOnlyList<Observation> forecasts, ChartContext context) =>
        [.. ForecastCharts.Choose("forecasts", Stated(forecasts), context)];

    /// <summary>Charts of the program's own counts.</summary>
    public static IReadOnlyList<ChartSpec> Coverage(
        IReadOnlyList<(string Letter, Ledger Ledger)> documents,
        IReadOnlyList<Claim> claims,
        ChartContext context
    ) =>
        [
            .. new[]
            {
                CoverageCharts.Classed("coverage", documents, context),
                CoverageCharts.Stated("coverage-stated", claims, context),
            }.OfType<ChartSpec>(),
        ];

    /// <summary>Without what holds on a condition only, or can be read in two ways: a mark could not say so.</summary>
    private static IReadOnlyList<Observation> Stated(IReadOnlyList<Observation> observations) =>
        [.. observations.Where(static observation => observation.Fact.IsStatedOutright)];

    /// <summary>A figure that may be ranked; those of one edition of a meeting are compared with other editions only.</summary>
    private static bool IsAmount(Observation observation) =>
        observation.Fact.Measure is Measure.Level or Measure.Cumulative or Measure.Period
        && !observation.PerShortPeriod
        && observation.Key.Edition.Length == 0
        && observation.Fact.Modifier != Modifier.Several
        && observation.Fact.Unit.Dimension
            is not (
                Dimension.Percent
                or Dimension.PercentagePoint
                or Dimension.BasisPoint
                or Dimension.Ratio
                or Dimension.IndexPoint
                or Dimension.Times
                or Dimension.Multiple
                or Dimension.Duration
                or Dimension.Speed
            );

    private static ChartSpec? Amounts(
        string theme,
        (string Code, Dimension Dimension, string Counted) family,
        IReadOnlyList<Observation> observations,
        ChartContext context
    )
    {
        var words = context.Words;
        if (family.Dimension != Dimension.Count)
        {
            return AmountCharts.Choose(
                $"{theme}-{Slug(family.Code)}",
                observations,
                context.UnitName(observations[0].Fact.Unit, observations),
                context
            );
        }

        return family.Counted == DocumentFamily
                ? AmountCharts.Choose(theme + "-documents", observations, words["unitname.documents"], context)
            : family.Counted == CountryFamily
                ? AmountCharts.ChooseByScope(theme + "-countries", observations, words["unitname.countries"], context)
            : AmountCharts.Choose(
                $"{theme}-count-{Slug(family.Counted)}",
                observations,
                words.Format("unitname.counted", CountedName(family.Counted, words)),
                context
            );
    }

    private static string CountedName(string folded, Words words) =>
        (words.Language == DigestLanguage.English ? CountedNouns.English(folded) : null) ?? folded;

    /// <summary>Counts of countries are one family whatever their scope; other counts only with the same noun.</summary>
    private static (string Code, Dimension Dimension, string Counted) Family(Observation observation)
    {
        var unit = observation.Fact.Unit;
        var counted =
            unit.Dimension != Dimension.Count ? string.Empty
            : observation.Scope is not null ? CountryFamily
            : observation.Fact.Kind == Kind.Agreement ? DocumentFamily
            : observation.Key.Series.Counted;
        return (unit.Code, unit.Dimension, counted);
    }

    private const string CountryFamily = "countries";
    private const string DocumentFamily = "documents";

    /// <summary>A file name's part: ASCII letters and digits stay, other characters are written as their code points.</summary>
    private static string Slug(string name) =>
        string.Concat(
            name.Select(character =>
                char.IsAsciiLetterOrDigit(character)
                    ? char.ToLowerInvariant(character).ToString()
                    : FormattableString.Invariant($"{(int)character:x4}")
            )
        );
}
