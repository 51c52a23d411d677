namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Whether a scale word that only the last number of a list prints is said of the numbers before it too.</summary>
internal static class SharedScale
{
    /// <summary>Of two figures of one list the larger is at most so many times the smaller.</summary>
    private const decimal FurthestApart = 50;

    /// <param name="one">In the same scale as the other.</param>
    public static bool AreAlike(decimal one, decimal other) => one * FurthestApart >= other && one <= other * FurthestApart;
}
