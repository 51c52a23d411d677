using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>
/// Checks running totals, since a start or from January to a month: the difference between two of them is computed, and a total that is
/// smaller than an earlier one fails. Nothing is computed between two documents that contradict each other about the same series, since
/// equal words may then mean different sets of countries.
/// </summary>
internal static class RunningTotalChecks
{
    public static IEnumerable<Check> Of(CheckContext context, IReadOnlyList<Conflict> conflicts)
    {
        var runs = context
            .Observations.Where(IsRunning)
            .GroupBy(observation =>
                (
                    observation.Key.Series,
                    observation.Key.Edition,
                    observation.Key.Time!.Value.Start,
                    Document: AgreeingStatements.IsIdentified(observation) ? string.Empty : observation.Lead.Letter
                )
            );
        var contested = new ContestedSeries(conflicts);
        foreach (var run in runs)
        {
            // If two values of one time are stated, neither is used.
            var totals = run.GroupBy(total => total.Key.Time!.Value.End)
                .Where(time => time.Count() == 1)
                .Select(time => time.Single())
                .OrderBy(total => total.Key.Time!.Value.End)
                .ToList();
            for (var i = 1; i < totals.Count; i++)
            {
                if (Compare(totals[i - 1], totals[i]) is { } check)
                {
                    yield return contested.Contradict(totals[i - 1], totals[i])
                        ? Check.Of(
                            CheckSort.RunningTotal,
                            CheckResult.NotCheckable,
                            "running.contested",
                            null,
                            totals[i].Lead,
                            totals[i - 1].Lead
                        )
                        : check;
                }
            }
        }
    }

    private static bool IsRunning(Observation observation) =>
        observation
            is { PerShortPeriod: false, Indicator: not null, Key.Time: { IsSingle: false } time, Fact: { Status: Status.Actual } fact }
        && fact.IsSize
        && PrintedInterval.IsReckonable(fact)
        && (
            time.IsUpTo
                ? fact.Basis == PeriodBasis.SinceInception
                : fact.Measure == Measure.Period && time.Start!.Value is { Month: 1, Day: null or 1 } start && start.Year == time.End.Year
        );

    /// <summary>Returns null if a hedge leaves nothing to compute and nothing falls.</summary>
    private static Check? Compare(Observation earlier, Observation later)
    {
        var (before, after) = (PrintedInterval.Of(earlier.Fact), PrintedInterval.Of(later.Fact));
        var falls = after.High < before.Low || (after.High == before.Low && !after.HighIncluded);
        var plain = earlier.Fact is { Modifier: Modifier.Exact, High: null } && later.Fact is { Modifier: Modifier.Exact, High: null };
        var derived =
            plain && Between(earlier.Key.Time!.Value.End, later.Key.Time!.Value.End) is { } time
                ? new DerivedValue(
                    later.Fact.Value - earlier.Fact.Value,
                    after.Minus(before),
                    later.Fact.Unit,
                    later.Key.Series.Subject,
                    later.Key.Series.Scope,
                    time,
                    [later.Lead, earlier.Lead]
                )
                : null;
        return falls ? Check.Of(CheckSort.RunningTotal, CheckResult.Fail, "running.fail", null, later.Lead, earlier.Lead)
            : derived is not null ? Check.Of(CheckSort.RunningTotal, CheckResult.Pass, "running.pass", derived, later.Lead, earlier.Lead)
            : null;
    }

    /// <summary>From the day or month after the earlier end to the later end; null if the two have different precision.</summary>
    private static TimePeriod? Between(PartialDate from, PartialDate to)
    {
        if ((from.Month is null) != (to.Month is null) || (from.Day is null) != (to.Day is null) || from.Year >= 9999)
        {
            return null;
        }

        var day = from.LastDay;
        var next = new DateOnly(day.Year, day.Month!.Value, day.Day!.Value).AddDays(1);
        return TimePeriod.Between(
            new PartialDate(next.Year, from.Month is null ? null : next.Month, from.Day is null ? null : next.Day),
            to
        );
    }
}
