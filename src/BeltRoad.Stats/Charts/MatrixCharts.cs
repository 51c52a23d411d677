using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>The same things in unlike units: a row a thing, a column a unit, each column on a scale of its own from zero.</summary>
internal static class MatrixCharts
{
    private const int LeastMarks = 4;
    private const int MostColumns = 4;
    private const int MostRowsOfGroup = 8;

    public static ChartSpec? Choose(string id, IReadOnlyList<Observation> observations, ChartContext context)
    {
        // All of one key are of one measure and unit: these are asked first.
        var candidates = Rankings
            .LatestOfEach(
                observations.Where(observation =>
                    observation.Fact.Measure is Measure.Cumulative or Measure.Period
                    && observation.Fact.Unit.Dimension
                        is Dimension.Train
                            or Dimension.Container
                            or Dimension.Mass
                            or Dimension.PersonTime
                            or Dimension.Person
                            or Dimension.Energy
                            or Dimension.Power
                )
            )
            .Where(observation => observation.Thing is not null && !observation.PerShortPeriod && observation.Fact.Value > 0m)
            .ToList();
        var units = candidates
            .GroupBy(observation => observation.Fact.Unit)
            .OrderByDescending(group => group.Count())
            .Take(MostColumns)
            .Select(group => group.Key)
            .OrderBy(unit =>
                unit.Dimension switch
                {
                    Dimension.Train => 0,
                    Dimension.Container => 1,
                    Dimension.Mass => 2,
                    Dimension.PersonTime => 3,
                    _ => 4,
                }
            )
            .ToList();
        var groups = new List<(Measure Measure, List<Line> Lines)>();
        foreach (var measure in new[] { Measure.Cumulative, Measure.Period })
        {
            var lines = candidates
                .Where(observation => observation.Fact.Measure == measure && units.Contains(observation.Fact.Unit))
                .GroupBy(observation => observation.Thing!.Id, StringComparer.Ordinal)
                .Select(group => LineOf([.. group]))
                .OrderByDescending(line => line.Cells.Count)
                .ThenBy(line => line.Cells.Min(cell => units.IndexOf(cell.Fact.Unit)))
                .ThenByDescending(line => line.Cells.Max(cell => cell.Fact.Value))
                .Take(MostRowsOfGroup)
                .ToList();
            if (lines.Count > 0)
            {
                groups.Add((measure, lines));
            }
        }

        var shown = groups.SelectMany(group => group.Lines).SelectMany(line => line.Cells).ToList();
        units = [.. units.Where(unit => shown.Any(cell => cell.Fact.Unit == unit))];
        return shown.Count < LeastMarks || units.Count < 2 || groups.Sum(group => group.Lines.Count) < 2
            ? null
            : Build(id, groups, shown, units, OpeningsOf(shown, observations, context), context);
    }

    private static ChartSpec? Build(
        string id,
        List<(Measure Measure, List<Line> Lines)> groups,
        List<Observation> shown,
        List<Unit> units,
        IReadOnlyDictionary<string, Opening> openings,
        ChartContext context
    )
    {
        var words = context.Words;
        if (Title(groups, units, context) is not { } title)
        {
            return null;
        }

        var chartGroups = groups
            .Select(group => new ChartGroup(
                words["matrix." + group.Measure],
                [
                    .. group.Lines.Select(line => new ChartRow(
                        line.Name(context),
                        string.Empty,
                        [.. line.Cells.Select(cell => Cell(cell, units, title, context))]
                    )
                    {
                        Note = Note(group.Measure, line, openings, context),
                    }),
                ]
            ))
            .ToList();
        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.Matrix,
            Title = title.Text,
            Subtitle = words["subtitle.matrix"],
            Groups = chartGroups,
            Columns = [.. units.Select(unit => context.UnitName(unit, shown.Where(cell => cell.Fact.Unit == unit)))],
            Source = context.Source(
                shown,
                words["note.dash"],
                words["note.codes"],
                openings.Count == 0
                    ? string.Empty
                    : words.Format("note.opened", string.Join(words["list.comma"], openings.Values.Select(static opening => opening.Code)))
            ),
            AlternativeText = context.AlternativeText(title.Text, chartGroups),
        };
    }

    /// <summary>When each thing whose totals are shown began its service, as far as a line that states a figure of it says so.</summary>
    private static Dictionary<string, Opening> OpeningsOf(
        List<Observation> shown,
        IReadOnlyList<Observation> observations,
        ChartContext context
    )
    {
        var openings = new Dictionary<string, Opening>(StringComparer.Ordinal);
        foreach (
            var thing in shown
                .Where(static cell => cell.Fact.Measure == Measure.Cumulative)
                .Select(static cell => cell.Thing!)
                .DistinctBy(static thing => thing.Id)
        )
        {
            var opening = observations
                .Where(observation => observation.Thing?.Id == thing.Id)
                .SelectMany(static observation => observation.Claims)
                .Select(claim => Opening.Of(thing, context.LineOf(claim), claim))
                .FirstOrDefault(static found => found is not null);
            if (opening is not null)
            {
                openings.Add(thing.Id, opening);
            }
        }

        return openings;
    }

    private static string Note(Measure measure, Line line, IReadOnlyDictionary<string, Opening> openings, ChartContext context) =>
        measure == Measure.Cumulative && openings.TryGetValue(line.Cells[0].Thing!.Id, out var opening)
            ? context.Words.Format("row.opened", context.Periods.Date(opening.Date), line.Time(context))
            : line.Time(context);

    /// <summary>
    /// Two things that share columns and a time; else the figure that leads a column of a group, of sure figures only. Null where there is
    /// none.
    /// </summary>
    private static ChartTitle? Title(List<(Measure Measure, List<Line> Lines)> groups, List<Unit> units, ChartContext context) =>
        groups
            .Select(group => MatrixTitle.Of(group.Lines.Select(line => line.Sure), units, context))
            .FirstOrDefault(static title => title is not null)
        ?? TitleWords.ForRanking(groups.SelectMany(group => units.Select(unit => Column(group.Lines, unit))), context)
        ?? context.Plain("title.matrix.plain");

    private static IReadOnlyList<Observation> Column(List<Line> lines, Unit unit) =>
        [.. lines.SelectMany(line => line.Cells).Where(cell => cell.Fact.Unit == unit).OrderByDescending(cell => cell.Fact.Value)];

    private static ChartMark Cell(Observation cell, List<Unit> units, ChartTitle title, ChartContext context) =>
        context.Mark(cell) with
        {
            Column = units.IndexOf(cell.Fact.Unit),
            Named = title.Claims.Contains(cell.Lead.Code, StringComparer.Ordinal),
        };

    /// <summary>One figure a unit: the latest, and of one time the first stated.</summary>
    private static Line LineOf(IReadOnlyList<Observation> observations) =>
        new([
            .. observations
                .GroupBy(observation => observation.Fact.Unit)
                .Select(cell =>
                    cell.OrderByDescending(observation => observation.Key.Time?.End)
                        .ThenBy(observation => observation.Indicator is null)
                        .First()
                ),
        ]);

    private sealed record Line(IReadOnlyList<Observation> Cells)
    {
        public IReadOnlyList<Observation> Sure => [.. Cells.Where(static cell => cell.Fact.IsSure)];

        public string Name(ChartContext context) => Wording.SubjectLabel.NameOf(Cells[0].Thing!, context.Words);

        public string Time(ChartContext context)
        {
            var times = Cells
                .Select(cell => cell.Key.Time is { } time ? context.Periods.Long(time) : context.Words["period.none"])
                .Distinct(StringComparer.Ordinal)
                .ToList();
            return string.Join(context.Words["list.semicolon"], times);
        }
    }
}
