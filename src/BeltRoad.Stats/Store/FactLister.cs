using System.Data.Common;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>
/// Maintains the listing of a run within the transaction that is open on the connection. Documents must come in order of letter.
/// </summary>
internal sealed class FactLister : IDisposable
{
    private readonly DbConnection connection;
    private readonly Func<StoredFact, string> searchText;
    private readonly Dialect dialect;
    private readonly RowWriter pieces;
    private readonly RowWriter series;
    private readonly RowWriter documents;
    private readonly Dictionary<(string Kind, string Status, string Measure), long> facets;
    private readonly Dictionary<(long Facet, string Unit, bool IsDated), long> changes = [];
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <param name="documents">Writes documents that are new; null if all exist.</param>
    public FactLister(DbConnection connection, Func<StoredFact, string> searchText, RowWriter? documents)
    {
        (this.connection, this.searchText, dialect) = (connection, searchText, Dialect.Of(connection));
        pieces = dialect.InsertPieces(connection);
        series = dialect.Insert(connection, "series", ["rank", "statements", "places"], []);
        this.documents = dialect.Update(connection, "documents", ["id", "ordinal", "reading"], documents);
        facets = connection
            .Query<(string Kind, string Status, string Measure, long Id)>("SELECT kind, status, measure, id FROM facets")
            .ToDictionary(facet => (facet.Kind, facet.Status, facet.Measure), facet => facet.Id);
    }

    /// <summary>Counts a fact of the current document and returns its facet.</summary>
    /// <param name="until">The last day of its time; null if it has none.</param>
    public long Add(StoredFact stored, FactRow row, long? until)
    {
        var name = (row.Kind, row.Status, row.Measure);
        if (!facets.TryGetValue(name, out var facet))
        {
            facet = facets[name] = 1 + facets.Values.DefaultIfEmpty().Max();
            connection.Execute(
                "INSERT INTO facets (id, kind, status, measure) VALUES (@facet, @Kind, @Status, @Measure)",
                new
                {
                    facet,
                    row.Kind,
                    row.Status,
                    row.Measure,
                }
            );
        }

        Count(facet, row.Unit, until is not null, 1);
        SearchPieces.Add(searchText(stored), found);
        return facet;
    }

    /// <summary>Call after all facts of the document are added.</summary>
    public void EndDocument(string id, long ordinal, long reading)
    {
        if (found.Count > 0)
        {
            pieces.Add(ordinal, dialect.Pieces(SearchPieces.Join(found)));
            found.Clear();
        }

        documents.Add(id, ordinal, reading);
    }

    /// <summary>Sends what waits to be written. Call before the listing is read.</summary>
    public void Flush()
    {
        documents.Flush();
        pieces.Flush();
    }

    /// <summary>Lists a reading that is already in the store.</summary>
    public void List(string id, string letter, long reading)
    {
        var doc = Base26.Of(letter);
        foreach (
            var row in connection
                .Query<FactRow>($"SELECT {FactRow.Columns} FROM facts f WHERE f.reading = @reading", new { reading })
                .AsList()
        )
        {
            var stored = row.ToStoredFact(id, letter);
            var until = FactRow.UntilOf(stored.Fact);
            connection.Execute(
                "UPDATE facts SET doc = @doc, facet = @facet, until = @until WHERE reading = @reading AND span_start = @SpanStart",
                new
                {
                    doc,
                    facet = Add(stored, row, until),
                    until,
                    reading,
                    row.SpanStart,
                }
            );
        }

        EndDocument(id, doc, reading);
    }

    /// <summary>Removes a reading that was replaced or whose document is gone.</summary>
    public void Drop(string id, long reading)
    {
        foreach (
            var (facet, unit, dated, count) in connection.Query<(long, string, long, long)>(
                "SELECT facet, unit, CAST(CASE WHEN until IS NULL THEN 0 ELSE 1 END AS BIGINT), count(*) FROM facts "
                    + "WHERE reading = @reading AND facet IS NOT NULL "
                    + "GROUP BY 1, 2, 3",
                new { reading }
            )
        )
        {
            Count(facet, unit, dated != 0, -count);
        }

        connection.Execute("UPDATE facts SET facet = NULL WHERE reading = @reading", new { reading });
        connection.Execute("UPDATE documents SET reading = NULL WHERE id = @id AND reading = @reading", new { id, reading });
    }

    /// <param name="ordered">The series of the run.</param>
    public void End(long run, IEnumerable<ListedSeries> ordered)
    {
        foreach (var ((facet, unit, dated), count) in changes)
        {
            connection.Execute(
                "INSERT INTO tallies (facet, unit, dated, count) VALUES (@facet, @unit, @dated, @count) ON CONFLICT "
                    + "(facet, unit, dated) DO UPDATE SET count = tallies.count + excluded.count",
                new
                {
                    facet,
                    unit,
                    dated = dated ? 1 : 0,
                    count,
                }
            );
        }

        connection.Execute("DELETE FROM tallies WHERE count = 0; DELETE FROM series; DELETE FROM listing");
        var (rank, conflicting) = (0L, 0L);
        foreach (var one in ordered)
        {
            series.Add(
                ++rank,
                one.Statements.Count,
                SeriesPlaces.Pack(one.Statements.Select(static statement => (Base26.Of(statement.Letter), statement.SpanStart)))
            );
            conflicting += one.IsConflicting ? 1 : 0;
        }

        Flush();
        series.Flush();
        connection.Execute(
            "INSERT INTO listing (run, series, conflicting) VALUES (@run, @rank, @conflicting)",
            new
            {
                run,
                rank,
                conflicting,
            }
        );
    }

    public void Dispose()
    {
        pieces.Dispose();
        series.Dispose();
        documents.Dispose();
    }

    private void Count(long facet, string unit, bool isDated, long more) =>
        changes[(facet, unit, isDated)] = changes.GetValueOrDefault((facet, unit, isDated)) + more;
}
