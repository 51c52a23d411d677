using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Series;

/// <summary>
/// What changed between the facts of two runs. A statement is recognised by its document, its key and its value, wherever it occurs in the
/// text, so that a moved paragraph or an added line is no change.
/// </summary>
internal static class RunDiff
{
    /// <summary>Returns contradictions and revisions first, then the others by position; empty if nothing changed.</summary>
    /// <param name="before">All facts of the earlier run, or those of the documents that were read with a different outcome.</param>
    /// <param name="after">The same for the later run.</param>
    /// <param name="inBoth">Returns the facts with the given keys of the other documents, which are in both runs.</param>
    public static IReadOnlyList<FactChange> Of(
        IReadOnlyList<StoredFact> before,
        IReadOnlyList<StoredFact> after,
        IndicatorLexicon lexicon,
        Func<Func<Fact, bool>, IEnumerable<StoredFact>>? inBoth = null
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Select(fact => Statement.Of(fact, lexicon)).ToList();
        var now = after.Select(fact => Statement.Of(fact, lexicon)).ToList();
        var (gone, come) = Unmatched(old, now);
        var changes = Rereadings(gone, come);
        changes.AddRange(Revisions(gone, come));
        var keys = gone.Concat(come).Select(statement => statement.Key).ToHashSet();
        var shared =
            inBoth is null || keys.Count == 0 ? [] : inBoth(IsWanted(keys, lexicon)).Select(fact => Statement.Of(fact, lexicon)).ToList();
        var oldByKey = InOrder(old, shared).ToLookup(statement => statement.Key);
        var nowByKey = InOrder(now, shared).ToLookup(statement => statement.Key);
        var revised = changes.SelectMany(change => new[] { change.Old, change.New }).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var statement in come.Where(statement => !revised.Contains(statement.Stored)))
        {
            var change = Arrival(statement, oldByKey[statement.Key]);
            if (
                change is { Sort: ChangeSort.Contradicted, Old: { } earlier }
                && gone.Exists(other => ReferenceEquals(other.Stored, earlier))
                && revised.Add(earlier)
            )
            {
                change = change with { Sort = ChangeSort.Revised };
            }

            changes.Add(change);
        }

        changes.AddRange(
            gone.Where(statement =>
                    !revised.Contains(statement.Stored) && !nowByKey[statement.Key].Any(other => other.Identity == statement.Identity)
                )
                .Select(statement => new FactChange(ChangeSort.Withdrawn, statement.Stored, null))
        );
        return [.. changes.OrderBy(change => Weight(change.Sort))];
    }

    /// <summary>The order within one run: by letter, then by position.</summary>
    private static IEnumerable<Statement> InOrder(List<Statement> statements, List<Statement> shared) =>
        shared.Count == 0
            ? statements
            : statements
                .Concat(shared)
                .OrderBy(statement => statement.Stored.Letter.Length)
                .ThenBy(statement => statement.Stored.Letter, StringComparer.Ordinal)
                .ThenBy(statement => statement.Stored.Fact.Span.Start);

    /// <summary>Whether a fact has one of the keys. Its full key is looked up only if everything else fits, which is rare.</summary>
    private static Func<Fact, bool> IsWanted(HashSet<ObservationKey> keys, IndicatorLexicon lexicon)
    {
        var fitting = keys.Select(key => (key.Time, key.Series.Unit, key.Series.Measure, key.Series.Basis, key.Series.Status)).ToHashSet();
        return fact =>
            fitting.Contains((fact.Time, fact.Unit.SeriesCode, fact.Measure, fact.Basis, fact.Status))
            && keys.Contains(Observations.KeyOf(fact, lexicon));
    }

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

        // Of several equal statements, the last ones count as removed.
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

    /// <summary>
    /// Removed and added statements with the same number in the same words of one document: only the reading changed. They are taken out of
    /// both lists.
    /// </summary>
    private static List<FactChange> Rereadings(List<Statement> gone, List<Statement> come)
    {
        var waiting = gone.GroupBy(statement => statement.Words).ToDictionary(group => group.Key, group => new Queue<Statement>(group));
        var reread = new List<FactChange>();
        var taken = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        foreach (var statement in come)
        {
            if (waiting.TryGetValue(statement.Words, out var old) && old.TryDequeue(out var earlier))
            {
                reread.Add(new FactChange(ChangeSort.Reread, earlier.Stored, statement.Stored));
                taken.Add(statement);
                taken.Add(earlier);
            }
        }

        gone.RemoveAll(taken.Contains);
        come.RemoveAll(taken.Contains);
        return reread;
    }

    /// <summary>
    /// Pairs the removed and added statements under one key of one document, in their order, as the old and the new value.
    /// </summary>
    private static IEnumerable<FactChange> Revisions(List<Statement> gone, List<Statement> come)
    {
        var waiting = gone.GroupBy(statement => (statement.Stored.Fact.DocumentId, statement.Key))
            .ToDictionary(group => group.Key, group => new Queue<Statement>(group));
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
        var known = before
            .Where(other =>
                other.Identity == statement.Identity
                || other.Stored.Fact.DocumentId == fact.DocumentId
                || (other.IsComparable && statement.IsComparable)
            )
            .ToList();
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

    private static int Weight(ChangeSort sort) =>
        sort switch
        {
            ChangeSort.Contradicted => 0,
            ChangeSort.Revised => 1,
            ChangeSort.Withdrawn => 2,
            ChangeSort.New => 3,
            ChangeSort.Restated => 4,
            ChangeSort.Copied => 5,
            _ => 6,
        };

    /// <param name="IsComparable">Whether it identifies its figure, so that another document can contradict it.</param>
    /// <param name="Words">Its document, its sentence and the position of the number in it, all folded.</param>
    private sealed record Statement(
        StoredFact Stored,
        ObservationKey Key,
        bool IsComparable,
        (string Document, string Sentence, int Place, string Number) Words
    )
    {
        public static Statement Of(StoredFact stored, IndicatorLexicon lexicon)
        {
            var fact = stored.Fact;
            var reading = lexicon.Read(fact);
            var identified =
                reading.Thing is not null
                || reading.Scope is not null
                || reading.Edition.Length > 0
                || NationWords.StandIn(reading.Subject);
            var before = Math.Clamp(fact.Span.Start - fact.Sentence.Start, 0, stored.Quote.Length);
            return new Statement(
                stored,
                Observations.KeyOf(fact, lexicon),
                identified && reading.Indicator is not null,
                (fact.DocumentId, SubjectWords.Fold(stored.Quote), SubjectWords.Fold(stored.Quote[..before]).Length, stored.Text)
            );
        }

        public (decimal Value, decimal? High, Recognition.Units.Modifier Hedge) Identity =>
            (Stored.Fact.Value, Stored.Fact.High, Stored.Fact.Modifier);

        public (string Document, ObservationKey Key, object Value) Place => (Stored.Fact.DocumentId, Key, Identity);
    }
}
