using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Facts;

/// <summary>What stretch a figure speaks of: a point, a period, the year so far, or everything since a start.</summary>
internal static class PeriodBases
{
    public static PeriodBasis Of(Measure measure, TimePeriod? time, DateExpression? date) =>
        measure switch
        {
            Measure.Level or Measure.Share or Measure.Rate => PeriodBasis.Point,
            Measure.Cumulative when time is { Start: { Month: 1 } start } && start.Year == time.Value.End.Year => PeriodBasis.YearToDate,
            Measure.Cumulative => PeriodBasis.SinceInception,
            Measure.Period
            or Measure.Growth when time is { Start: { Month: 1 } begin, End: { Month: > 1 } end } && begin.Year == end.Year =>
                PeriodBasis.YearToDate,
            _ => date is { Form: DateForm.UpTo } && measure == Measure.Period ? PeriodBasis.Point : PeriodBasis.Period,
        };
}
