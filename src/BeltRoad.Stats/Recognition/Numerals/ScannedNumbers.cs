namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>The built-in recogniser: <see cref="NumeralScanner"/>, which needs to know nothing of the sentence beforehand.</summary>
internal sealed class ScannedNumbers : INumberRecognizer
{
    public void Begin(ReadOnlySpan<char> sentence) { }

    public bool TryRead(ReadOnlySpan<char> sentence, int at, out Numeral numeral) => NumeralScanner.TryRead(sentence, at, out numeral);
}
