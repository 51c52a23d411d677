using System.Globalization;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <content>What is asked of single runs.</content>
public sealed partial class FactStore
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<RunSummary> Runs(int limit) => StoreFile.Guarded<IReadOnlyList<RunSummary>>(path, () =>
        [.. connection.Query<RunRow>(
                """
                SELECT id AS Id, started AS Started, finished AS Finished, version AS Version, outcome AS Outcome, message AS Message,
                       documents AS Documents, refused AS Refused, mentions AS Mentions, statistics AS Statistics
                FROM runs ORDER BY id DESC LIMIT @limit
                """,
                new { limit })
            .Select(row => row.ToSummary())]);

    /// <summary>The number of the last run that was not a failure; null where there is none.</summary>
    public long? LastGoodRunId() => StoreFile.Guarded(path, () => connection.ExecuteScalar<long?>("SELECT max(id) FROM runs WHERE outcome <> 'failed'"));

    /// <summary>The documents of a run, in order of letter.</summary>
    public IReadOnlyList<StoredDocument> DocumentsOf(long run) => StoreFile.Guarded<IReadOnlyList<StoredDocument>>(path, () =>
        connection.Query<StoredDocument>(
            """
            SELECT r.id AS Reading, d.id AS Id, d.letter AS Letter, r.sha256 AS Sha256, r.title AS Title, r.publisher AS Publisher,
                   r.published AS Published, r.characters AS Characters, (SELECT count(*) FROM facts f WHERE f.reading = r.id) AS Statistics
            FROM run_readings rr
            JOIN readings r ON r.id = rr.reading
            JOIN documents d ON d.id = r.document
            WHERE rr.run = @run
            ORDER BY length(d.letter), d.letter
            """,
            new { run }).AsList());

    /// <summary>As <see cref="Find"/>, document by document as they are asked for: neither the whole library nor the whole answer is held.</summary>
    public IEnumerable<StoredFact> Each(FactQuery query)
    {
        if ((query.Run ?? LastGoodRunId()) is not { } run)
        {
            yield break;
        }

        var left = query.Limit ?? int.MaxValue;
        foreach (var (reading, id, letter) in connection.Query<(long, string, string)>(
            """
            SELECT r.id, d.id, d.letter
            FROM documents d INDEXED BY documents_by_letter
            CROSS JOIN readings r ON r.document = d.id
            CROSS JOIN run_readings rr ON rr.run = @run AND rr.reading = r.id
            WHERE @document IS NULL OR d.letter = @document OR substr(d.id, 1, length(@document)) = @document
            ORDER BY length(d.letter), d.letter
            """,
            new { run, document = query.Document },
            buffered: false))
        {
            foreach (var row in OfReading(reading, query, left))
            {
                left--;
                yield return row.ToStoredFact(id, letter);
            }

            if (left == 0)
            {
                yield break;
            }
        }
    }

    private List<FactRow> OfReading(long reading, FactQuery query, int limit) => StoreFile.Guarded(path, () =>
        connection.Query<FactRow>(
            $"""
            SELECT {Columns} FROM facts f
            WHERE f.reading = @reading
              AND (@kind IS NULL OR f.kind = @kind)
              AND (@status IS NULL OR f.status = @status)
              AND (@measure IS NULL OR f.measure = @measure)
              AND (@indicator IS NULL OR f.indicator = @indicator)
            ORDER BY f.span_start
            LIMIT @limit
            """,
            new
            {
                reading,
                kind = query.Kind is { } kind ? Terms.Name(kind) : null,
                status = query.Status is { } status ? Terms.Name(status) : null,
                measure = query.Measure is { } measure ? Terms.Name(measure) : null,
                indicator = query.Indicator,
                limit,
            }).AsList());

    /// <summary>The hash over what was read of each document in a run, by document id.</summary>
    public IReadOnlyDictionary<string, string> PrintsOf(long run) => StoreFile.Guarded(path, () =>
        connection.Query<(string Document, string Print)>("SELECT r.document, r.fingerprint FROM run_readings rr JOIN readings r ON r.id = rr.reading WHERE rr.run = @run", new { run })
            .ToDictionary(row => row.Document, row => row.Print, StringComparer.Ordinal));

    /// <summary>The facts of one reading, in text order.</summary>
    public IReadOnlyList<StoredFact> FactsOf(StoredDocument document) => StoreFile.Guarded<IReadOnlyList<StoredFact>>(path, () =>
        [.. connection.Query<FactRow>($"SELECT {Columns} FROM facts f WHERE f.reading = @reading ORDER BY f.span_start", new { reading = document.Reading })
            .Select(row => row.ToStoredFact(document.Id, document.Letter))]);

    private sealed record RunRow(long Id, string Started, string Finished, string Version, string Outcome, string? Message, long Documents, long Refused, long Mentions, long Statistics)
    {
        public RunSummary ToSummary() => new(
            Id, Instant(Started), Instant(Finished), Version, Terms.Parse<RunOutcome>(Outcome), Message, (int)Documents, (int)Refused, (int)Mentions, (int)Statistics);

        private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
