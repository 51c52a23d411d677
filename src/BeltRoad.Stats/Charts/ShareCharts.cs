using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Charts;

/// <summary>Parts of a whole on a full-width track, and signed growth around a zero line.</summary>
internal static class ShareCharts
{
    private const int MostRows = 10;

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
        var shares = Ranked(percent.Where(observation => observation.Fact.Measure == Measure.Share), context);
        var rates = Ranked(percent.Where(observation => observation.Fact.Measure == Measure.Rate), context);
        var shown = shares.Concat(rates).ToList();
        if (
            (shares.Count < 2 && rates.Count < 2)
            || !Rankings.AreOfAKind(shown)
            || (TitleWords.ForRanking([shares, rates], context) ?? context.Plain("title.shares.plain", words["kind." + shown[0].Fact.Kind]))
                is not { } title
        )
        {
            return null;
        }

        var groups = new List<ChartGroup>();
        var derived = new List<DerivedValue>();
        foreach (var (heading, members) in new[] { ("group.shares", shares), ("group.rates", rates) })
        {
            if (members.Count > 0)
            {
                var name = shares.Count > 0 && rates.Count > 0 ? words[heading] : string.Empty;
                groups.Add(
                    new ChartGroup(
                        name,
                        [
                            .. context
                                .Rows(members, title, withAsOf: true, withUnit: true)
                                .SelectMany(row =>
                                    WithDerived(members.First(member => member.Lead.Code == row.Marks[0].Claim), row, derived, context)
                                ),
                        ]
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
            Source = context.Source(
                shown,
                [.. derived.Select(value => words.Format("note.derived", words.Join([.. value.Inputs.Select(static input => input.Code)])))]
            ),
            AlternativeText = context.AlternativeText(title.Text, groups),
            Span = 6,
        };
    }

    /// <summary>A row, and below it what its share was at another time, where that is reckoned from it.</summary>
    private static IEnumerable<ChartRow> WithDerived(Observation member, ChartRow row, List<DerivedValue> used, ChartContext context)
    {
        yield return row;
        foreach (
            var value in context.Derived.Where(value =>
                value.Unit == Unit.Percent
                && value.Time is not null
                && value.Subject == member.Key.Series.Subject
                && value.Inputs.Any(input => input.Code == member.Lead.Code)
            )
        )
        {
            used.Add(value);
            var time = context.Periods.Short(value.Time!.Value);
            var mark = new ChartMark(value.Value, FigureFormat.InScale(value.Value, 1m, signed: false) + "%", value.Inputs[^1].Code)
            {
                IsDerived = true,
                AsOf = time,
            };
            yield return new ChartRow(context.Words.Format("row.derived", time), string.Empty, [mark]) { IsPart = true };
        }
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
            .OrderByDescending(observation => TitleWords.IsNamed(observation, context))
            .ThenByDescending(observation => observation.Fact.High ?? observation.Fact.Value)
            .Take(MostRows)
            .OrderByDescending(observation => observation.Fact.High ?? observation.Fact.Value)
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
        if (
            (
                TitleWords.ForRanking(parts.Select(part => (IReadOnlyList<Observation>)[.. part]), context)
                ?? context.Plain(shown[0].Fact.Status == Status.Forecast ? "title.changes.forecast" : "title.changes.plain")
            )
            is not { } title
        )
        {
            return null;
        }

        var groups = parts
            .Select(part => new ChartGroup(part.Key, context.Rows([.. part], title, withAsOf: true, withUnit: true)))
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

    /// <summary>Those that have a name, where two do.</summary>
    private static List<Observation> Ranked(IEnumerable<Observation> observations, ChartContext context)
    {
        var all = observations.ToList();
        var named = all.FindAll(observation => TitleWords.IsNamed(observation, context));
        return
        [
            .. (named.Count > 1 ? named : all)
                .OrderBy(observation => observation.Indicator is null)
                .ThenByDescending(observation => observation.Fact.Value)
                .Take(MostRows)
                .OrderByDescending(observation => observation.Fact.Value),
        ];
    }
}
