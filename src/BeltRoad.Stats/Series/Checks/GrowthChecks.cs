using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>
/// Checks a value, taken back by its growth, against the level stated for the year before. This separates scopes that share a label: 19.47
/// after a growth of 2.8 % comes from 18.94, so from 18.95 and not from 13.83. If one statement of the earlier level fits, another
/// statement with the same words is recognised to be about another set.
/// </summary>
internal static class GrowthChecks
{
    public static IEnumerable<Check> Of(CheckContext context)
    {
        foreach (var (growth, level) in context.Rates.Where(rate => rate.Level is not null).Select(rate => (rate.Growth, rate.Level!)))
        {
            var observation = context.ObservationOf(level);
            var before = CheckContext.YearBefore(level.Fact.Time);
            var derived = Derive(growth, level, observation, before);
            var earlier = (before is null ? [] : context.Stated(observation.Key.Series.Subject, observation.Key.Series.Unit, before))
                .Where(other => IsComparable(observation, other) && PrintedInterval.IsReckonable(other.Fact))
                .ToList();
            if (earlier.Count == 0)
            {
                yield return Check.Of(CheckSort.Growth, CheckResult.NotCheckable, "growth.alone", derived, level, growth);
                continue;
            }

            var fitting = earlier.Find(other => IsOfScope(observation, other) && Meets(derived, other));
            foreach (var other in earlier)
            {
                var meets = Meets(derived, other);
                if (!meets && IsOfScope(observation, other) && fitting is not null)
                {
                    yield return Check.Of(
                        CheckSort.Growth,
                        CheckResult.Fail,
                        "growth.fail.beside",
                        derived,
                        level,
                        growth,
                        fitting.Lead,
                        other.Lead
                    );
                    continue;
                }

                var (result, reckoning) = (IsOfScope(observation, other), meets) switch
                {
                    (true, true) => (CheckResult.Pass, "growth.pass"),
                    (true, false) => (CheckResult.Fail, "growth.fail"),
                    (false, true) => (CheckResult.NotCheckable, "growth.otherscope.fits"),
                    (false, false) => (CheckResult.NotCheckable, "growth.otherscope"),
                };
                yield return Check.Of(CheckSort.Growth, result, reckoning, derived, level, growth, other.Lead);
            }
        }
    }

    /// <summary>Returns the rates that <see cref="CheckContext.Rates"/> holds.</summary>
    public static IEnumerable<(Claim Growth, Claim? Level)> Rates(CheckContext context)
    {
        foreach (var sentence in context.SentencesWith(static sentence => sentence.HasGrowth))
        {
            foreach (var growth in sentence)
            {
                if (!IsYearlyRate(growth.Fact))
                {
                    continue;
                }

                yield return (growth, LevelOf(growth, sentence, context));
            }
        }
    }

    /// <summary>Returns the last amount before the rate whose subject is the one that grew.</summary>
    private static Claim? LevelOf(Claim growth, ArraySegment<Claim> sentence, CheckContext context)
    {
        var phrase = CheckWords.WithoutEnding(SubjectWords.Fold(growth.Fact.Subject), CheckWords.Growth);
        for (var i = sentence.Count - 1; i >= 0; i--)
        {
            var fact = sentence[i].Fact;
            if (
                fact.Span.Start < growth.Fact.Span.Start
                && fact.IsSize
                && fact.Time == growth.Fact.Time
                && fact.Status == growth.Fact.Status
                && context.ObservationOf(sentence[i]).Key.Series is var series
                && context.Read(fact, phrase, fact.Unit) == (series.Subject, series.Scope)
            )
            {
                return sentence[i];
            }
        }

        return null;
    }

    private static bool IsYearlyRate(Fact fact) =>
        fact is { Measure: Measure.Growth, Unit.Dimension: Dimension.Percent, Status: Status.Actual, Value: > -100 }
        && CheckContext.YearBefore(fact.Time) is not null
        && !CheckWords.StandsIn(SubjectWords.Fold(fact.Subject), CheckWords.Average);

    private static DerivedValue Derive(Claim growth, Claim level, Observation observation, TimePeriod? before)
    {
        var interval = PrintedInterval.Of(level.Fact).Before(PrintedInterval.Of(growth.Fact));
        return new DerivedValue(
            level.Fact.Value / (1 + (growth.Fact.Value / 100m)),
            interval,
            level.Fact.Unit,
            observation.Key.Series.Subject,
            observation.Key.Series.Scope,
            before,
            [level, growth]
        );
    }

    private static bool Meets(DerivedValue derived, Observation stated) => derived.Interval.Meets(PrintedInterval.Of(stated.Fact));

    private static bool IsOfScope(Observation left, Observation right) => left.Key.Series.Scope == right.Key.Series.Scope;

    private static bool IsComparable(Observation left, Observation right) =>
        left.Key.Series.IsOfAnyScopeOf(right.Key.Series) && left.Key.Edition == right.Key.Edition;
}
