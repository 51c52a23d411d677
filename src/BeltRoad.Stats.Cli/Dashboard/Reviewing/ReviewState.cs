using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>The facts of the last good run, the least sure first, and what was decided about them up to now.</summary>
/// <param name="Started">When that run started, written as in decisions.</param>
/// <param name="Facts">At most <see cref="ReviewQueue.Most"/>.</param>
/// <param name="Documents">Letters and titles of the documents of the run, at most 200.</param>
/// <param name="Total">The number of facts of the run.</param>
/// <param name="New">The claims that the run before did not state so.</param>
/// <param name="Drawn">The claims in charts and key figures.</param>
internal sealed record ReviewState(
    string Started,
    IReadOnlyList<QueuedFact> Facts,
    IReadOnlyList<(string Letter, string Title)> Documents,
    long Total,
    IReadOnlySet<string> New,
    IReadOnlySet<string> Drawn,
    DecisionBook Book
)
{
    private readonly Lazy<HashSet<(string, string)>> passages = new(() =>
        Facts.Select(queued => (queued.Stored.Fact.DocumentId, queued.Text)).ToHashSet()
    );

    private readonly Lazy<Dictionary<string, int>> places = new(() =>
        Facts.Select((queued, place) => (queued.Stored.Code, place)).ToDictionary(StringComparer.Ordinal)
    );

    /// <summary>Whether the decision is about a passage that still stands as it did.</summary>
    public bool IsInQueue(Decision decision) => passages.Value.Contains((decision.Document, decision.Text));

    public bool IsDecided(QueuedFact queued) =>
        Book.Find(queued.Stored.Fact.DocumentId, queued.Text) is { } decision && ReviewItem.Holds(decision, queued, Started);

    /// <summary>The facts that a filter takes.</summary>
    public IEnumerable<QueuedFact> Of(ReviewFilter filter) => Facts.Where(queued => filter.Takes(queued, this));

    /// <summary>The first fact without a decision after a claim in the order of the queue; null if there is none.</summary>
    /// <param name="after">Empty for the first of all.</param>
    public QueuedFact? Next(ReviewFilter filter, string after)
    {
        var at = after.Length == 0 ? -1 : IndexOf(after);
        return Facts.Skip(at + 1).FirstOrDefault(queued => !IsDecided(queued) && filter.Takes(queued, this));
    }

    public QueuedFact? Find(string claim) => IndexOf(claim) is >= 0 and var at ? Facts[at] : null;

    private int IndexOf(string claim) => places.Value.GetValueOrDefault(claim, -1);
}
