using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>Writes one run into the tables, within the transaction that is open on the connection.</summary>
internal sealed class RunWriter(SqliteConnection connection)
{
    private const string InsertFact = """
        INSERT INTO facts (reading, span_start, span_end, characters_start, characters_end, sentence_start, sentence_end, line, col,
            section, place, text, quote, as_printed, significant_digits, value, value_order, high, modifier, unit, dimension, counted,
            measure, basis, status, time, time_rule, subject, kind, indicator, scope, confidence, trace)
        VALUES (@reading, @SpanStart, @SpanEnd, @CharactersStart, @CharactersEnd, @SentenceStart, @SentenceEnd, @Line, @Col,
            @Section, @Place, @Text, @Quote, @AsPrinted, @SignificantDigits, @Value, @ValueOrder, @High, @Modifier, @Unit, @Dimension, @Counted,
            @Measure, @Basis, @Status, @Time, @TimeRule, @Subject, @Kind, @Indicator, @Scope, @Confidence, @Trace)
        """;

    public void Write(RunRecord run, IReadOnlyDictionary<string, string> letters)
    {
        var id = Insert(
            """
            INSERT INTO runs (started, finished, version, inputs_sha256, outcome, message, documents, refused, mentions, statistics)
            VALUES (@started, @finished, @version, @inputs, @outcome, @message, @documents, @refused, @mentions, @statistics)
            """,
            new
            {
                started = Instant(run.Started),
                finished = Instant(run.Finished),
                version = run.Version,
                inputs = run.InputsSha256,
                outcome = Terms.Name(run.Outcome),
                message = run.Message,
                documents = run.Ledgers.Count,
                refused = run.Refused.Count,
                mentions = run.Ledgers.Sum(ledger => ledger.Mentions.Count),
                statistics = run.Ledgers.Sum(ledger => ledger.Facts.Count),
            });
        foreach (var ledger in run.Ledgers)
        {
            Execute("INSERT INTO run_readings (run, reading) VALUES (@run, @reading)",
                new { run = id, reading = Reading(ledger, letters[ledger.Document.Id], run.Started) });
        }

        foreach (var refusal in run.Refused)
        {
            Execute("INSERT INTO refused_documents (run, code, place, what, remedy) VALUES (@run, @code, @place, @what, @remedy)",
                new { run = id, code = refusal.Code, place = refusal.Where, what = refusal.What, remedy = refusal.Remedy });
        }
    }

    /// <summary>The reading with this outcome if an earlier run made it, else a new one.</summary>
    private long Reading(Ledger ledger, string letter, DateTimeOffset read)
    {
        var document = ledger.Document;
        Execute("INSERT INTO documents (id, letter, first_read) VALUES (@id, @letter, @read) ON CONFLICT (id) DO NOTHING",
            new { id = document.Id, letter, read = Instant(read) });

        var rows = StoredFact.Of(ledger, letter).Select(FactRow.Of).ToList();
        var totals = Enum.GetValues<MentionClass>().Select(@class => (Class: Terms.Name(@class), Count: ledger.CountOf(@class))).ToList();
        var refused = ledger.Mentions.Where(mention => mention.Class == MentionClass.Refused).Select(mention => Refused(ledger, mention)).ToList();
        var about = new
        {
            document = document.Id,
            sha256 = document.Sha256,
            title = document.Title,
            publisher = document.Publisher,
            published = document.Published?.ToString(),
            script = Terms.Name(document.Script),
            characters = document.Text.Length,
        };
        var print = Fingerprint(about, rows, totals.Select(total => total.Count), refused);
        var known = connection.QuerySingleOrDefault<long?>("SELECT id FROM readings WHERE document = @document AND fingerprint = @print",
            new { document = document.Id, print });
        if (known is { } earlier)
        {
            return earlier;
        }

        var parameters = new DynamicParameters(about);
        parameters.Add("print", print);
        var id = Insert(
            """
            INSERT INTO readings (document, fingerprint, sha256, title, publisher, published, script, characters)
            VALUES (@document, @print, @sha256, @title, @publisher, @published, @script, @characters)
            """,
            parameters);
        foreach (var (@class, count) in totals)
        {
            Execute("INSERT INTO mention_totals (reading, class, count) VALUES (@id, @class, @count)", new { id, @class, count });
        }

        foreach (var mention in refused)
        {
            var values = new DynamicParameters(mention);
            values.Add("id", id);
            Execute(
                "INSERT INTO refused_mentions (reading, span_start, span_end, line, col, text, reason) VALUES (@id, @Start, @End, @Line, @Column, @Text, @Reason)",
                values);
        }

        foreach (var row in rows)
        {
            var values = new DynamicParameters(row);
            values.Add("reading", id);
            Execute(InsertFact, values);
        }

        return id;
    }

    private static RefusedRow Refused(Ledger ledger, NumberMention mention)
    {
        var (line, column) = ledger.Document.Lines.PlaceOf(mention.Span.Start);
        return new RefusedRow(mention.Span.Start, mention.Span.End, line, column, mention.Span.Of(ledger.Document.Text), mention.Refusal ?? string.Empty);
    }

    private static string Fingerprint(params object[] parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(part, part.GetType()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private long Insert(string sql, object values)
    {
        Execute(sql, values);
        return connection.ExecuteScalar<long>("SELECT last_insert_rowid()");
    }

    private void Execute(string sql, object values) => connection.Execute(sql, values);

    private static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private sealed record RefusedRow(int Start, int End, int Line, int Column, string Text, string Reason);
}
