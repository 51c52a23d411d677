using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Digest;

/// <summary>Makes the citations of all documents; most documents of a large library are never cited.</summary>
internal sealed class CitationBuilders(IReadOnlyDictionary<string, Ledger> ledgers, Words words)
{
    private readonly Dictionary<string, CitationBuilder> made = new(StringComparer.Ordinal);

    /// <param name="letter">Of a document of the issue.</param>
    public CitationBuilder this[string letter]
    {
        get
        {
            if (!made.TryGetValue(letter, out var builder))
            {
                made[letter] = builder = new CitationBuilder(ledgers[letter], words);
            }

            return builder;
        }
    }
}
