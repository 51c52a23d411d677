namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>A sort of recogniser: its name in settings, and how one is made for a thread.</summary>
internal sealed record NumberRecognizers(string Name, Func<INumberRecognizer> Create)
{
    /// <summary>Makes what takes a while before it is needed; null where nothing does.</summary>
    public Action? Prepare { get; init; }

    public static NumberRecognizers BuiltIn { get; } = new("builtin", static () => new ScannedNumbers());
}
