using System.Collections.Frozen;
using System.Globalization;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>A table of words with the columns <c>id,english,chinese</c>.</summary>
/// <param name="name">As an error names it: <c>words.csv</c>.</param>
internal sealed class WordTable(string name, IReadOnlyList<string[]> rows)
{
    private readonly FrozenDictionary<string, string[]> words = rows.ToFrozenDictionary(row => row[0], StringComparer.Ordinal);

    /// <summary>In the order of the table.</summary>
    public IEnumerable<string> Ids => rows.Select(row => row[0]);

    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public string this[DigestLanguage language, string id] =>
        Find(language, id) ?? throw new KeyNotFoundException($"{name} has no row '{id}'.");

    /// <param name="resource">The table's name in the library.</param>
    public static WordTable Read(string resource) =>
        new(Path.GetFileName(resource), LexiconTable.Read(resource, "id", "english", "chinese"));

    public string? Find(DigestLanguage language, string id) =>
        words.TryGetValue(id, out var row) ? row[language == DigestLanguage.English ? 1 : 2] : null;

    /// <summary>Returns the row with its numbered placeholders filled in; whole numbers get thousands separators.</summary>
    public string Format(DigestLanguage language, string id, params object[] values) =>
        string.Format(
            CultureInfo.InvariantCulture,
            this[language, id],
            [.. values.Select(value => value is int count ? Words.Thousands(count) : value)]
        );
}
