using System.Data.Common;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>
/// Finds facts by their words, or those of one document. The pieces of the words select candidate documents, whose facts are then checked.
/// A result that can be examined completely is counted and sorted; otherwise each page examines a part, in the order of documents, and says
/// so.
/// </summary>
/// <param name="searchText">Returns the folded text in which words are looked for.</param>
/// <param name="mostSearched">The maximum number of facts and documents that a search examines for one page.</param>
internal sealed class FactSearch(
    DbConnection connection,
    FactQuery query,
    FactKeys keys,
    FactRows rows,
    Func<StoredFact, string> searchText,
    int mostSearched
)
{
    /// <summary>The maximum number of facts of a document that are sorted.</summary>
    private const int MostOrdered = 20_000;

    /// <summary>Documents that are looked up at a time.</summary>
    private const int Portion = 500;

    /// <summary>What a search found from the beginning up to a key before it gave up finding everything.</summary>
    private (List<(FactKey Key, StoredFact Fact)> Found, FactKey Reached)? begun;

    private readonly int most = query.Words.Count > 0 ? mostSearched : MostOrdered;

    public FactPage Page(FactKey? after, FactKey? before, int size) =>
        All() is { } all ? PageOf(all, after, before, size) : PageFrom(after ?? before, before is not null, size);

    /// <summary>Everything that matches, however much, in the order of the pages.</summary>
    public IEnumerable<StoredFact> Each() =>
        All() is { } all
            ? all.Select(found => found.Fact)
            : ByDocument(null, backward: false).Select(step => step.Fact).OfType<StoredFact>().Where(Holds);

    /// <summary>Everything that matches, in order; null if there is too much to examine.</summary>
    private List<(FactKey Key, StoredFact Fact)>? All()
    {
        if (query.Document is null && keys.Count <= most)
        {
            return [.. keys.Walk(null, backward: false).Select(key => (key, rows.Read(key))).Where(found => Holds(found.Item2))];
        }

        var found = new List<(FactKey Key, StoredFact Fact)>();
        var lookedAt = 0;
        foreach (var (key, fact) in ByDocument(null, backward: false))
        {
            if (fact is not null && Holds(fact))
            {
                found.Add((key, fact));
            }

            if (++lookedAt > most)
            {
                begun = (found, key);
                return null;
            }
        }

        found.Sort((x, y) => keys.Comparer.Compare(x.Key, y.Key));
        return found;
    }

    private FactPage PageOf(List<(FactKey Key, StoredFact Fact)> all, FactKey? after, FactKey? before, int size)
    {
        var (start, end) = (0, all.Count);
        if (before is not null)
        {
            end = all.TakeWhile(found => keys.Comparer.Compare(found.Key, before) < 0).Count();
            start = Math.Max(0, end - size);
        }
        else
        {
            start = after is null ? 0 : all.TakeWhile(found => keys.Comparer.Compare(found.Key, after) <= 0).Count();
            end = Math.Min(all.Count, start + size);
        }

        return new FactPage(
            [.. all[start..end].Select(found => found.Fact)],
            start == 0 ? null
                : start < end ? all[start].Key
                : after,
            end == all.Count ? null
                : start < end ? all[end - 1].Key
                : before,
            all.Count,
            keys.Total
        );
    }

    /// <summary>A page in the order of documents, as far as one page is searched.</summary>
    private FactPage PageFrom(FactKey? from, bool backward, int size)
    {
        var (found, reached, lookedAt) =
            from is null && begun is { } first ? (first.Found, first.Reached, most + 1) : LookedAt(from, backward, size);

        // The page ends with its last fact if one more was found, otherwise where the search gave up.
        var isFull = found.Count > size;
        var page = found.Take(size).ToList();
        var end =
            reached is null ? null
            : isFull ? page[^1].Key
            : reached;
        var begin =
            from is null ? null
            : page.Count > 0 ? page[0].Key
            : from;
        if (backward)
        {
            page.Reverse();
            (begin, end) = (end, begin);
        }

        return new FactPage(
            [.. page.Select(pair => pair.Fact)],
            begin,
            end,
            null,
            keys.Total,
            IsOrdered: query is { Order: FactOrder.Claim, Descending: false },
            reached is null || isFull ? null : lookedAt
        );
    }

    private (List<(FactKey Key, StoredFact Fact)> Found, FactKey? Reached, int LookedAt) LookedAt(FactKey? from, bool backward, int size)
    {
        var found = new List<(FactKey Key, StoredFact Fact)>();
        var lookedAt = 0;
        foreach (var (key, fact) in ByDocument(from, backward))
        {
            lookedAt++;
            if (fact is not null && Holds(fact))
            {
                found.Add((key, fact));
            }

            if (found.Count > size || lookedAt > most)
            {
                return (found, key, lookedAt);
            }
        }

        return (found, null, lookedAt);
    }

    private bool Holds(StoredFact fact) =>
        query.Words.Count == 0 || searchText(fact) is var text && query.Words.All(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The facts of the documents that may contain the words; after those of each document, its end, which has no fact.</summary>
    private IEnumerable<(FactKey Key, StoredFact? Fact)> ByDocument(FactKey? from, bool backward)
    {
        foreach (var (ordinal, reading, id, letter) in Documents(from?.Document, backward))
        {
            foreach (
                var row in connection
                    .Query<FactRow>(
                        $"SELECT {FactRow.Columns}, f.until FROM facts f WHERE f.reading = @reading AND +f.facet IN ({keys.Facets}) "
                            + $"ORDER BY f.span_start {(backward ? "DESC" : string.Empty)}",
                        new { reading }
                    )
                    .AsList()
            )
            {
                if (from is null || ordinal != from.Document || (backward ? row.SpanStart < from.Span : row.SpanStart > from.Span))
                {
                    yield return (keys.KeyOf(reading, ordinal, row), row.ToStoredFact(id, letter));
                }
            }

            yield return (new FactKey(string.Empty, 0, string.Empty, ordinal, backward ? 0 : int.MaxValue), null);
        }
    }

    /// <summary>A portion at a time, since the facts of each are read in between.</summary>
    private IEnumerable<(long Ordinal, long Reading, string Id, string Letter)> Documents(long? from, bool backward)
    {
        for (var (first, isFirst) = (from, true); ; isFirst = false)
        {
            var portion = Documents(first, backward, isFirst);
            foreach (var document in portion)
            {
                yield return document;
            }

            if (portion.Count < Portion)
            {
                yield break;
            }

            first = portion[^1].Ordinal;
        }
    }

    /// <param name="inclusive">Whether the first may be the one with the given ordinal.</param>
    private List<(long Ordinal, long Reading, string Id, string Letter)> Documents(long? from, bool backward, bool inclusive)
    {
        var bound = from is null ? string.Empty : $" AND d.ordinal {(backward ? '<' : '>')}{(inclusive ? "=" : string.Empty)} @from";
        var order = $"ORDER BY d.ordinal{(backward ? " DESC" : string.Empty)} LIMIT @Portion";
        const string columns = "SELECT d.ordinal, d.reading, d.id, d.letter FROM";
        var dialect = Dialect.Of(connection);
        var pieces = SearchPieces.Wanted(query.Words);
        var sql =
            query.Document is not null ? $"{columns} documents d WHERE d.letter = @letter AND d.reading IS NOT NULL{bound} {order}"
            : pieces is not null
                ? $"{columns} pieces {dialect.JoinInOrder} documents d ON d.ordinal = pieces.rowid AND d.reading IS NOT NULL WHERE "
                    + $"{dialect.HoldsPieces}{bound.Replace("d.ordinal", "pieces.rowid", StringComparison.Ordinal)} "
                    + order.Replace("d.ordinal", "pieces.rowid", StringComparison.Ordinal)
            : $"{columns} documents d WHERE d.reading IS NOT NULL{bound} {order}";
        return connection
            .Query<(long, long, string, string)>(
                sql,
                new
                {
                    from,
                    letter = query.Document,
                    pieces = pieces is null ? null : dialect.WantedPieces(pieces),
                    Portion,
                }
            )
            .AsList();
    }
}
