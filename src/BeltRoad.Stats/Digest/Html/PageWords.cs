using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The page's own words in one language, from <c>Digest/Html/page-words.csv</c>.</summary>
internal sealed class PageWords
{
    private static readonly WordTable table = WordTable.Read("Digest/Html/page-words.csv");
    private static readonly PageWords english = new(DigestLanguage.English);
    private static readonly PageWords chinese = new(DigestLanguage.Chinese);

    private PageWords(DigestLanguage language) => Language = language;

    public DigestLanguage Language { get; }

    /// <summary>For the attribute <c>lang</c>.</summary>
    public string Tag => Language == DigestLanguage.English ? "en" : "zh-Hans";

    public static IEnumerable<string> Ids => table.Ids;

    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public string this[string id] => table[Language, id];

    public static PageWords Of(DigestLanguage language) => language == DigestLanguage.English ? english : chinese;

    /// <inheritdoc cref="WordTable.Format"/>
    public string Format(string id, params object[] values) => table.Format(Language, id, values);
}
