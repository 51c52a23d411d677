using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>
/// The title of a matrix of which two rows state the same columns for the same time: where one is ahead, and where behind.
/// </summary>
internal static class MatrixTitle
{
    /// <param name="lines">The figures of each row of one group.</param>
    /// <returns>Null where no two rows share two columns and a time, or the shared figures are hedged so that neither is surely
    /// ahead.</returns>
    public static ChartTitle? Of(IEnumerable<IReadOnlyList<Observation>> lines, IReadOnlyList<Unit> units, ChartContext context)
    {
        var rows = lines.Where(line => line.All(cell => cell.Thing is not null)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = i + 1; j < rows.Count; j++)
            {
                var shared = units
                    .Select(unit =>
                        (
                            One: rows[i].FirstOrDefault(cell => cell.Fact.Unit == unit),
                            Other: rows[j].FirstOrDefault(cell => cell.Fact.Unit == unit)
                        )
                    )
                    .Where(pair => pair.One is not null && pair.Other is not null)
                    .Select(pair => (One: pair.One!, Other: pair.Other!))
                    .ToList();
                if (shared.Count > 1 && shared.TrueForAll(IsPlain) && shared.Select(pair => pair.One.Key.Time).Distinct().Count() == 1)
                {
                    return Compared(shared, context);
                }
            }
        }

        return null;
    }

    private static bool IsPlain((Observation One, Observation Other) pair) =>
        pair.One.Fact.Modifier == Modifier.Exact
        && pair.Other.Fact.Modifier == Modifier.Exact
        && pair.One.Fact.High is null
        && pair.Other.Fact.High is null
        && pair.One.Fact.Value != pair.Other.Fact.Value
        && pair.One.Key.Time is not null
        && pair.One.Key.Time == pair.Other.Key.Time;

    private static ChartTitle Compared(List<(Observation One, Observation Other)> shared, ChartContext context)
    {
        var words = context.Words;
        if (shared[0].One.Fact.Value < shared[0].Other.Fact.Value)
        {
            shared = [.. shared.Select(pair => (pair.Other, pair.One))];
        }

        var (first, second) = (SubjectLabel.NameOf(shared[0].One.Thing!, words), SubjectLabel.NameOf(shared[0].Other.Thing!, words));
        var ahead = words.Join([.. shared.Where(pair => pair.One.Fact.Value > pair.Other.Fact.Value).Select(pair => Part(pair, context))]);
        var behind = words.Join([.. shared.Where(pair => pair.One.Fact.Value < pair.Other.Fact.Value).Select(pair => Part(pair, context))]);
        var text =
            behind.Length == 0
                ? words.Format("title.matrix.ahead", first, second, ahead)
                : words.Format("title.matrix.mixed", first, second, ahead, behind);
        return new ChartTitle(
            words.Format("title.matrix.date", text, context.Periods.Long(shared[0].One.Key.Time!.Value)),
            [.. shared.SelectMany(pair => new[] { pair.One.Lead.Code, pair.Other.Lead.Code })]
        );
    }

    private static string Part((Observation One, Observation Other) pair, ChartContext context)
    {
        var unit = pair.One.Fact.Unit;
        return context.Words.Format(
            "title.matrix.part",
            context.Words.Find("matrixunit." + unit.Code) ?? context.Figures.UnitWord(unit),
            context.Figures.Of(pair.One.Fact).Short,
            context.Figures.Of(pair.Other.Fact).Short
        );
    }
}
