namespace BeltRoad.Stats.Recognition.Tokens;

internal enum TokenKind : byte
{
    /// <summary>Characters the lexicons do not know.</summary>
    Other,

    /// <summary>A word of the lexicons.</summary>
    Word,

    Number,

    /// <summary>Latin letters with the digits and signs that belong to them: C919, GB/T 19001.</summary>
    Latin,

    /// <summary>A single sign of punctuation or any other symbol.</summary>
    Sign,
}

/// <summary>A stretch of a sentence view.</summary>
/// <param name="Entry">The lexicon entry of a word, else -1.</param>
/// <param name="Numeral">The index of the numeral of a number, else -1.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Entry, int Numeral)
{
    public int Length => End - Start;
}
