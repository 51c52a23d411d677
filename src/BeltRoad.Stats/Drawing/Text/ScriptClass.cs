namespace BeltRoad.Stats.Drawing.Text;

/// <summary>What a character is for spacing and for the choice of quotation marks.</summary>
internal enum ScriptClass
{
    /// <summary>Spaces, quotation marks, and dashes and dots that both scripts use.</summary>
    Neutral,

    /// <summary>Letters, digits and the signs that belong to a number, of a proportional script.</summary>
    Latin,

    /// <summary>Other proportional signs, such as a comma or a parenthesis.</summary>
    LatinPunctuation,

    /// <summary>Ideographs, kana, bopomofo and Hangul.</summary>
    Han,

    /// <summary>Full-width punctuation.</summary>
    HanPunctuation,
}
