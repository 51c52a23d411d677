using BeltRoad.Stats.Series.Corrections;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>All decisions of a file. Of several about one passage, the latest counts.</summary>
internal sealed class DecisionBook
{
    private readonly Dictionary<(string Document, string Text), Decision> byPassage = [];
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);

    public DecisionBook(IReadOnlyList<Decision> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        All = all;
        foreach (var decision in all)
        {
            documents.Add(decision.Document);
            var key = (decision.Document, decision.Text);
            if (!byPassage.TryGetValue(key, out var other) || string.CompareOrdinal(other.On, decision.On) <= 0)
            {
                byPassage[key] = decision;
            }
        }
    }

    public static DecisionBook Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Decision> All { get; }

    /// <summary>One a passage, in the order of the file.</summary>
    public IEnumerable<Decision> Latest => All.Where(decision => ReferenceEquals(Find(decision.Document, decision.Text), decision));

    public bool IsAbout(string document) => documents.Contains(document);

    /// <param name="text">The fingerprint of the passage.</param>
    public Decision? Find(string document, string text) => byPassage.GetValueOrDefault((document, text));

    /// <summary>
    /// The decision that was made on a passage before it changed: of the document's decisions about the same number, the one with the most
    /// of the same words directly before and after it; null if none has some.
    /// </summary>
    /// <param name="quote">The passage now, with its number marked.</param>
    /// <param name="isGone">Whether the passage of a decision stands no longer.</param>
    public Decision? FindOlder(string document, string quote, Func<Decision, bool> isGone)
    {
        const int Least = 4;
        return IsAbout(document) && MarkedQuote.Split(quote) is { } parts
            ? All.Where(decision => decision.Document == document && isGone(decision))
                .Select(decision => (Decision: decision, Shared: Shared(decision, parts)))
                .Where(static found => found.Shared >= Least)
                .OrderByDescending(static found => found.Shared)
                .ThenByDescending(static found => found.Decision.On, StringComparer.Ordinal)
                .Select(static found => found.Decision)
                .FirstOrDefault()
            : null;
    }

    /// <summary>Characters around the number that a decision's passage and another have in common; 0 for another number.</summary>
    private static int Shared(Decision decision, (string Before, string Number, string After) quote)
    {
        if (
            MarkedQuote.Split(decision.Quote) is not var (before, number, after)
            || MarkedQuote.Fold(number) != MarkedQuote.Fold(quote.Number)
        )
        {
            return 0;
        }

        var (left, right) = (MarkedQuote.Fold(before), MarkedQuote.Fold(quote.Before));
        var same = 0;
        while (same < Math.Min(left.Length, right.Length) && left[^(same + 1)] == right[^(same + 1)])
        {
            same++;
        }

        return same + MarkedQuote.Fold(after).AsSpan().CommonPrefixLength(MarkedQuote.Fold(quote.After));
    }
}
