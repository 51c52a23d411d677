namespace BeltRoad.Stats.Digest;

public enum SectionSort
{
    Actual,
    Pledges,
    Forecasts,
}
