using System.Collections.Concurrent;
using System.Text;

namespace BeltRoad.Stats.Facts.Packing;

/// <summary>
/// Subjects, nouns and codes repeat throughout a library: each that goes through here is held once. Safe to share between threads.
/// </summary>
internal sealed class StringPool
{
    private const int MostOnStack = 256;

    private readonly ConcurrentDictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public StringPool() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The equal string that came first.</summary>
    public string Known(string word) => words.TryGetValue(word, out var known) ? known : words.GetOrAdd(word, word);

    /// <param name="word">In UTF-8.</param>
    public string Known(ReadOnlySpan<byte> word)
    {
        Span<char> room = word.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[word.Length];
        var read = room[..Encoding.UTF8.GetChars(word, room)];
        return lookup.TryGetValue(read, out var known) ? known : Known(new string(read));
    }
}
