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
            : Build(id, groups, shown, units, context);
    }

    private static ChartSpec? Build(
        string id,
        List<(Measure Measure, List<Line> Lines)> groups,
        List<Observation> shown,
        List<Unit> units,
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
                        Note = line.Time(context),
                        Source = line.Source(context),
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
            Source = context.Source(shown, words["note.dash"], words["note.codes"]),
            AlternativeText = context.AlternativeText(title.Text, chartGroups),
        };
    }

    /// <summary>
    /// Two things that share columns and a time; else two figures of one column and group; else the largest of the first column. Of sure
    /// figures only; null where there is none.
    /// </summary>
    private static ChartTitle? Title(List<(Measure Measure, List<Line> Lines)> groups, List<Unit> units, ChartContext context)
    {
        foreach (var (_, lines) in groups)
        {
            if (MatrixTitle.Of(lines.Select(line => line.Sure), units, context) is { } compared)
            {
                return compared;
            }

            foreach (var unit in units)
            {
                var pair = lines
                    .SelectMany(line => line.Sure)
                    .Where(cell => cell.Fact.Unit == unit)
                    .OrderByDescending(cell => cell.Fact.Value)
                    .Take(2)
                    .ToList();
                if (
                    pair.Count == 2
                    && pair[0].Key.Time is not null
                    && pair[0].Key.Time == pair[1].Key.Time
                    && pair.All(cell => TitleWords.IsNamed(cell, context))
                )
                {
                    var text = TitleWords.PairText(pair[0], pair[1], context);
                    return new ChartTitle(text, [pair[0].Lead.Code, pair[1].Lead.Code]);
                }
            }
        }

        var all = groups.SelectMany(group => group.Lines).SelectMany(line => line.Sure).ToList();
        return all.Count == 0 ? null : TitleWords.Single(all.FirstOrDefault(cell => TitleWords.IsNamed(cell, context)) ?? all[0], context);
    }

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

        public string Name(ChartContext context) =>
            Source(context).Length > 0 ? Capital(Wording.Gloss.OfName(Cells[0].Thing!.Chinese))
            : context.Words.Language == Wording.DigestLanguage.English ? Cells[0].Thing!.English
            : Cells[0].Thing!.Chinese;

        /// <summary>The thing's own name, where no English one is known but the glossary knows its words.</summary>
        public string Source(ChartContext context) =>
            context.Words.Language == Wording.DigestLanguage.English
            && string.Equals(Cells[0].Thing!.English, Cells[0].Thing!.Chinese, StringComparison.Ordinal)
            && Wording.Gloss.OfName(Cells[0].Thing!.Chinese).Length > 0
                ? Cells[0].Thing!.Chinese
                : string.Empty;

        private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

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
