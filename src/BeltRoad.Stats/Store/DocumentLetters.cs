using System.Diagnostics.CodeAnalysis;

namespace BeltRoad.Stats.Store;

/// <summary>The letters by which documents are cited: A to Z, then AA to ZZ and on. A letter once given belongs to its document for good.</summary>
public sealed class DocumentLetters
{
    private readonly Dictionary<string, string> letters = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int next;

    public DocumentLetters(IEnumerable<KeyValuePair<string, string>> given)
    {
        foreach (var (document, letter) in given)
        {
            letters.Add(document, letter);
            taken.Add(letter);
        }
    }

    public IReadOnlyDictionary<string, string> All => letters;

    /// <summary>The document's letter; the next free one if it has none yet.</summary>
    public string Of(string document)
    {
        if (letters.TryGetValue(document, out var letter))
        {
            return letter;
        }

        do
        {
            letter = Name(next++);
        }
        while (!taken.Add(letter));
        letters.Add(document, letter);
        return letter;
    }

    public bool TryGet(string document, [NotNullWhen(true)] out string? letter) => letters.TryGetValue(document, out letter);

    /// <summary>0 is A, 25 is Z, 26 is AA: bijective base 26.</summary>
    private static string Name(int index)
    {
        var name = string.Empty;
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
