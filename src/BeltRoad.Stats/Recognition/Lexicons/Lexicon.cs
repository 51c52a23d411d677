using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Recognition.Lexicons;

/// <summary>
/// All words of a set of lexicon files in one trie, so that one pass over a sentence finds the longest word at each place.
/// </summary>
internal sealed class Lexicon
{
    private readonly List<LexiconEntry> entries = [];
    private readonly Role[] roles;
    private readonly bool[] holdsNumeral;
    private readonly Trie trie;

    private Lexicon(IEnumerable<LexiconRow> rows)
    {
        var byWord = new Dictionary<string, LexiconEntry>();
        var seen = new HashSet<(string Resource, string Word, Role Role)>();
        foreach (var row in rows)
        {
            AddRow(row, byWord, seen);
        }

        trie = new Trie(entries);
        roles = [.. entries.Select(entry => entry.Roles)];
        holdsNumeral =
        [
            .. entries.Select(entry => entry.Is(Role.Name | Role.Idiom) || entry.Word.AsSpan().IndexOfAnyInRange('0', '9') >= 0),
        ];
    }

    public IReadOnlyList<LexiconEntry> Entries => entries;

    /// <summary>Loads embedded files; refuses a word that stands twice with one role in a file, and an unknown role.</summary>
    public static Lexicon Load(params IEnumerable<string> resources) => new(resources.SelectMany(LexiconFile.ReadEmbedded));

    /// <summary>The same with rows that a caller adds.</summary>
    public static Lexicon Load(IEnumerable<string> resources, IEnumerable<LexiconRow> added) =>
        new(resources.SelectMany(LexiconFile.ReadEmbedded).Concat(added));

    internal static Lexicon Load(string file, TextReader reader) => new(LexiconFile.Read(file, file, reader, LexiconFile.KnownColumns));

    /// <summary>The longest word that begins at the first character of <paramref name="text"/>, or null.</summary>
    public LexiconEntry? LongestAt(ReadOnlySpan<char> text)
    {
        var id = trie.LongestAt(text, out _);
        return id < 0 ? null : entries[id];
    }

    internal Role RolesOf(int entry) => roles[entry];

    /// <summary>Whether a number that is no figure may stand in the word: it is a name or an idiom, or holds digits.</summary>
    internal bool HoldsNumeral(int entry) => holdsNumeral[entry];

    internal int LongestAt(ReadOnlySpan<char> text, out int length) => trie.LongestAt(text, out length);

    private void AddRow(LexiconRow row, Dictionary<string, LexiconEntry> byWord, HashSet<(string Resource, string Word, Role Role)> seen)
    {
        var word = row["word"];
        if (word.Length == 0)
        {
            throw new LexiconFormatException(row.File, row.Line, "the word is empty");
        }

        if (!byWord.TryGetValue(word, out var entry))
        {
            entry = new LexiconEntry(word, entries.Count);
            entries.Add(entry);
            byWord.Add(word, entry);
        }

        foreach (var name in row["role"].Split('|'))
        {
            if (!Enum.TryParse<Role>(name, out var role) || role == Role.None)
            {
                throw new LexiconFormatException(
                    row.File,
                    row.Line,
                    $"'{word}' has the unknown role '{name}'; the roles are {string.Join(", ", Enum.GetNames<Role>().Skip(1))}"
                );
            }

            if (!seen.Add((row.Resource, word, role)))
            {
                throw new LexiconFormatException(row.File, row.Line, $"'{word}' stands twice as {name}; take one out");
            }

            entry.Add(role);
        }

        foreach (var column in row.Columns.Keys)
        {
            if (column is not ("word" or "role" or "note") && row[column].Length > 0 && !entry.TrySet(column, row[column]))
            {
                throw new LexiconFormatException(
                    row.File,
                    row.Line,
                    $"'{word}' has {column} '{entry[column]}' and '{row[column]}'; keep one"
                );
            }
        }
    }
}
