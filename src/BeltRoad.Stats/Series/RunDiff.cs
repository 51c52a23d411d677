using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Series;

/// <summary>
/// What changed between the facts of two runs. A statement is known again by its document, its key and its value, wherever it
/// stands in the text, so that a paragraph moved or a line added changes nothing.
/// </summary>
public static class RunDiff
{
    /// <summary>Empty where nothing changed; else contradictions and revisions first, then by place.</summary>
    /// <param name="before">All facts of the earlier run, or those of the documents that were read with another outcome.</param>
    /// <param name="after">Likewise of the later run.</param>
    /// <param name="inBoth">The facts of the other documents, which stand in both runs; asked for those whose key is told.</param>
    public static IReadOnlyList<FactChange> Of(
        IReadOnlyList<StoredFact> before, IReadOnlyList<StoredFact> after, IndicatorLexicon lexicon, Func<Func<Fact, bool>, IEnumerable<StoredFact>>? inBoth = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Select(fact => new Statement(fact, Observations.KeyOf(fact.Fact, lexicon))).ToList();
        var now = after.Select(fact => new Statement(fact, Observations.KeyOf(fact.Fact, lexicon))).ToList();
        var (gone, come) = Unmatched(old, now);
        var changes = Revisions(gone, come).ToList();
        var keys = gone.Concat(come).Select(statement => statement.Key).ToHashSet();
        var shared = inBoth is null ? [] : inBoth(fact => keys.Contains(Observations.KeyOf(fact, lexicon))).Select(fact => new Statement(fact, Observations.KeyOf(fact.Fact, lexicon))).ToList();
        var oldByKey = InOrder(old, shared).ToLookup(statement => statement.Key);
        var nowByKey = InOrder(now, shared).ToLookup(statement => statement.Key);
        var revised = changes.SelectMany(change => new[] { change.Old, change.New }).ToHashSet(ReferenceEqualityComparer.Instance);
        changes.AddRange(come.Where(statement => !revised.Contains(statement.Stored)).Select(statement => Arrival(statement, oldByKey[statement.Key])));
        changes.AddRange(gone
            .Where(statement => !revised.Contains(statement.Stored) && !nowByKey[statement.Key].Any(other => other.Identity == statement.Identity))
            .Select(statement => new FactChange(ChangeSort.Withdrawn, statement.Stored, null)));
        return [.. changes.OrderBy(change => Weight(change.Sort))];
    }

    /// <summary>As one run lists them: by letter, then by place.</summary>
    private static IEnumerable<Statement> InOrder(List<Statement> statements, List<Statement> shared) => shared.Count == 0
        ? statements
        : statements.Concat(shared).OrderBy(statement => statement.Stored.Letter.Length).ThenBy(statement => statement.Stored.Letter, StringComparer.Ordinal).ThenBy(statement => statement.Stored.Fact.Span.Start);

    private static (List<Statement> Gone, List<Statement> Come) Unmatched(List<Statement> old, List<Statement> now)
    {
        var left = new Dictionary<(string Document, ObservationKey Key, object Value), int>();
        foreach (var statement in old)
        {
            left[statement.Place] = left.GetValueOrDefault(statement.Place) + 1;
        }

        var come = new List<Statement>();
        foreach (var statement in now)
        {
            if (left.TryGetValue(statement.Place, out var count) && count > 0)
            {
                left[statement.Place] = count - 1;
            }
            else
            {
                come.Add(statement);
            }
        }

        // Of several like statements the last ones are those that went.
        var gone = new List<Statement>();
        for (var i = old.Count - 1; i >= 0; i--)
        {
            if (left[old[i].Place] > 0)
            {
                left[old[i].Place]--;
                gone.Add(old[i]);
            }
        }

        gone.Reverse();
        return (gone, come);
    }

    /// <summary>What went and what came under one key of one document are the old and the new value, in their order.</summary>
    private static IEnumerable<FactChange> Revisions(List<Statement> gone, List<Statement> come)
    {
        var waiting = gone.GroupBy(statement => (statement.Stored.Fact.DocumentId, statement.Key)).ToDictionary(group => group.Key, group => new Queue<Statement>(group));
        foreach (var statement in come)
        {
            if (waiting.TryGetValue((statement.Stored.Fact.DocumentId, statement.Key), out var old) && old.TryDequeue(out var earlier))
            {
                yield return new FactChange(ChangeSort.Revised, earlier.Stored, statement.Stored);
            }
        }
    }

    private static FactChange Arrival(Statement statement, IEnumerable<Statement> before)
    {
        var fact = statement.Stored.Fact;
        var known = before.ToList();
        if (known.Count == 0 || fact.Time is null)
        {
            return known.Find(other => other.Identity == statement.Identity) is { } same
                ? new FactChange(SameWords(same, statement) ? ChangeSort.Copied : ChangeSort.Restated, same.Stored, statement.Stored)
                : new FactChange(ChangeSort.New, null, statement.Stored);
        }

        var against = known.Find(other => !PrintedInterval.Of(other.Stored.Fact).Meets(PrintedInterval.Of(fact)));
        var meeting = known.Find(other => other.Identity == statement.Identity) ?? known[0];
        return against is not null && meeting.Identity != statement.Identity
            ? new FactChange(ChangeSort.Contradicted, against.Stored, statement.Stored)
            : new FactChange(SameWords(meeting, statement) ? ChangeSort.Copied : ChangeSort.Restated, meeting.Stored, statement.Stored);
    }

    private static bool SameWords(Statement left, Statement right) =>
        string.Equals(SubjectWords.Fold(left.Stored.Quote), SubjectWords.Fold(right.Stored.Quote), StringComparison.Ordinal);

    private static int Weight(ChangeSort sort) => sort switch
    {
        ChangeSort.Contradicted => 0,
        ChangeSort.Revised => 1,
        ChangeSort.Withdrawn => 2,
        ChangeSort.New => 3,
        ChangeSort.Restated => 4,
        _ => 5,
    };

    private sealed record Statement(StoredFact Stored, ObservationKey Key)
    {
        public (decimal Value, decimal? High, Recognition.Quantities.Modifier Hedge) Identity => (Stored.Fact.Value, Stored.Fact.High, Stored.Fact.Modifier);

        public (string Document, ObservationKey Key, object Value) Place => (Stored.Fact.DocumentId, Key, Identity);
    }
}
