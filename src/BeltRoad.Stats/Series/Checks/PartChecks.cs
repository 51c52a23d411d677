using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>Checks a part that a sentence takes out of a total, and a total that is by definition the sum of its parts.</summary>
internal static class PartChecks
{
    private static readonly IReadOnlyList<(string Total, string[] Parts)> sums =
    [
        .. LexiconTable.Read("Series/Checks/sums.csv", "total", "parts").Select(row => (row[0], row[1].Split('|'))),
    ];

    public static IEnumerable<Check> Parts(CheckContext context)
    {
        foreach (var sentence in context.SentencesWith(static sentence => sentence.Sizes > 1))
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var (total, part) = (sentence[i - 1], sentence[i]);
                if (
                    !total.Fact.IsSize
                    || !part.Fact.IsSize
                    || total.Fact.Unit != part.Fact.Unit
                    || total.Fact.Status != part.Fact.Status
                    || (
                        total.Fact.Unit.Dimension == Dimension.Count
                        && SubjectWords.Fold(total.Fact.Counted) != SubjectWords.Fold(part.Fact.Counted)
                    )
                    || !CheckWords.StandsIn(
                        SubjectWords.Fold(part.Passage.Before(part.Fact.Span.Start - total.Fact.Span.End).ToString()),
                        CheckWords.Part
                    )
                )
                {
                    continue;
                }

                var exceeds =
                    PrintedInterval.Of(part.Fact).Low is { } least && PrintedInterval.Of(total.Fact).High is { } most && least > most;
                yield return Check.Of(
                    CheckSort.PartOfTotal,
                    exceeds ? CheckResult.Fail : CheckResult.Pass,
                    exceeds ? "part.fail" : "part.pass",
                    null,
                    part,
                    total
                );
            }
        }
    }

    public static IEnumerable<Check> Sums(CheckContext context)
    {
        foreach (
            var total in context.Observations.Where(observation =>
                observation.Key.Time is not null && PrintedInterval.IsReckonable(observation.Fact)
            )
        )
        {
            var series = total.Key.Series;
            foreach (var (_, parts) in sums.Where(sum => sum.Total == series.Subject))
            {
                var stated = parts
                    .Select(part =>
                        context
                            .Stated(part, series.Unit, total.Key.Time)
                            .FirstOrDefault(other =>
                                other.Key == total.Key with { Series = series with { Subject = part } }
                                && PrintedInterval.IsReckonable(other.Fact)
                            )
                    )
                    .OfType<Observation>()
                    .ToList();
                if (stated.Count < parts.Length)
                {
                    continue;
                }

                var interval = stated.Select(part => PrintedInterval.Of(part.Fact)).Aggregate((left, right) => left.Plus(right));
                var meets = interval.Meets(PrintedInterval.Of(total.Fact));
                var derived = new DerivedValue(
                    stated.Sum(part => part.Fact.Value),
                    interval,
                    total.Fact.Unit,
                    series.Subject,
                    series.Scope,
                    total.Key.Time,
                    [.. stated.Select(part => part.Lead)]
                );
                yield return Check.Of(
                    CheckSort.Sum,
                    meets ? CheckResult.Pass : CheckResult.Fail,
                    meets ? "sum.pass" : "sum.fail",
                    derived,
                    [total.Lead, .. stated.Select(part => part.Lead)]
                );
            }
        }
    }
}
