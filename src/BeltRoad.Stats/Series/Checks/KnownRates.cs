using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>
/// The growth rates, indexed by the series whose growth they are. Each wording is read once per time and unit, so that a large library is
/// not searched again for each level.
/// </summary>
internal sealed class KnownRates(IEnumerable<Claim> rates, CheckContext context)
{
    private readonly ILookup<TimePeriod, (string Phrase, Claim Rate)> worded = rates
        .Where(static rate => rate.Fact.Time is not null)
        .Select(static rate =>
            (
                Time: rate.Fact.Time!.Value,
                Phrase: CheckWords.WithoutEnding(SubjectWords.Fold(rate.Fact.Subject), CheckWords.Growth),
                Rate: rate
            )
        )
        .DistinctBy(static rate => (rate.Time, rate.Phrase))
        .ToLookup(static rate => rate.Time, static rate => (rate.Phrase, rate.Rate));

    private readonly Dictionary<(TimePeriod Time, Unit Unit), Dictionary<(string Subject, string Scope), Claim>> read = [];

    /// <summary>Returns the first rate of a time whose words name the series; null if there is none.</summary>
    /// <param name="level">A level of the series.</param>
    public Claim? First(TimePeriod time, Fact level, SeriesKey series)
    {
        if (!read.TryGetValue((time, level.Unit), out var ofTime))
        {
            read[(time, level.Unit)] = ofTime = [];
            foreach (var (phrase, rate) in worded[time])
            {
                ofTime.TryAdd(context.Read(level, phrase, level.Unit), rate);
            }
        }

        return ofTime.GetValueOrDefault((series.Subject, series.Scope));
    }
}
