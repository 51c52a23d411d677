using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <summary>
/// Keys over time: columns at true distances for up to four points, each key a panel with a scale of its own; lines from five. Lines of one
/// document and one unit stand in one chart, on one scale.
/// </summary>
internal static class TimeCharts
{
    private const int MostPanels = 4;
    private const int MostCharts = 4;
    private const int MostLines = 4;
    private const int LineFrom = 5;
    private const int DenseFrom = 37;
    private const int MostLabelled = 7;

    /// <summary>Points of a line from which on it takes the page's width.</summary>
    private const int WideFrom = 24;

    /// <summary>Of the largest line's highest value: a line that stays below it would lie on the zero line.</summary>
    private const decimal LeastOfLargest = 0.08m;

    /// <summary>Of the shortest time between two columns.</summary>
    private const decimal WidestSpan = 8m;

    /// <summary>Whether a line has more points than each can be labelled.</summary>
    public static bool IsDense(int points) => points >= DenseFrom;

    /// <summary>Whether every point of a line may have its value and claim code beside it.</summary>
    public static bool IsLabelledThroughout(int points) => points <= MostLabelled;

    public static IEnumerable<ChartSpec> Choose(string id, IReadOnlyList<Observation> observations, ChartContext context)
    {
        var panels = observations
            .Where(observation =>
                observation.Key.Time is { } time && (time.IsSingle || time.IsUpTo || IsYearToDate(time)) && observation.Fact.High is null
            )
            .GroupBy(observation => (observation.Key.Series, Precision(observation.Key.Time!.Value)))
            .Where(group => group.Skip(1).Any())
            .Select(Points)
            .Where(points =>
                points.Count > 1
                && IsDrawable(points)
                && IsOneThing(points)
                && HasRoom(points)
                && points.Any(point => point.Fact.Value != points[0].Fact.Value)
            )
            .OrderByDescending(points => points.Count)
            .ThenByDescending(points => points[^1].Fact.Value)
            .ToList();
        var columns = panels.Where(points => points.Count < LineFrom).Take(MostPanels).ToList();
        if (columns.Count > 1 || columns.Any(points => points.Count > 2))
        {
            yield return Build(id, ChartForm.Columns, columns, context);
        }

        var number = 0;
        foreach (var lines in Together(panels.Where(points => points.Count >= LineFrom)).Take(MostCharts))
        {
            number++;
            yield return Build(FormattableString.Invariant($"{id}-line-{number}"), ChartForm.Line, lines, context);
        }
    }

    /// <summary>
    /// Lines that share a chart: of one document, one unit, one counted thing and times of one precision, none so small that it would lie
    /// on the zero line.
    /// </summary>
    private static IEnumerable<List<List<Observation>>> Together(IEnumerable<List<Observation>> lines)
    {
        foreach (
            var alike in lines.GroupBy(points =>
                (
                    points[0].Lead.Letter,
                    points[0].Key.Series.Unit,
                    points[0].Key.Series.Counted,
                    IsSigned(points),
                    Precision(points[0].Key.Time!.Value)
                )
            )
        )
        {
            var left = alike.OrderByDescending(Highest).ToList();
            while (left.Count > 0)
            {
                var least = Highest(left[0]) * LeastOfLargest;
                var chart = left.TakeWhile(points => Highest(points) >= least).Take(MostLines).ToList();
                left.RemoveRange(0, chart.Count);
                yield return chart;
            }
        }
    }

    private static decimal Highest(List<Observation> points) => points.Max(point => Math.Abs(point.Fact.Value));

    private static bool IsSigned(List<Observation> points) => points[0].Fact.Measure is Measure.Growth or Measure.Change;

    /// <summary>Columns stand on zero; only a line of changes goes below it.</summary>
    private static bool IsDrawable(List<Observation> points) =>
        points.TrueForAll(point => point.Fact.Value > 0m) || (points.Count >= LineFrom && IsSigned(points));

    /// <summary>A month never joins a year: how far its time is stated.</summary>
    private static int Precision(TimePeriod time) =>
        time.IsUpTo ? 0
        : IsYearToDate(time) ? 4
        : time.End.Day is not null ? 3
        : time.End.Month is not null ? 2
        : 1;

    /// <summary>From January to a month of the same year.</summary>
    private static bool IsYearToDate(TimePeriod time) =>
        time is { Start: { Month: 1, Day: null } start, End: { Month: not null, Day: null } end } && start.Year == end.Year && start != end;

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

    /// <summary>
    /// In order of time; where two values of one time are stated neither is drawn, for which of them holds is not settled here.
    /// </summary>
    private static List<Observation> Points(IEnumerable<Observation> members) =>
        [
            .. members
                .GroupBy(observation =>
                    observation.Key.Time!.Value.End.Year * 10000
                    + (observation.Key.Time!.Value.End.Month ?? 0) * 100
                    + (observation.Key.Time!.Value.End.Day ?? 0)
                )
                .Where(time => time.Count() == 1)
                .OrderBy(time => time.Key)
                .Select(time => time.Single()),
        ];

    private static ChartSpec Build(string id, ChartForm form, List<List<Observation>> panels, ChartContext context)
    {
        var words = context.Words;
        var lead =
            panels.Find(points => IsFinding(points, context) && points[0].Indicator is not null)
            ?? panels.Find(points => IsFinding(points, context))
            ?? panels[0];
        var (last, before) = (lead[^1], lead[^2]);
        var isFinding = IsFinding(lead, context);
        var title = isFinding
            ? words.Format(
                "title.series",
                context.Label(last).Text,
                context.Figures.Of(last.Fact).HedgedFull,
                context.Periods.Short(last.Key.Time!.Value),
                context.Figures.Of(before.Fact).HedgedFull,
                context.Periods.Short(before.Key.Time!.Value)
            )
            : words.Format(
                "title.series.plain",
                context.Label(last).Whole,
                context.Periods.Short(lead[0].Key.Time!.Value),
                context.Periods.Short(last.Key.Time!.Value)
            );
        var rows = panels
            .OrderBy(points => points != lead)
            .Select(points => Row(points, isFinding && points == lead, form, context))
            .ToList();
        var groups =
            form == ChartForm.Line
                ? [new ChartGroup(string.Empty, rows) { Axis = AxisOf(panels, context) }]
                : rows.Select(row => new ChartGroup(row.Label, [row])).ToList();
        var shown = panels.SelectMany(points => points).ToList();
        var isLabelled = form != ChartForm.Line || (panels.Count == 1 && IsLabelledThroughout(shown.Count));
        return new ChartSpec
        {
            Id = id,
            Form = form,
            Title = title,
            Subtitle =
                form == ChartForm.Line ? Subtitle(panels, context) : words[panels.Count > 1 ? "subtitle.panels" : "subtitle.columns"],
            Groups = groups,
            Source = context.Source(
                shown,
                isLabelled ? string.Empty : words.Format("note.points", shown.Count),
                form == ChartForm.Line && shown.Exists(static point => point.Contradicts.Count > 0) ? words["note.notUsed"] : string.Empty
            ),
            AlternativeText = context.AlternativeText(title, groups),
            Span = panels.Count > 2 || (form == ChartForm.Line && (panels.Count > 1 || shown.Count > WideFrom)) ? 12 : 6,
        };
    }

    /// <summary>Whether the last two points may be a headline.</summary>
    private static bool IsFinding(List<Observation> points, ChartContext context) =>
        TitleWords.IsHeadline(points[^1], context) && points[^2].Fact.IsSure;

    /// <summary>The unit, where no figure's sign names it, and what a gap is.</summary>
    private static string Subtitle(List<List<Observation>> panels, ChartContext context)
    {
        var words = context.Words;
        return words.Format(
            IsSigned(panels[0]) ? "subtitle.line.change"
                : IsYearToDate(panels[0][0].Key.Time!.Value) ? "subtitle.line.toDate"
                : "subtitle.line",
            context.UnitName(panels[0][0].Fact.Unit, panels.SelectMany(points => points))
        );
    }

    private static ChartAxis AxisOf(List<List<Observation>> panels, ChartContext context)
    {
        var values = panels
            .SelectMany(points => points)
            .SelectMany(point => point.Contradicts.Select(static claim => claim.Fact).Append(point.Fact))
            .Select(static fact => fact.Value)
            .ToList();
        var unit = panels[0][0].Fact.Unit;
        return IsSigned(panels[0])
            ? Axes.Signed(values.Min(), values.Max(), unit, context.Figures)
            : Axes.Linear(values.Max(), unit, context.Figures);
    }

    private static ChartRow Row(List<Observation> points, bool named, ChartForm form, ChartContext context)
    {
        var label = context.Label(points[0]);
        if (points[0].Indicator is null && points[0].Key.Edition.Length > 0)
        {
            label =
                label.Source.Length > 0
                    ? label with
                    {
                        Source = SubjectWords.SplitEdition(label.Source).Subject,
                    }
                    : label with
                    {
                        Text = SubjectWords.SplitEdition(label.Text).Subject,
                    };
        }

        var marks = new List<ChartMark>();
        foreach (var point in points)
        {
            var time = point.Key.Time!.Value;
            marks.Add(
                context.Mark(point) with
                {
                    Time = Middle(time),
                    Named = named,
                    Break =
                        marks.Count > 0 && IsYearToDate(time) && marks[^1].Time < time.End.Year
                            ? context.Periods.Short(time)
                            : string.Empty,
                }
            );
        }

        return new ChartRow(label.Text, string.Empty, marks)
        {
            Source = label.Source,
            NotUsed =
                form != ChartForm.Line
                    ? []
                    :
                    [
                        .. points.SelectMany(point =>
                            point.Contradicts.Select(claim => context.Mark(claim) with { Time = Middle(point.Key.Time!.Value) })
                        ),
                    ],
        };
    }
}
