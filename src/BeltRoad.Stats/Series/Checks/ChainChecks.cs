namespace BeltRoad.Stats.Series.Checks;

/// <summary>
/// Checks a level against an earlier stated level by going back over several growth rates, across years whose levels nobody states.
/// </summary>
internal static class ChainChecks
{
    /// <summary>Over more years the rounding of the rates allows almost any value.</summary>
    private const int MostYears = 10;

    public static IEnumerable<Check> Of(CheckContext context)
    {
        var known = new KnownRates(context.Rates.Select(rate => rate.Growth), context);
        foreach (var (growth, level) in context.Rates.Where(rate => rate.Level is not null))
        {
            var series = context.ObservationOf(level!).Key.Series;
            var interval = PrintedInterval.Of(level!.Fact).Before(PrintedInterval.Of(growth.Fact));
            var value = level.Fact.Value / (1 + (growth.Fact.Value / 100m));
            List<Claim> claims = [level, growth];
            for (var years = 1; years <= MostYears; years++)
            {
                var time = CheckContext.YearBefore(level.Fact.Time, years);
                var found = (time is null ? [] : context.Stated(series.Subject, series.Unit, time))
                    .Where(other => other.Key.Series == series && PrintedInterval.IsReckonable(other.Fact))
                    .ToList();
                if (found.Count > 0 || time is null)
                {
                    foreach (var other in years == 1 ? [] : found)
                    {
                        var meets = interval.Meets(PrintedInterval.Of(other.Fact));
                        var derived = new DerivedValue(value, interval, level.Fact.Unit, series.Subject, series.Scope, time, [.. claims]);
                        yield return Check.Of(
                            CheckSort.GrowthChain,
                            meets ? CheckResult.Pass : CheckResult.Fail,
                            meets ? "chain.pass" : "chain.fail",
                            derived,
                            [.. claims, other.Lead]
                        );
                    }

                    break;
                }

                if (known.First(time.Value, level.Fact, series) is not { } next)
                {
                    break;
                }

                interval = interval.Before(PrintedInterval.Of(next.Fact));
                value /= 1 + (next.Fact.Value / 100m);
                claims.Add(next);
            }
        }
    }
}
