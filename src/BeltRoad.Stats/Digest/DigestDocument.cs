using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Languages;

namespace BeltRoad.Stats.Digest;

/// <summary>
/// One document of the issue. It is given its titles when they are asked for: few documents of a large library are named.
/// </summary>
/// <param name="letter">Its letter in claim codes.</param>
/// <param name="titlesOf">Gives the same titles whenever it is asked.</param>
internal sealed class DigestDocument(string letter, Ledger ledger, Func<Ledger, DocumentTitles> titlesOf)
{
    private DocumentTitles? titles;

    public string Letter => letter;

    /// <summary>The file's name or the id of its line of input.</summary>
    public string Id => ledger.Document.Id;

    public LedgerTotals Totals => LedgerTotals.Of([ledger]);

    /// <summary>How many statistics it states.</summary>
    public int Statistics => ledger.Facts.Count;

    /// <inheritdoc cref="DocumentTitles.Title"/>
    public string Title => Titles.Title;

    /// <inheritdoc cref="DocumentTitles.Name"/>
    public string Name => Titles.Name;

    /// <inheritdoc cref="DocumentTitles.ShortName"/>
    public string ShortName => Titles.ShortName;

    /// <inheritdoc cref="DocumentTitles.Published"/>
    public string Published => Titles.Published;

    /// <inheritdoc cref="DocumentTitles.Publisher"/>
    public string Publisher => Titles.Publisher;

    /// <inheritdoc cref="DocumentTitles.IsOfficial"/>
    public bool IsOfficial => Titles.IsOfficial;

    public bool IsChinese => ledger.Document.Language == TextLanguages.Chinese;

    private DocumentTitles Titles => titles ??= titlesOf(ledger);
}
