namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>A sort of recogniser: its name in settings, and how one is made for a thread.</summary>
public sealed record NumberRecognizers(string Name, Func<INumberRecognizer> Create)
{
    public static NumberRecognizers BuiltIn { get; } = new("builtin", static () => new ScannedNumbers());
}
