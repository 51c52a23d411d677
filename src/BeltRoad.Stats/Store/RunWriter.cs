using System.Data.Common;
using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Cache;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>Writes one run into the tables within the transaction that is open on the connection.</summary>
internal sealed class RunWriter : IDisposable
{
    private readonly DbConnection connection;
    private readonly ReadingWriter readings;
    private readonly RowWriter runReadings;
    private readonly RowWriter documents;
    private readonly RowWriter refusedDocuments;
    private readonly KeptWriter kept;

    public RunWriter(DbConnection connection)
    {
        this.connection = connection;
        var dialect = Dialect.Of(connection);
        documents = dialect.Insert(connection, "documents", ["id", "letter", "first_read", "ordinal"], []);
        readings = new ReadingWriter(connection, documents);
        runReadings = dialect.Insert(connection, "run_readings", ["run", "reading"], [], readings.Readings);
        refusedDocuments = dialect.Insert(connection, "refused_documents", ["run", "code", "place", "what", "remedy"], []);
        kept = new KeptWriter(connection, documents);
    }

    public void Write(RunRecord run, IReadOnlyDictionary<string, string> letters)
    {
        var id = Begin(run);
        using var lister = run is { Listing: { } listing, Outcome: not RunOutcome.Failed }
            ? new FactLister(connection, listing.SearchText, documents)
            : null;
        if (run.Ledgers.Count > 0)
        {
            Readings(id, run, letters, lister);
        }

        foreach (var (ledger, source, print) in run.NewReadings)
        {
            kept.Add(ledger, source, print);
        }

        foreach (var refusal in run.Refused)
        {
            refusedDocuments.Add(id, refusal.Code, refusal.Where, refusal.What, refusal.Remedy);
        }

        readings.Flush();
        foreach (var rows in (ReadOnlySpan<RowWriter>)[documents, runReadings, refusedDocuments])
        {
            rows.Flush();
        }

        kept.Flush();
        if (lister is not null)
        {
            lister.Flush();
            connection.Execute(
                "DELETE FROM kept_readings WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE "
                    + "d.id = kept_readings.document AND d.reading IS NOT NULL)"
            );
            lister.End(id, run.Listing!.Series);
        }
    }

    public void Dispose()
    {
        foreach (var rows in (ReadOnlySpan<RowWriter>)[runReadings, documents, refusedDocuments])
        {
            rows.Dispose();
        }

        kept.Dispose();
        readings.Dispose();
    }

    /// <summary>
    /// The run's readings of its documents. It starts from the listed readings, since most documents of a large library are unchanged.
    /// </summary>
    /// <param name="lister">Null if the run is not listed.</param>
    private void Readings(long id, RunRecord run, IReadOnlyDictionary<string, string> letters, FactLister? lister)
    {
        Reserve(run, letters);
        connection.Execute(
            "INSERT INTO run_readings (run, reading) SELECT @id, reading FROM documents WHERE reading IS NOT NULL ORDER BY reading",
            new { id }
        );
        var read = run.Ledgers.ToDictionary(ledger => ledger.Document.Id, StringComparer.Ordinal);
        var others = TakeOthers(read, run);
        foreach (var ledger in read.Values.OrderBy(ledger => Base26.Of(letters[ledger.Document.Id])))
        {
            var (document, letter, print) = (ledger.Document.Id, letters[ledger.Document.Id], run.FingerprintOf(ledger));
            long? reading = null;
            if (others.Remove(document, out var listed))
            {
                // The reading with this outcome, if an earlier run made it.
                reading = connection.ExecuteScalar<long?>(
                    "SELECT id FROM readings WHERE document = @document AND fingerprint = @print",
                    new { document, print }
                );
                Leave(id, document, listed, lister);
            }
            else
            {
                documents.Add(document, letter, Instant(run.Started), Base26.Of(letter));
            }

            if (reading is { } known)
            {
                lister?.List(document, letter, known);
            }

            runReadings.Add(id, reading ?? readings.Write(ledger, letter, print, lister));
        }

        foreach (var (document, listed) in others)
        {
            Leave(id, document, listed, lister);
        }
    }

    /// <summary>Reserves the letters that reports unknown to this store gave to documents that no longer exist.</summary>
    private void Reserve(RunRecord run, IReadOnlyDictionary<string, string> letters)
    {
        var gone = letters
            .ExceptBy(run.Ledgers.Select(static ledger => ledger.Document.Id), static pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        if (gone.Count == 0)
        {
            return;
        }

        foreach (var known in connection.Query<string>("SELECT id FROM documents"))
        {
            gone.Remove(known);
        }

        foreach (var (document, letter) in gone)
        {
            documents.Add(document, letter, Instant(run.Started), Base26.Of(letter));
        }
    }

    /// <summary>Removes from the ledgers those whose listed reading has the same outcome as now.</summary>
    /// <returns>The other documents that the store knows, with their listed readings.</returns>
    private Dictionary<string, long?> TakeOthers(Dictionary<string, Ledger> read, RunRecord run)
    {
        var others = new Dictionary<string, long?>(StringComparer.Ordinal);
        using var rows = connection.ExecuteReader(
            "SELECT d.id, d.reading, r.fingerprint FROM documents d LEFT JOIN readings r ON r.id = d.reading"
        );
        while (rows.Read())
        {
            var document = rows.GetString(0);
            if (rows.IsDBNull(1))
            {
                others[document] = null;
            }
            else if (read.TryGetValue(document, out var ledger) && run.FingerprintOf(ledger) == rows.GetString(2))
            {
                read.Remove(document);
            }
            else
            {
                others[document] = rows.GetInt64(1);
            }
        }

        return others;
    }

    /// <summary>Records that the listed reading of a document is not the run's.</summary>
    private void Leave(long id, string document, long? listed, FactLister? lister)
    {
        if (listed is { } reading)
        {
            connection.Execute("DELETE FROM run_readings WHERE run = @id AND reading = @reading", new { id, reading });
            lister?.Drop(document, reading);
        }
    }

    private long Begin(RunRecord run) =>
        connection.ExecuteScalar<long>(
            """
            INSERT INTO runs (id, started, finished, version, inputs_sha256, outcome, message, documents, refused, mentions, statistics)
            VALUES (@number, @started, @finished, @version, @inputs,
                @outcome, @message, @documents, @refused, @mentions, @statistics)
            RETURNING id
            """,
            new
            {
                number = Math.Max(run.Number, 1 + connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM runs")),
                started = Instant(run.Started),
                finished = Instant(run.Finished),
                version = run.Version,
                inputs = run.InputsSha256,
                outcome = EnumNames.Name(run.Outcome),
                message = run.Message,
                documents = run.Ledgers.Count,
                refused = run.Refused.Count,
                mentions = run.Ledgers.Sum(ledger => ledger.Mentions.Count),
                statistics = run.Ledgers.Sum(ledger => ledger.Facts.Count),
            }
        );

    private static string Instant(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
