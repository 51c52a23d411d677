using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Has the numerals of facts read by a second reader and marks the facts on which it disagrees. Safe to share between threads.
/// </summary>
/// <param name="first">What finds the numerals of Chinese text.</param>
internal sealed class SecondReadings(NumberRecognizers first)
{
    /// <summary>The confidence of a fact whose numeral two readers read differently: a person should look.</summary>
    internal const double Disputed = 0.4;

    private readonly SecondReader chinese = SecondReader.Beside(first);
    private readonly SecondReader english = SecondReader.OfEnglish();

    /// <summary>How many characters the second readers were given so far.</summary>
    public long Characters => chinese.Characters + english.Characters;

    /// <summary>Makes ready what takes a while, beside other work; it is made when needed otherwise.</summary>
    public void Prepare() => chinese.Prepare();

    /// <param name="text">That in which the numeral stands.</param>
    /// <param name="numeral">As the first reader has it.</param>
    internal Fact Mark(Fact fact, ReadOnlySpan<char> text, in Numeral numeral, bool isEnglish = false)
    {
        var verdict = (isEnglish ? english : chinese).Read(text, numeral, out var both);
        return both is null
            ? fact with
            {
                Second = verdict,
            }
            : fact with
            {
                Second = verdict,
                BothReadings = both,
                Confidence = Math.Min(fact.Confidence, Disputed),
                Doubts = [Doubt.SecondReader, .. fact.Doubts],
            };
    }
}
