using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Series;

/// <summary>What two statements about the same thing at the same time have in common.</summary>
/// <param name="Edition">The edition of a meeting, such as 第二届; empty if none is named.</param>
internal sealed record ObservationKey(SeriesKey Series, string Edition, TimePeriod? Time);
