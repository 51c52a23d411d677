namespace BeltRoad.Stats.Facts;

/// <summary>A reason why a fact is not sure.</summary>
public enum Doubt
{
    /// <summary>A second, independent reader makes another number of the numeral.</summary>
    SecondReader,
}
