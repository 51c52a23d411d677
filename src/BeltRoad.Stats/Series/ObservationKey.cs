using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Series;

/// <summary>What makes two statements speak of one thing at one time.</summary>
/// <param name="Edition">The edition of the meeting it is of, 第二届; empty where none is named.</param>
internal sealed record ObservationKey(SeriesKey Series, string Edition, TimePeriod? Time);
