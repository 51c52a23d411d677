using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>Parts of a whole on a full-width track, and signed growth around a zero line.</summary>
internal static class ShareCharts
{
    private const int MostRows = 12;

    /// <summary>Two shares or two rates at least; rates up to 100 % stand in a group of their own.</summary>
    public static ChartSpec? Shares(string id, IReadOnlyList<Observation> observations, ChartContext context)
    {
        var words = context.Words;
        var percent = Rankings
            .LatestOfEach(
                observations.Where(observation =>
                    observation.Fact.Unit.Dimension == Dimension.Percent && observation.Fact.Measure is Measure.Share or Measure.Rate
                )
            )
            .Where(observation => observation.Fact.Value is >= 0m and <= 100m && (observation.Fact.High ?? 0m) <= 100m)
            .ToList();
        var shares = Ranked(percent.Where(observation => observation.Fact.Measure == Measure.Share));
        var rates = Ranked(percent.Where(observation => observation.Fact.Measure == Measure.Rate));
        var shown = shares.Concat(rates).ToList();
        if ((shares.Count < 2 && rates.Count < 2) || !Rankings.AreOfAKind(shown))
        {
            return null;
        }

        if (TitleWords.ForRanking([shares, rates], context) is not { } title)
        {
            return null;
        }

        var groups = new List<ChartGroup>();
        foreach (var (heading, members) in new[] { ("group.shares", shares), ("group.rates", rates) })
        {
            if (members.Count > 0)
            {
                var name = shares.Count > 0 && rates.Count > 0 ? words[heading] : string.Empty;
                groups.Add(
                    new ChartGroup(
                        name,
                        [.. members.Select(member => TitleWords.Named(context.Row(member, withAsOf: true, withUnit: true), title, member))]
                    )
                );
            }
        }

        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.ShareBars,
            Title = title.Text,
            Subtitle = words["subtitle.shares"],
            Groups = groups,
            Axis = new ChartAxis(AxisScale.Linear, 0m, 100m, [new AxisTick(0m, "0"), new AxisTick(100m, "100%")]),
            Source = context.Source(shown),
            AlternativeText = context.AlternativeText(title.Text, groups),
            Span = 6,
        };
    }

    /// <summary>Three rates of growth at least, or two forecasts.</summary>
    public static ChartSpec? Changes(
        string id,
        IReadOnlyList<Observation> observations,
        int least,
        Func<Observation, string> groupOf,
        ChartContext context
    )
    {
        var shown = Rankings
            .LatestOfEach(
                observations.Where(observation =>
                    observation.Fact.Unit.Dimension == Dimension.Percent && observation.Fact.Measure is Measure.Growth or Measure.Change
                )
            )
            .OrderByDescending(observation => observation.Fact.High ?? observation.Fact.Value)
            .Take(MostRows)
            .ToList();
        if (shown.Count < least || !Rankings.AreOfAKind(shown))
        {
            return null;
        }

        var parts = shown
            .GroupBy(groupOf, StringComparer.Ordinal)
            .OrderByDescending(part => part.Count())
            .ThenBy(part => part.Key, StringComparer.Ordinal)
            .ToList();
        if (TitleWords.ForRanking(parts.Select(part => (IReadOnlyList<Observation>)[.. part]), context) is not { } title)
        {
            return null;
        }

        var groups = parts
            .Select(part => new ChartGroup(
                part.Key,
                [.. part.Select(member => TitleWords.Named(context.Row(member, withAsOf: true, withUnit: true), title, member))]
            ))
            .ToList();
        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.Changes,
            Title = title.Text,
            Subtitle = context.Words["subtitle.changes"],
            Groups = groups,
            Axis = Axes.Signed(
                shown.Min(observation => observation.Fact.Value),
                shown.Max(observation => observation.Fact.High ?? observation.Fact.Value),
                Unit.Percent,
                context.Figures
            ),
            Source = context.Source(shown),
            AlternativeText = context.AlternativeText(title.Text, groups),
            Span = 6,
        };
    }

    private static List<Observation> Ranked(IEnumerable<Observation> observations) =>
        [
            .. observations
                .OrderBy(observation => observation.Indicator is null)
                .ThenByDescending(observation => observation.Fact.Value)
                .Take(MostRows)
                .OrderByDescending(observation => observation.Fact.Value),
        ];
}
