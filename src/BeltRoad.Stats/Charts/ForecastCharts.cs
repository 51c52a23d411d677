using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <summary>Estimates of the future, hollow, grouped by who makes them.</summary>
internal static class ForecastCharts
{
    private const int MostRows = 10;

    public static IEnumerable<ChartSpec> Choose(string id, IReadOnlyList<Observation> forecasts, ChartContext context)
    {
        context = context with { AllowsPlainTitles = true };
        if (ShareCharts.Changes(id + "-change", forecasts, least: 3, forecast => Who(forecast, context), context) is { } changes)
        {
            yield return changes;
        }

        var parts = forecasts
            .Where(forecast =>
                forecast.Fact.Value > 0m
                && forecast.Fact.Modifier != Modifier.Several
                && !(forecast.Fact.Unit.Dimension == Dimension.Percent && forecast.Fact.Measure is Measure.Growth or Measure.Change)
            )
            .GroupBy(forecast => (forecast.Fact.Unit.Code, SubjectWords.Fold(forecast.Fact.Counted), Who(forecast, context)))
            .Where(part => part.Count() > 1)
            .OrderByDescending(part => part.Count())
            .ToList();
        if (parts.Count == 0)
        {
            yield break;
        }

        var shown = parts.SelectMany(part => part).Take(MostRows).ToList();
        var title = TitleWords.ForRanking(
            [
                shown
                    .Where(forecast => forecast.Fact.Unit.Code == shown[0].Fact.Unit.Code)
                    .OrderByDescending(forecast => forecast.Fact.Value)
                    .ToList(),
            ],
            context
        );
        title ??= context.Plain("title.estimates.plain")!;

        var groups = parts
            .Select(part => new ChartGroup(
                Capital(
                    string.Join(
                        context.Words["list.comma"],
                        new[] { part.Key.Item3, UnitName(part.First(), context) }.Where(name => name.Length > 0)
                    )
                ),
                [
                    .. part.Where(shown.Contains)
                        .OrderByDescending(forecast => forecast.Fact.Value)
                        .Select(forecast => TitleWords.Named(context.Row(forecast, withAsOf: true, withUnit: true), title, forecast)),
                ]
            )
            {
                Axis = Axes.Linear(
                    part.Max(forecast => forecast.Fact.High ?? forecast.Fact.Value),
                    part.First().Fact.Unit,
                    context.Figures
                ),
            })
            .Where(group => group.Rows.Count > 1)
            .ToList();
        yield return new ChartSpec
        {
            Id = id + "-size",
            Form = ChartForm.RankedBars,
            Title = title.Text,
            Subtitle = context.Words["subtitle.estimates"],
            Groups = groups,
            Source = context.Source(shown),
            AlternativeText = context.AlternativeText(title.Text, groups),
            Span = 6,
        };
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The body the sentence names; empty where it names none.</summary>
    private static string Who(Observation forecast, ChartContext context)
    {
        var estimator = Estimators.In(forecast.Lead.Quote);
        return estimator is null ? string.Empty
            : context.Words.Language == Wording.DigestLanguage.English ? estimator.English
            : estimator.Chinese;
    }

    private static string UnitName(Observation forecast, ChartContext context) =>
        forecast.Fact.Unit.Dimension == Dimension.Count
            ? (
                context.Words.Language == Wording.DigestLanguage.English
                    ? forecast.Scope?.Noun ?? CountedNouns.English(forecast.Key.Series.Counted)
                    : null
            ) ?? SubjectWords.Fold(forecast.Fact.Counted)
            : context.Words.Find("unitname." + forecast.Fact.Unit.Code) ?? context.Figures.UnitWord(forecast.Fact.Unit);
}
