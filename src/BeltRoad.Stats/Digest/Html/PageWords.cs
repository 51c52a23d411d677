using System.Collections.Frozen;
using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The page's own words in one language, from <c>Digest/Html/page-words.csv</c>.</summary>
internal sealed class PageWords
{
    private static readonly IReadOnlyList<string[]> table = LexiconTable.Read("Digest/Html/page-words.csv", "id", "english", "chinese");
    private static readonly PageWords english = new(DigestLanguage.English);
    private static readonly PageWords chinese = new(DigestLanguage.Chinese);
    private readonly FrozenDictionary<string, string> words;

    private PageWords(DigestLanguage language)
    {
        Language = language;
        words = table.ToFrozenDictionary(row => row[0], row => row[language == DigestLanguage.English ? 1 : 2], StringComparer.Ordinal);
    }

    public DigestLanguage Language { get; }

    /// <summary>For the attribute <c>lang</c>.</summary>
    public string Tag => Language == DigestLanguage.English ? "en" : "zh-Hans";

    public static IEnumerable<string> Ids => table.Select(row => row[0]);

    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public string this[string id] => words.TryGetValue(id, out var word) ? word : throw new KeyNotFoundException($"page-words.csv has no row '{id}'.");

    public static PageWords Of(DigestLanguage language) => language == DigestLanguage.English ? english : chinese;

    /// <summary>The row with its numbered places filled; whole numbers get a comma between thousands.</summary>
    public string Format(string id, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, this[id], [.. values.Select(value => value is int count ? Count(count) : value)]);

    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
