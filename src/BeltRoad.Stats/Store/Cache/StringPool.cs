using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>
/// Subjects, nouns and codes repeat throughout a library: each that goes through here is held once. Safe to share between threads.
/// </summary>
internal sealed class StringPool
{
    private readonly ConcurrentDictionary<string, string> words = new(StringComparer.Ordinal);

    /// <summary>Returns the equal string that came first.</summary>
    [return: NotNullIfNotNull(nameof(word))]
    public string? Known(string? word) => word is null ? null : words.GetOrAdd(word, word);
}
