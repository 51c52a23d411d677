namespace BeltRoad.Stats;

/// <summary>How a <see cref="BeltRoadReader"/> reads.</summary>
public sealed record BeltRoadReaderOptions
{
    /// <summary>The words, units and indicators by which texts are read; the embedded ones by default.</summary>
    public BeltRoadLexicons Lexicons { get; init; } = BeltRoadLexicons.Default;

    /// <summary>
    /// Whether a second, independent recogniser reads the numeral of each fact too; where the two differ, the fact carries
    /// <see cref="Facts.Doubt.SecondReader"/> and both readings. Off by default: the second recogniser takes about a second to start.
    /// </summary>
    public bool ReadsTwice { get; init; }
}
