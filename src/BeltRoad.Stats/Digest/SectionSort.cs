namespace BeltRoad.Stats.Digest;

internal enum SectionSort
{
    Actual,
    Pledges,
    Forecasts,
}
