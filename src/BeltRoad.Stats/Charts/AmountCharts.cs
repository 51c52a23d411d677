using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <summary>
/// Values of one unit, ranked inside groups of one period basis: bars where the largest is at most thirty times the
/// smallest and most are unhedged, dots else, on a logarithmic axis above thirty times. At most ten rows: what is only a list stays a
/// table.
/// </summary>
internal static class AmountCharts
{
    private const int LeastRows = 4;

    /// <summary>So few are a chart only if the lexicon has a name for each of them.</summary>
    private const int LeastNamedRows = 3;
    private const int MostRows = 10;
    private const int MostRowsOfPeriod = 5;
    private const int MostRowsOfScope = 4;
    private const decimal LargestBarRatio = 30m;
    private const decimal LargestReach = 100_000m;

    /// <param name="observations">Actual figures of one unit that may be drawn on one axis.</param>
    /// <param name="unitName">The unit in words, as the subtitle begins.</param>
    public static ChartSpec? Choose(string id, IReadOnlyList<Observation> observations, string unitName, ChartContext context)
    {
        var latest = Drawn(observations, context);
        return Build(id, observations, Groups(latest, context), unitName, warnsOfPeriods: true, context);
    }

    /// <summary>Counts of countries and the like: groups part the scopes, and the as-of stands in each row.</summary>
    public static ChartSpec? ChooseByScope(string id, IReadOnlyList<Observation> observations, string unitName, ChartContext context)
    {
        var groups = Drawn(observations, context)
            .GroupBy(observation => ScopeHeading(observation, context), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Members(group.Key, [.. group], WithAsOf: true))
            .ToList();
        return Build(id, observations, groups, unitName, warnsOfPeriods: false, context);
    }

    /// <summary>
    /// The latest of each, and of a month and the year to it the longer; only those that have a name where there are enough of them.
    /// </summary>
    private static List<Observation> Drawn(IReadOnlyList<Observation> observations, ChartContext context)
    {
        var latest = Rankings
            .LatestOfEach(observations)
            .Where(static observation => observation.Fact.Value > 0m)
            .GroupBy(static observation =>
                (observation.Key.Series.Subject, observation.Key.Series.Scope, observation.Key.Series.Counted, observation.Fact.Measure)
            )
            .Select(static thing => thing.MaxBy(static observation => (observation.Key.Time?.End.LastDay, observation.Fact.Value))!)
            .ToList();
        var named = latest.FindAll(observation => observation.Indicator is not null && TitleWords.IsNamed(observation, context));
        return named.Count >= LeastNamedRows ? named : latest;
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
        groups = Trim(WithinReach(groups), warnsOfPeriods ? MostRowsOfPeriod : MostRowsOfScope);
        var shown = groups.SelectMany(group => group.Observations).ToList();
        if (!IsWorthDrawing(shown))
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
        if (
            (
                TitleWords.ForRanking(groups.Select(group => group.Observations), context)
                ?? context.Plain("title.ranking", Kinds(shown, words), Inside(unitName))
            )
            is not { } title
        )
        {
            return null;
        }

        var rows = groups.Select(group => new ChartGroup(group.Heading, context.Rows(group.Observations, title, group.WithAsOf))).ToList();
        var omitted = Rankings.LatestOfEach(observations).Count - shown.Count;
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

    private static bool IsWorthDrawing(List<Observation> shown) =>
        shown.Count >= (shown.TrueForAll(static observation => observation.Indicator is not null) ? LeastNamedRows : LeastRows)
        && shown.Exists(observation => observation.Fact.Value != shown[0].Fact.Value)
        && Rankings.AreOfAKind(shown);

    /// <summary>As inside a sentence: "US dollars" keeps its capitals.</summary>
    private static string Inside(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Kinds(List<Observation> shown, Words words) =>
        words.Join([
            .. shown.Select(static observation => observation.Fact.Kind).Distinct().Order().Take(2).Select(kind => words["kind." + kind]),
        ]);

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
        if (context.Words.Language == DigestLanguage.Chinese || observation.Scope is not { } scope)
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

    private static List<Members> Trim(List<Members> groups, int mostOfGroup)
    {
        var left = MostRows;
        var most = groups.Count < 3 ? MostRows / Math.Max(1, groups.Count) : mostOfGroup;
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
