using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>Writes the reading of one document: its facts, the mentions that are no facts, and the number of mentions.</summary>
internal sealed class ReadingWriter(SqliteConnection connection) : IDisposable
{
    private readonly PreparedInsert readings = new(
        connection,
        "readings",
        ["document", "fingerprint", "sha256", "title", "publisher", "published", "script", "characters", "statistics"]
    );
    private readonly PreparedInsert totals = new(connection, "mention_totals", ["reading", "class", "count"]);
    private readonly PreparedInsert refusedMentions = new(
        connection,
        "refused_mentions",
        ["reading", "span_start", "span_end", "line", "col", "text", "reason"]
    );
    private readonly PreparedInsert facts = new(
        connection,
        "facts",
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
        ]
    );

    /// <param name="lister">Null if the run is not listed.</param>
    /// <returns>The id of the reading in the store.</returns>
    public long Write(Ledger ledger, string letter, string print, FactLister? lister)
    {
        var document = ledger.Document;
        var ordinal = Base26.Of(letter);
        readings.Run(
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
        var id = LastId();
        foreach (var @class in Enum.GetValues<MentionClass>())
        {
            totals.Run(id, EnumNames.Name(@class), ledger.CountOf(@class));
        }

        foreach (var mention in ledger.Refused)
        {
            var (line, column) = document.Lines.PlaceOf(mention.Span.Start);
            refusedMentions.Run(
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
            facts.Run(
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

    public void Dispose()
    {
        foreach (var insert in (ReadOnlySpan<PreparedInsert>)[readings, totals, refusedMentions, facts])
        {
            insert.Dispose();
        }
    }

    private long LastId() => connection.ExecuteScalar<long>("SELECT last_insert_rowid()");
}
