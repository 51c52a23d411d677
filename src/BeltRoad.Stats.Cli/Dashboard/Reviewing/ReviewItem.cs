using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>A figure with what was decided about it.</summary>
/// <param name="Shown">The figure with the decided changes, which the next run carries out.</param>
/// <param name="Present">The decision that holds; null while there is none.</param>
/// <param name="Older">A decision that fell, since the text or the reading has changed; null if there is none.</param>
internal sealed record ReviewItem(QueuedFact Queued, Fact Shown, Decision? Present, Decision? Older)
{
    public string Claim => Queued.Stored.Code;

    /// <summary>What the program read, before anything that a person decided.</summary>
    public IReadOnlyDictionary<string, string> Read =>
        Present is null ? FigureReading.Of(Queued.Stored.Fact) : FigureReading.Parse(Present.Read);

    /// <summary>
    /// Whether a decision holds for a fact: it reads as decided, or as it did when the decision was made and no run was since.
    /// </summary>
    public static bool Holds(Decision decision, QueuedFact queued, string runStarted) =>
        decision.HoldsFor(queued.Reading)
        || (
            string.CompareOrdinal(decision.On, runStarted) >= 0
            && FigureReading.PrintOf(FigureReading.Parse(decision.Read)) == queued.Reading
        );

    public static ReviewItem Of(QueuedFact queued, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(queued);
        ArgumentNullException.ThrowIfNull(state);
        var stored = queued.Stored;
        var found = state.Book.Find(stored.Fact.DocumentId, queued.Text);
        var present = found is not null && Holds(found, queued, state.Started) ? found : null;
        var older = present is not null
            ? null
            : found ?? state.Book.FindOlder(stored.Fact.DocumentId, MarkedQuote.QuoteOf(stored), decision => !state.IsInQueue(decision));
        return new ReviewItem(
            queued,
            present is null ? stored.Fact : With(stored.Fact, FigureReading.Parse(present.Decided))!,
            present,
            older
        );
    }

    /// <summary>The fact with some fields changed; null if a field cannot hold its content.</summary>
    public static Fact? With(Fact fact, IReadOnlyDictionary<string, string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var changed = fact;
        foreach (var field in CorrectionField.All)
        {
            if (changes.TryGetValue(field.Name, out var value) && field.Get(changed) != value)
            {
                if (field.Set(changed, value) is not { } next)
                {
                    return null;
                }

                changed = next;
            }
        }

        return changed;
    }
}
