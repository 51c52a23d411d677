using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Tests.Runs;

/// <summary>Reads numbers as the program does, and calls back for each try.</summary>
internal sealed class WatchedRecognizer(Action read) : INumberRecognizer
{
    private readonly ScannedNumbers numbers = new();

    public void Begin(ReadOnlySpan<char> sentence) => numbers.Begin(sentence);

    public bool TryRead(ReadOnlySpan<char> sentence, int at, out Numeral numeral)
    {
        read();
        return numbers.TryRead(sentence, at, out numeral);
    }
}
