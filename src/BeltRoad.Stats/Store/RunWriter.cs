using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>Writes one run into the tables, within the transaction that is open on the connection.</summary>
internal sealed class RunWriter(SqliteConnection connection) : IDisposable
{
    private readonly PreparedInsert runReadings = new(connection, "run_readings", ["run", "reading"]);
    private readonly PreparedInsert documents = new(connection, "documents", ["id", "letter", "first_read", "ordinal"]);
    private readonly PreparedInsert readings = new(connection, "readings", ["document", "fingerprint", "sha256", "title", "publisher", "published", "script", "characters", "statistics"]);
    private readonly PreparedInsert totals = new(connection, "mention_totals", ["reading", "class", "count"]);
    private readonly PreparedInsert refusedMentions = new(connection, "refused_mentions", ["reading", "span_start", "span_end", "line", "col", "text", "reason"]);
    private readonly PreparedInsert refusedDocuments = new(connection, "refused_documents", ["run", "code", "place", "what", "remedy"]);
    private readonly PreparedInsert kept = new(connection, "kept_readings", ["document", "source", "fingerprint", "found"],
        "ON CONFLICT (document) DO UPDATE SET source = excluded.source, fingerprint = excluded.fingerprint, found = excluded.found");

    private readonly PreparedInsert facts = new(connection, "facts",
    [
        "reading", "span_start", "span_end", "characters_start", "characters_end", "sentence_start", "sentence_end", "line", "col", "section", "place", "text", "quote",
        "as_printed", "significant_digits", "value", "value_order", "high", "modifier", "unit", "dimension", "counted", "measure", "basis", "status", "time",
        "time_rule", "subject", "kind", "indicator", "scope", "confidence", "trace",
        "doc", "until", "facet",
    ]);

    public void Write(RunRecord run, IReadOnlyDictionary<string, string> letters)
    {
        var id = Begin(run);
        var documentsKnown = connection.Query<(string Id, long? Reading)>("SELECT id, reading FROM documents").ToDictionary(document => document.Id, document => document.Reading, StringComparer.Ordinal);
        var read = connection.Query<(string Document, string Print, long Id)>("SELECT document, fingerprint, id FROM readings")
            .ToDictionary(reading => (reading.Document, reading.Print), reading => reading.Id);
        using var lister = run is { Listing: { } listing, Outcome: not RunOutcome.Failed } ? new FactLister(connection, listing.SearchText) : null;
        var (count, mentions, statistics) = (0, 0, 0);
        foreach (var ledger in run.Ledgers.OrderBy(ledger => LetterOrder.Of(letters[ledger.Document.Id])))
        {
            var document = ledger.Document.Id;
            (count, mentions, statistics) = (count + 1, mentions + ledger.Mentions.Count, statistics + ledger.Facts.Count);
            if (!documentsKnown.Remove(document, out var listed))
            {
                documents.Run(document, letters[document], Instant(run.Started), LetterOrder.Of(letters[document]));
            }

            // The reading with this outcome if an earlier run made it, else a new one.
            var print = run.Prints.GetValueOrDefault(document) ?? ReadingPrint.Of(ledger);
            var isNew = !read.TryGetValue((document, print), out var reading);
            if (lister is not null && listed is { } last && (isNew || last != reading))
            {
                lister.Drop(document, last);
            }

            if (isNew)
            {
                reading = Reading(ledger, letters[document], print, lister);
            }
            else if (listed != reading)
            {
                lister?.List(document, letters[document], reading);
            }

            runReadings.Run(id, reading);
        }

        foreach (var (ledger, source, print) in run.Anew)
        {
            kept.Run(ledger.Document.Id, source, print, PackedLedger.Pack(ledger));
        }

        if (run.Outcome != RunOutcome.Failed)
        {
            connection.Execute(
                """
                DELETE FROM kept_readings
                WHERE document NOT IN (SELECT r.document FROM run_readings rr JOIN readings r ON r.id = rr.reading WHERE rr.run = @id)
                """,
                new { id });
        }

        foreach (var refusal in run.Refused)
        {
            refusedDocuments.Run(id, refusal.Code, refusal.Where, refusal.What, refusal.Remedy);
        }

        connection.Execute("UPDATE runs SET documents = @count, mentions = @mentions, statistics = @statistics WHERE id = @id", new { count, mentions, statistics, id });
        if (lister is not null)
        {
            foreach (var (document, listed) in documentsKnown)
            {
                if (listed is { } gone)
                {
                    lister.Drop(document, gone);
                }
            }

            lister.End(id, run.Listing!.Series);
        }
    }

    public void Dispose()
    {
        foreach (var insert in (ReadOnlySpan<PreparedInsert>)[runReadings, documents, readings, totals, refusedMentions, refusedDocuments, kept, facts])
        {
            insert.Dispose();
        }
    }

    private long Begin(RunRecord run)
    {
        connection.Execute(
            """
            INSERT INTO runs (started, finished, version, inputs_sha256, outcome, message, documents, refused, mentions, statistics)
            VALUES (@started, @finished, @version, @inputs, @outcome, @message, 0, @refused, 0, 0)
            """,
            new
            {
                started = Instant(run.Started),
                finished = Instant(run.Finished),
                version = run.Version,
                inputs = run.InputsSha256,
                outcome = Terms.Name(run.Outcome),
                message = run.Message,
                refused = run.Refused.Count,
            });
        return LastId();
    }

    /// <param name="lister">Null where the run is not listed.</param>
    private long Reading(Ledger ledger, string letter, string print, FactLister? lister)
    {
        var document = ledger.Document;
        var ordinal = LetterOrder.Of(letter);
        readings.Run(document.Id, print, document.Sha256, document.Title, document.Publisher, document.Published?.ToString(), Terms.Name(document.Script), document.Text.Length, ledger.Facts.Count);
        var id = LastId();
        foreach (var @class in Enum.GetValues<MentionClass>())
        {
            totals.Run(id, Terms.Name(@class), ledger.CountOf(@class));
        }

        foreach (var mention in ledger.Refused)
        {
            var (line, column) = document.Lines.PlaceOf(mention.Span.Start);
            refusedMentions.Run(id, mention.Span.Start, mention.Span.End, line, column, mention.Span.Of(document.Text), mention.Refusal ?? string.Empty);
        }

        foreach (var stored in StoredFact.Of(ledger, letter))
        {
            var row = FactRow.Of(stored);
            facts.Run(id, row.SpanStart, row.SpanEnd, row.CharactersStart, row.CharactersEnd, row.SentenceStart, row.SentenceEnd, row.Line, row.Col, row.Section, row.Place, row.Text, row.Quote,
                row.AsPrinted, row.SignificantDigits, row.Value, row.ValueOrder, row.High, row.Modifier, row.Unit, row.Dimension, row.Counted, row.Measure, row.Basis, row.Status, row.Time,
                row.TimeRule, row.Subject, row.Kind, row.Indicator, row.Scope, row.Confidence, row.Trace,
                ordinal, row.Until, lister?.Add(stored, row, row.Until));
        }

        lister?.EndDocument(document.Id, ordinal, id);
        return id;
    }

    private long LastId() => connection.ExecuteScalar<long>("SELECT last_insert_rowid()");

    private static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
