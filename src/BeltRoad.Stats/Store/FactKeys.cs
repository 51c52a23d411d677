using System.Data.Common;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>
/// The keys of the listed facts that match a query, in its order. The facts of one kind, status and measure form a facet, and an index has
/// each facet in every order: a query merges the facets it needs and reads no other facts.
/// </summary>
internal sealed class FactKeys
{
    private const int FirstPortion = 64;
    private const int LastPortion = 4096;

    private readonly DbConnection connection;
    private readonly FactQuery query;
    private readonly List<Tally> tallies;

    public FactKeys(DbConnection connection, FactQuery query)
    {
        (this.connection, this.query) = (connection, query);
        var all = connection
            .Query<Tally>(
                "SELECT t.facet AS Facet, f.kind AS Kind, f.status AS Status, f.measure AS Measure, t.unit AS Unit, t.dated AS "
                    + "Dated, t.count AS Count FROM tallies t JOIN facets f ON f.id = t.facet"
            )
            .AsList();
        Total = all.Sum(tally => tally.Count);
        tallies = all.FindAll(tally => Is(query.Kind, tally.Kind) && Is(query.Status, tally.Status) && Is(query.Measure, tally.Measure));
        Count = tallies.Sum(tally => tally.Count);
        Comparer = new FactKeyComparer(query.Descending);
    }

    /// <summary>The number of listed facts.</summary>
    public long Total { get; }

    /// <summary>The number of facts of the requested kind, status and measure.</summary>
    public long Count { get; }

    public FactKeyComparer Comparer { get; }

    /// <summary>The facets, for a query that has other filters as well.</summary>
    public string Facets => tallies.Count == 0 ? "NULL" : string.Join(',', tallies.Select(tally => tally.Facet).Distinct());

    private string Column =>
        query.Order switch
        {
            FactOrder.Value => "value_order",
            FactOrder.Subject => "subject",
            FactOrder.Time => "until",
            _ => string.Empty,
        };

    private string Index =>
        query.Indicator is not null
            ? "facts_by_indicator"
            : query.Order switch
            {
                FactOrder.Value => "facts_by_value",
                FactOrder.Subject => "facts_by_subject",
                FactOrder.Time => "facts_by_time",
                _ => "facts_by_claim",
            };

    /// <summary>Returns the keys lazily.</summary>
    /// <param name="from">The key after which to begin, or before which if going backward; null for the first or the last.</param>
    public IEnumerable<FactKey> Walk(FactKey? from, bool backward)
    {
        var groups = tallies.GroupBy(GroupOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (backward)
        {
            groups.Reverse();
        }

        var turned = Comparer.Compare;
        var order = backward ? Comparer<FactKey>.Create((x, y) => turned(y, x)) : Comparer<FactKey>.Create((x, y) => turned(x, y));
        foreach (var group in groups)
        {
            var side = from is null ? 1 : string.CompareOrdinal(group.Key, from.Group) * (backward ? -1 : 1);
            if (side < 0)
            {
                continue;
            }

            foreach (
                var key in Merged([.. group.Select(tally => tally.Facet).Distinct()], group.Key, side == 0 ? from : null, backward, order)
            )
            {
                yield return key;
            }
        }
    }

    /// <summary>The key of a fact that was found by another query.</summary>
    public FactKey KeyOf(long reading, long document, FactRow row) =>
        query.Order switch
        {
            FactOrder.Value => new FactKey(row.Unit, row.ValueOrder, string.Empty, document, row.SpanStart) { Reading = reading },
            FactOrder.Subject => new FactKey(string.Empty, 0, row.Subject, document, row.SpanStart) { Reading = reading },
            FactOrder.Time => new FactKey(
                row.Until is null ? FactKey.Undated : string.Empty,
                row.Until ?? 0,
                string.Empty,
                document,
                row.SpanStart
            )
            {
                Reading = reading,
            },
            _ => new FactKey(string.Empty, 0, string.Empty, document, row.SpanStart) { Reading = reading },
        };

    private static bool Is<T>(T? wanted, string name)
        where T : struct, Enum => wanted is not { } value || EnumNames.Name(value) == name;

    private string GroupOf(Tally tally) =>
        query.Order switch
        {
            FactOrder.Value => tally.Unit,
            FactOrder.Time when tally.Dated == 0 => FactKey.Undated,
            _ => string.Empty,
        };

    private IEnumerable<FactKey> Merged(IReadOnlyList<long> facets, string group, FactKey? from, bool backward, IComparer<FactKey> order)
    {
        var open = new List<IEnumerator<FactKey>>();
        try
        {
            var next = new PriorityQueue<IEnumerator<FactKey>, FactKey>(order);
            foreach (var facet in facets)
            {
                var keys = OfFacet(facet, group, from, backward).GetEnumerator();
                open.Add(keys);
                Enqueue(keys);
            }

            while (next.TryDequeue(out var keys, out var key))
            {
                yield return key;
                Enqueue(keys);
            }

            void Enqueue(IEnumerator<FactKey> keys)
            {
                if (keys.MoveNext())
                {
                    next.Enqueue(keys, keys.Current);
                }
            }
        }
        finally
        {
            open.ForEach(keys => keys.Dispose());
        }
    }

    /// <summary>
    /// Reads in portions, each longer than the one before: a page needs few keys of a facet, a listing all, and several facets are read at
    /// once, of which a connection to PostgreSQL answers one at a time.
    /// </summary>
    private IEnumerable<FactKey> OfFacet(long facet, string group, FactKey? from, bool backward)
    {
        for (var most = FirstPortion; ; most = Math.Min(most * 4, LastPortion))
        {
            var portion = OfFacet(facet, group, from, backward, most);
            foreach (var key in portion)
            {
                yield return key;
            }

            if (portion.Count < most)
            {
                yield break;
            }

            from = portion[^1];
        }
    }

    private List<FactKey> OfFacet(long facet, string group, FactKey? from, bool backward, int most)
    {
        var down = query.Descending != backward;
        var isUndated = group == FactKey.Undated;
        var column = isUndated ? string.Empty : Column;
        string[] columns = column.Length > 0 ? [column, "doc", "span_start"] : ["doc", "span_start"];
        using var command = connection.CreateCommand();
        command.AddParameter("@facet", facet);
        var where = "facet = @facet";
        if (query.Indicator is { } indicator)
        {
            where += " AND indicator = @indicator";
            command.AddParameter("@indicator", indicator);
        }

        if (query.Order == FactOrder.Value)
        {
            where += " AND unit = @unit";
            command.AddParameter("@unit", group);
        }
        else if (query.Order == FactOrder.Time)
        {
            where += isUndated ? " AND until IS NULL" : " AND until IS NOT NULL";
        }

        if (from is not null)
        {
            where += $" AND ({string.Join(", ", columns)}) {(down ? '<' : '>')} (@{string.Join(", @", columns)})";
            command.AddParameter("@doc", from.Document);
            command.AddParameter("@span_start", from.Span);
            if (column.Length > 0)
            {
                command.AddParameter("@" + column, ValueOf(from));
            }
        }

        command.AddParameter("@most", most);
        command.CommandText =
            $"SELECT doc, span_start, reading{(column.Length > 0 ? ", " + column : string.Empty)} FROM facts "
            + $"{Dialect.Of(connection).Using(Index)} WHERE {where} "
            + $"ORDER BY {string.Join(", ", columns.Select(name => down ? name + " DESC" : name))} LIMIT @most";
        using var reader = command.ExecuteReader();
        var found = new List<FactKey>();
        while (reader.Read())
        {
            found.Add(
                new FactKey(
                    group,
                    column.Length == 0 || query.Order == FactOrder.Subject ? 0
                        : query.Order == FactOrder.Time ? reader.GetInt64(3)
                        : reader.GetDouble(3),
                    query.Order == FactOrder.Subject ? reader.GetString(3) : string.Empty,
                    reader.GetInt64(0),
                    reader.GetInt64(1)
                )
                {
                    Reading = reader.GetInt64(2),
                }
            );
        }

        return found;
    }

    /// <summary>The value of the column by which the facts are sorted first, as the database compares it.</summary>
    private object ValueOf(FactKey key) =>
        query.Order switch
        {
            FactOrder.Subject => key.Text,
            FactOrder.Time => (long)key.Number,
            _ => key.Number,
        };

    private sealed record Tally(long Facet, string Kind, string Status, string Measure, string Unit, long Dated, long Count);
}
