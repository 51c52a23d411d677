using System.Data.Common;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>Writes the reading of one document: its facts, the mentions that are no facts, and the number of mentions.</summary>
internal sealed class ReadingWriter : IDisposable
{
    private static readonly string[] FactColumns =
    [
        "reading",
        "span_start",
        "span_end",
        "characters_start",
        "characters_end",
        "sentence_start",
        "sentence_end",
        "line",
        "col",
        "section",
        "place",
        "text",
        "quote",
        "as_printed",
        "significant_digits",
        "value",
        "value_order",
        "high",
        "modifier",
        "unit",
        "dimension",
        "counted",
        "measure",
        "basis",
        "status",
        "time",
        "time_rule",
        "measure_rule",
        "status_rule",
        "kind_rule",
        "condition",
        "subject",
        "kind",
        "indicator",
        "scope",
        "confidence",
        "doubts",
        "trace",
        "checksum",
        "doc",
        "until",
        "facet",
    ];

    private readonly DbConnection connection;
    private readonly RowWriter readings;
    private readonly RowWriter totals;
    private readonly RowWriter refusedMentions;
    private readonly RowWriter facts;
    private long? last;

    /// <param name="documents">Writes the documents that are new.</param>
    public ReadingWriter(DbConnection connection, RowWriter documents)
    {
        this.connection = connection;
        var dialect = Dialect.Of(connection);
        readings = dialect.Insert(
            connection,
            "readings",
            ["id", "document", "fingerprint", "sha256", "title", "publisher", "published", "script", "characters", "statistics"],
            [],
            documents
        );
        totals = dialect.Insert(connection, "mention_totals", ["reading", "class", "count"], [], readings);
        refusedMentions = dialect.Insert(
            connection,
            "refused_mentions",
            ["reading", "span_start", "span_end", "line", "col", "text", "reason"],
            [],
            readings
        );
        facts = dialect.Insert(connection, "facts", FactColumns, [], readings);
    }

    /// <summary>Writes the rows of <c>readings</c>.</summary>
    public RowWriter Readings => readings;

    /// <param name="lister">Null if the run is not listed.</param>
    /// <returns>The id of the reading in the store.</returns>
    public long Write(Ledger ledger, string letter, string print, FactLister? lister)
    {
        var document = ledger.Document;
        var ordinal = Base26.Of(letter);
        var id = NextId();
        readings.Add(
            id,
            document.Id,
            print,
            document.Sha256,
            document.Title,
            document.Publisher,
            document.Published?.ToString(),
            EnumNames.Name(document.Script),
            document.Text.Length,
            ledger.Facts.Count
        );
        foreach (var @class in Enum.GetValues<MentionClass>())
        {
            totals.Add(id, EnumNames.Name(@class), ledger.CountOf(@class));
        }

        foreach (var mention in ledger.Refused)
        {
            var (line, column) = document.Lines.PlaceOf(mention.Span.Start);
            refusedMentions.Add(
                id,
                mention.Span.Start,
                mention.Span.End,
                line,
                column,
                mention.Span.Of(document.Text),
                mention.Refusal ?? string.Empty
            );
        }

        foreach (var stored in StoredFact.Of(ledger, letter))
        {
            var row = FactRow.Of(stored);
            facts.Add(
                id,
                row.SpanStart,
                row.SpanEnd,
                row.CharactersStart,
                row.CharactersEnd,
                row.SentenceStart,
                row.SentenceEnd,
                row.Line,
                row.Col,
                row.Section,
                row.Place,
                row.Text,
                row.Quote,
                row.AsPrinted,
                row.SignificantDigits,
                row.Value,
                row.ValueOrder,
                row.High,
                row.Modifier,
                row.Unit,
                row.Dimension,
                row.Counted,
                row.Measure,
                row.Basis,
                row.Status,
                row.Time,
                row.TimeRule,
                row.MeasureRule,
                row.StatusRule,
                row.KindRule,
                row.Condition,
                row.Subject,
                row.Kind,
                row.Indicator,
                row.Scope,
                row.Confidence,
                row.Doubts,
                row.Trace,
                row.ChecksumOf(document.Id, letter),
                ordinal,
                row.Until,
                lister?.Add(stored, row, row.Until)
            );
        }

        lister?.EndDocument(document.Id, ordinal, id);
        return id;
    }

    /// <summary>Sends what waits to be written.</summary>
    public void Flush()
    {
        foreach (var rows in (ReadOnlySpan<RowWriter>)[totals, refusedMentions, facts])
        {
            rows.Flush();
        }
    }

    public void Dispose()
    {
        foreach (var rows in (ReadOnlySpan<RowWriter>)[readings, totals, refusedMentions, facts])
        {
            rows.Dispose();
        }
    }

    /// <summary>No one else writes within the transaction.</summary>
    private long NextId() => (last = 1 + (last ?? connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM readings"))).Value;
}
