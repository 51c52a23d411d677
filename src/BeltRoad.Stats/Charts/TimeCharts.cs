using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>One key over time: columns at true distances for up to four points, a line from five. Each key is a panel with a scale of its own.</summary>
internal static class TimeCharts
{
    private const int MostPanels = 4;
    private const int LineFrom = 5;
    private const int DenseFrom = 37;

    /// <summary>Of the shortest time between two columns.</summary>
    private const decimal WidestSpan = 8m;

    /// <summary>Whether a line has more points than each can be labelled.</summary>
    public static bool IsDense(int points) => points >= DenseFrom;

    /// <param name="drawn">Claim codes of figures another chart sets side by side in time.</param>
    public static IEnumerable<ChartSpec> Choose(string id, IReadOnlyList<Observation> observations, IReadOnlySet<string> drawn, ChartContext context)
    {
        var panels = observations
            .Where(observation => !drawn.Contains(observation.Lead.Code) && observation.Key.Time is { } time && (time.IsSingle || time.IsUpTo) && observation.Fact.High is null && observation.Fact.Value > 0m)
            .GroupBy(observation => (observation.Key.Series, Precision(observation.Key.Time!.Value)))
            .Where(group => group.Skip(1).Any())
            .Select(Points)
            .Where(points => points.Count > 1 && IsOneThing(points) && HasRoom(points) && points.Any(point => point.Fact.Value != points[0].Fact.Value))
            .OrderByDescending(points => points.Count)
            .ThenByDescending(points => points[^1].Fact.Value)
            .ToList();
        var columns = panels.Where(points => points.Count < LineFrom).Take(MostPanels).ToList();
        if (columns.Count > 1 || columns.Any(points => points.Count > 2))
        {
            yield return Build(id, ChartForm.Columns, columns, context);
        }

        var number = 0;
        foreach (var points in panels.Where(points => points.Count >= LineFrom).Take(MostPanels))
        {
            number++;
            yield return Build(FormattableString.Invariant($"{id}-line-{number}"), ChartForm.Line, [points], context);
        }
    }

    /// <summary>A month never joins a year: how far its time is stated.</summary>
    private static int Precision(TimePeriod time) => time.IsUpTo ? 0 : time.End.Day is not null ? 3 : time.End.Month is not null ? 2 : 1;

    /// <summary>A name says what is measured; without one, only the words of one document are sure to mean the same.</summary>
    private static bool IsOneThing(List<Observation> points) =>
        points.TrueForAll(point => point.Indicator is not null) || points.TrueForAll(point => point.Lead.Letter == points[0].Lead.Letter);

    /// <summary>False where at true distances in time two columns would stand on each other.</summary>
    private static bool HasRoom(List<Observation> points)
    {
        var times = points.ConvertAll(point => Middle(point.Key.Time!.Value));
        var least = times.Zip(times.Skip(1), (one, next) => next - one).Min();
        return points.Count >= LineFrom || times[^1] - times[0] <= WidestSpan * least;
    }

    /// <summary>The middle of the time a period names, in decimal years.</summary>
    public static decimal Middle(TimePeriod time) => time.IsUpTo ? Year(time.End.LastDay) : (Year(time.End) + Year(time.End.LastDay)) / 2m;

    public static decimal Year(PartialDate date) => date.Year + (((date.Month ?? 1) - 1) / 12m) + (((date.Day ?? 1) - 1) / 365m);

    /// <summary>In order of time; where two values of one time are stated neither is drawn, for which of them holds is not settled here.</summary>
    private static List<Observation> Points(IEnumerable<Observation> members) =>
        [.. members
            .GroupBy(observation => observation.Key.Time!.Value.End.Year * 10000 + (observation.Key.Time!.Value.End.Month ?? 0) * 100 + (observation.Key.Time!.Value.End.Day ?? 0))
            .Where(time => time.Count() == 1)
            .OrderBy(time => time.Key)
            .Select(time => time.Single())];

    private static ChartSpec Build(string id, ChartForm form, List<List<Observation>> panels, ChartContext context)
    {
        var words = context.Words;
        var lead = panels.FirstOrDefault(points => TitleWords.IsNamed(points[0], context)) ?? panels[0];
        var (last, before) = (lead[^1], lead[^2]);
        var title = words.Format(
            "title.series",
            TitleWords.Name(last, context),
            context.Figures.Of(last.Fact).HedgedFull,
            context.Periods.Short(last.Key.Time!.Value),
            context.Figures.Of(before.Fact).HedgedFull,
            context.Periods.Short(before.Key.Time!.Value));
        var groups = panels.Select(points => Panel(points, points == lead, context)).ToList();
        var shown = panels.SelectMany(points => points).ToList();
        var log = words[form == ChartForm.Line ? "subtitle.line" : panels.Count > 1 ? "subtitle.panels" : "subtitle.columns"];
        return new ChartSpec
        {
            Id = id,
            Form = form,
            Title = title,
            Subtitle = log,
            Groups = groups,
            Source = context.Source(shown, form == ChartForm.Line && IsDense(shown.Count) ? words.Format("note.points", shown.Count) : string.Empty),
            AlternativeText = context.AlternativeText(title, groups),
            Span = panels.Count > 2 ? 12 : 6,
        };
    }

    private static ChartGroup Panel(List<Observation> points, bool named, ChartContext context)
    {
        var label = context.Label(points[0]);
        if (points[0].Indicator is null && points[0].Key.Edition.Length > 0)
        {
            label = label.IsGloss ? label with { Source = SubjectWords.SplitEdition(label.Source).Subject } : label with { Text = SubjectWords.SplitEdition(label.Text).Subject };
        }

        var unit = points[0].Fact.Unit;
        var marks = points.Select(point => context.Mark(point) with
        {
            Time = Middle(point.Key.Time!.Value),
            Named = named,
        }).ToList();
        return new ChartGroup(label.Text, [new ChartRow(label.Text, string.Empty, marks) { Source = label.Source }])
        {
            Axis = Axes.Linear(points.Max(point => point.Fact.Value), unit, context.Figures),
        };
    }
}
