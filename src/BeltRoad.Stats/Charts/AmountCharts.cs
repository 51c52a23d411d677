using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <summary>
/// Values of one unit, ranked inside groups of one period basis: bars where the largest is at most thirty times the
/// smallest and most are unhedged, dots else, on a logarithmic axis above thirty times.
/// </summary>
internal static class AmountCharts
{
    private const int LeastRows = 3;
    private const int MostRows = 18;
    private const int MostRowsOfGroup = 8;
    private const decimal LargestBarRatio = 30m;
    private const decimal LargestReach = 100_000m;

    /// <param name="observations">Actual figures of one unit that may be drawn on one axis.</param>
    /// <param name="unitName">The unit in words, as the subtitle begins.</param>
    public static ChartSpec? Choose(string id, IReadOnlyList<Observation> observations, string unitName, ChartContext context)
    {
        var latest = Rankings.LatestOfEach(observations).Where(observation => observation.Fact.Value > 0m).ToList();
        var groups = Groups(latest, context);
        return Build(id, latest, groups, unitName, warnsOfPeriods: true, context);
    }

    /// <summary>Counts of countries and the like: groups part the scopes, and the as-of stands in each row.</summary>
    public static ChartSpec? ChooseByScope(string id, IReadOnlyList<Observation> observations, string unitName, ChartContext context)
    {
        var latest = Rankings.LatestOfEach(observations).Where(observation => observation.Fact.Value > 0m).ToList();
        var groups = latest
            .GroupBy(observation => ScopeHeading(observation, context), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Members(group.Key, [.. group], WithAsOf: true))
            .ToList();
        return Build(id, latest, groups, unitName, warnsOfPeriods: false, context);
    }

    private static ChartSpec? Build(
        string id,
        IReadOnlyList<Observation> observations,
        List<Members> groups,
        string unitName,
        bool warnsOfPeriods,
        ChartContext context
    )
    {
        groups = Trim(WithinReach(groups));
        var shown = groups.SelectMany(group => group.Observations).ToList();
        if (
            shown.Count < LeastRows
            || shown.All(observation => observation.Fact.Value == shown[0].Fact.Value)
            || !Rankings.AreOfAKind(shown)
        )
        {
            return null;
        }

        var words = context.Words;
        var smallest = shown.Min(observation => observation.Fact.Value);
        var largest = shown.Max(observation => observation.Fact.High ?? observation.Fact.Value);
        var logarithmic = largest > LargestBarRatio * smallest;
        var hedged = shown.Count(observation => observation.Fact.Modifier != Modifier.Exact || observation.Fact.High is not null);
        var bars = !logarithmic && hedged * 2 <= shown.Count;
        var unit = shown[0].Fact.Unit;
        var axis = logarithmic ? Axes.Logarithmic(smallest, largest, unit, context.Figures) : Axes.Linear(largest, unit, context.Figures);
        if (TitleWords.ForRanking(groups.Select(group => group.Observations), context) is not { } title)
        {
            return null;
        }

        var rows = groups
            .Select(group => new ChartGroup(
                group.Heading,
                [
                    .. group.Observations.Select(observation =>
                        TitleWords.Named(context.Row(observation, group.WithAsOf), title, observation)
                    ),
                ]
            ))
            .ToList();
        var omitted = observations.Count - shown.Count;
        var isNarrow = shown.Count <= 6 && rows.Count <= 3;
        var scale =
            logarithmic ? words[isNarrow ? "subtitle.log.short" : "subtitle.log"]
            : bars ? words["subtitle.bars"]
            : words["subtitle.linear"];
        var warning =
            rows.Count < 2 ? string.Empty
            : warnsOfPeriods ? words[isNarrow ? "subtitle.periods.short" : "subtitle.periods"]
            : words[isNarrow ? "subtitle.scopes.short" : "subtitle.scopes"];
        return new ChartSpec
        {
            Id = id,
            Form = bars ? ChartForm.RankedBars : ChartForm.Dots,
            Title = title.Text,
            Subtitle = unitName + scale + warning,
            Groups = rows,
            Axis = axis,
            Source = context.Source(shown, omitted > 0 ? words.Format("note.omitted", omitted) : string.Empty),
            AlternativeText = context.AlternativeText(title.Text, rows),
            Span = isNarrow ? 6 : 12,
            Omitted = omitted,
        };
    }

    private static List<Members> Groups(List<Observation> all, ChartContext context)
    {
        var words = context.Words;
        var groups = new List<Members>();
        var shared = all.Where(observation =>
                observation.Fact.Measure == Measure.Cumulative && observation.Key.Time is { IsUpTo: false, IsSingle: false }
            )
            .GroupBy(observation => observation.Key.Time)
            .Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.ToString(), StringComparer.Ordinal);
        foreach (var group in shared)
        {
            groups.Add(new Members(words.Format("group.shared", context.Periods.Of(group.Key)), [.. group], WithAsOf: false));
        }

        var grouped = groups.SelectMany(group => group.Observations).ToHashSet();
        foreach (
            var part in all.Where(observation => !grouped.Contains(observation))
                .GroupBy(GroupId, StringComparer.Ordinal)
                .OrderBy(part => part.Key, StringComparer.Ordinal)
        )
        {
            groups.Add(new Members(words[part.Key], [.. part], WithAsOf: true));
        }

        return groups;
    }

    /// <summary>Rows of the words table, in their printed order by their letter.</summary>
    private static string GroupId(Observation observation) =>
        (observation.Key.Time, observation.Fact.Measure) switch
        {
            (null, _) => "group.e.undated",
            (_, Measure.Cumulative) => "group.c.cumulative",
            (_, Measure.Level or Measure.Rate) => "group.d.level",
            _ => "group.b.period",
        };

    private static string ScopeHeading(Observation observation, ChartContext context)
    {
        var chinese = observation.Scope?.ChineseNoun ?? SubjectWords.Fold(observation.Fact.Counted);
        if (context.Words.Language == Wording.DigestLanguage.Chinese || observation.Scope is not { } scope)
        {
            return chinese;
        }

        return $"{char.ToUpperInvariant(scope.Noun[0])}{scope.Noun[1..]} ({chinese})";
    }

    /// <summary>Without what is so small beside the largest that an axis with both would show neither.</summary>
    private static List<Members> WithinReach(List<Members> groups)
    {
        var least =
            groups.SelectMany(group => group.Observations).Select(observation => observation.Fact.Value).DefaultIfEmpty(0m).Max()
            / LargestReach;
        return
        [
            .. groups
                .Select(group =>
                    group with
                    {
                        Observations = [.. group.Observations.Where(observation => observation.Fact.Value >= least)],
                    }
                )
                .Where(group => group.Observations.Count > 0),
        ];
    }

    private static List<Members> Trim(List<Members> groups)
    {
        var left = MostRows;
        var most = groups.Count == 1 ? MostRows - 4 : MostRowsOfGroup;
        var trimmed = new List<Members>();
        foreach (var group in groups)
        {
            var take = Math.Min(left, most);
            if (take == 0)
            {
                break;
            }

            var ranked = group
                .Observations.OrderBy(observation => observation.Indicator is null)
                .ThenByDescending(observation => observation.Fact.Value)
                .ThenBy(observation => observation.Lead.Letter, StringComparer.Ordinal)
                .ThenBy(observation => observation.Lead.Line)
                .ThenBy(observation => observation.Lead.Column)
                .Take(take)
                .OrderByDescending(observation => observation.Fact.Value)
                .ToList();
            trimmed.Add(group with { Observations = ranked });
            left -= ranked.Count;
        }

        return trimmed;
    }

    private sealed record Members(string Heading, IReadOnlyList<Observation> Observations, bool WithAsOf);
}
