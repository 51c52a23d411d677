namespace BeltRoad.Stats.Recognition.English;

internal enum EnglishTokenKind
{
    /// <summary>Letters, with an apostrophe inside, or letters each with a full stop: China’s, U.S.</summary>
    Word,

    /// <summary>Digits with the separators between them: 1,234.5.</summary>
    Number,

    /// <summary>Any other visible character.</summary>
    Sign,
}

/// <summary>A word, number or sign, in offsets of the document's text.</summary>
/// <param name="Text">In small letters and half-width forms, ’ as '.</param>
/// <param name="IsGlued">Nothing stands between it and the token before.</param>
/// <param name="IsCapital">Its first letter is a capital.</param>
/// <param name="StartsLine">It is the first of its line.</param>
internal readonly record struct EnglishToken(
    int Start,
    int End,
    EnglishTokenKind Kind,
    string Text,
    bool IsGlued,
    bool IsCapital,
    bool StartsLine
);
