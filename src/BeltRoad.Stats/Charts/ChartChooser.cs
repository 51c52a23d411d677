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

    /// <summary>Charts of what happened.</summary>
    /// <param name="theme">Begins the ids: <c>money</c>.</param>
    /// <param name="inTime">Claim codes of figures that another chart sets side by side in time.</param>
    public static IReadOnlyList<ChartSpec> Actual(
        string theme,
        IReadOnlyList<Observation> observations,
        ChartContext context,
        IReadOnlySet<string>? inTime = null
    )
    {
        var actual = Stated(observations).Where(static observation => observation.Fact.Status == Status.Actual).ToList();
        var charts = new List<ChartSpec?>();
        var matrix = MatrixCharts.Choose(theme + "-matrix", actual, context);
        charts.Add(matrix);
        var drawn = matrix is null ? [] : matrix.Marks.Select(mark => mark.Claim).ToHashSet(StringComparer.Ordinal);
        var times = TimeCharts.Choose(theme + "-time", actual, inTime ?? new HashSet<string>(), context).ToList();
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
        charts.Add(ShareCharts.Changes(theme + "-growth", actual, least: 3, _ => string.Empty, context));
        charts.AddRange(times);
        return [.. charts.OfType<ChartSpec>().Take(MostChartsOfTheme)];
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

    private static bool IsAmount(Observation observation) =>
        observation.Fact.Measure is Measure.Level or Measure.Cumulative or Measure.Period
        && !observation.PerShortPeriod
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

        return family.Counted == CountryFamily
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
            : observation.Key.Series.Counted;
        return (unit.Code, unit.Dimension, counted);
    }

    private const string CountryFamily = "countries";

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
