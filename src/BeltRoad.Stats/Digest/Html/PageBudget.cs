namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// What one page holds at most. Five documents of the length of a white paper stay far below; a library of thousands is cut
/// here, and the page says so. How many facts are listed is <see cref="DigestOptions.FactLimit"/>.
/// </summary>
internal static class PageBudget
{
    /// <summary>UTF-16 code units of source text shown in whole. A document that no longer fits shows its cited sentences only.</summary>
    public const int SourceText = 400_000;

    /// <summary>How far a cited sentence is shown before and after its number, in UTF-16 code units.</summary>
    public const int Reach = 300;

    /// <summary>Documents without a listed fact that are still named.</summary>
    public const int UncitedDocuments = 100;

    /// <summary>Characters drawn in the embedded font, by weight; rarer ones are left to the reader's own fonts.</summary>
    public const int Glyphs = 3_000;
}
