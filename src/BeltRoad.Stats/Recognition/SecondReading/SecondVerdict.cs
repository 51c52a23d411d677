namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>What a second, independent reader makes of a numeral.</summary>
public enum SecondVerdict
{
    /// <summary>It was not asked.</summary>
    NotAsked,

    /// <summary>It reads the same value.</summary>
    Agreed,

    /// <summary>It reads another value there.</summary>
    Disagreed,

    /// <summary>It finds no number there, or does not know the form.</summary>
    NotRead,
}
