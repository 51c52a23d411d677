using System.Globalization;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>The words of charts and digests in one language, from <c>Charts/Wording/words.csv</c>.</summary>
internal sealed class Words
{
    private static readonly WordTable Table = WordTable.Read("Charts/Wording/words.csv");
    private static readonly Words English = new(DigestLanguage.English);
    private static readonly Words Chinese = new(DigestLanguage.Chinese);

    private Words(DigestLanguage language) => Language = language;

    public DigestLanguage Language { get; }

    public static IEnumerable<string> Ids => Table.Ids;

    public static Words Of(DigestLanguage language) => language == DigestLanguage.English ? English : Chinese;

    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public string this[string id] => Table[Language, id];

    public string? Find(string id) => Table.Find(Language, id);

    /// <summary>The row with its numbered places filled, numbers without a culture.</summary>
    public string Format(string id, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[id], values);

    /// <summary>Joins as a list is spoken: "a, b and c".</summary>
    public string Join(IReadOnlyList<string> items) =>
        items.Count switch
        {
            0 => string.Empty,
            1 => items[0],
            _ => string.Join(this["list.comma"], items.Take(items.Count - 1)) + this["list.and"] + items[^1],
        };

    /// <summary>The singular row <c>id.one</c> for 1, else <c>id.many</c>, with the count as the first value.</summary>
    public string Count(string id, int count) => Format(count == 1 ? id + ".one" : id + ".many", Thousands(count));

    /// <summary>A small number in words, a larger one in digits; Chinese prints digits throughout.</summary>
    /// <param name="starts">True at the beginning of a title.</param>
    public string Spelled(int count, bool starts)
    {
        var word = Language == DigestLanguage.English ? Find("number." + count.ToString(CultureInfo.InvariantCulture)) : null;
        return word is null ? Thousands(count)
            : starts ? word
            : char.ToLowerInvariant(word[0]) + word[1..];
    }

    /// <summary>A whole number with a comma between thousands.</summary>
    public static string Thousands(decimal count) => count.ToString("#,0.############", CultureInfo.InvariantCulture);
}
