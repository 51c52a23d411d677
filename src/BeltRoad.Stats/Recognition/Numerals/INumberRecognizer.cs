namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>
/// Finds the numerals of a sentence and what they are worth. What they count, date or name is settled by others. Not to be shared between
/// threads.
/// </summary>
internal interface INumberRecognizer
{
    /// <summary>Told of each sentence before its numerals are asked for.</summary>
    void Begin(ReadOnlySpan<char> sentence);

    /// <summary>The numeral that begins at <paramref name="at"/> of the sentence begun; false where there is none.</summary>
    bool TryRead(ReadOnlySpan<char> sentence, int at, out Numeral numeral);
}
