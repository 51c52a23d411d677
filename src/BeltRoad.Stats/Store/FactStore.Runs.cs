using System.Globalization;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <content>What is asked of single runs.</content>
public sealed partial class FactStore
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<RunSummary> Runs(int limit) => StoreFile.Guarded<IReadOnlyList<RunSummary>>(path, () =>
        [.. connection.Query<(long Id, string Started, string Finished, string Version, string Outcome, string? Message)>(
                "SELECT id, started, finished, version, outcome, message FROM runs ORDER BY id DESC LIMIT @limit", new { limit })
            .Zip(
                connection.Query<(long Documents, long Refused, long Mentions, long Statistics)>(
                    "SELECT documents, refused, mentions, statistics FROM runs ORDER BY id DESC LIMIT @limit", new { limit }),
                (run, counts) => new RunSummary(
                    run.Id, Instant(run.Started), Instant(run.Finished), run.Version, Terms.Parse<RunOutcome>(run.Outcome), run.Message,
                    (int)counts.Documents, (int)counts.Refused, (int)counts.Mentions, (int)counts.Statistics))]);

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

    /// <summary>The facts of one reading, in text order.</summary>
    public IReadOnlyList<StoredFact> FactsOf(StoredDocument document) => StoreFile.Guarded<IReadOnlyList<StoredFact>>(path, () =>
        [.. connection.Query<FactRow>($"SELECT {Columns} FROM facts f WHERE f.reading = @reading ORDER BY f.span_start", new { reading = document.Reading })
            .Select(row => row.ToStoredFact(document.Id, document.Letter))]);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
