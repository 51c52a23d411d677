using System.Globalization;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <content>Queries about single runs.</content>
internal sealed partial class FactStore
{
    private const string DocumentColumns = """
        r.id AS Reading, d.id AS Id, d.letter AS Letter, r.sha256 AS Sha256, r.title AS Title, r.publisher AS Publisher,
        r.published AS Published, r.characters AS Characters, r.statistics AS Statistics
        """;

    private const string RunColumns = """
        id AS Id, started AS Started, finished AS Finished, version AS Version, outcome AS Outcome, message AS Message,
        documents AS Documents, refused AS Refused, mentions AS Mentions, statistics AS Statistics
        """;

    /// <summary>Returns the newest runs, newest first.</summary>
    public IReadOnlyList<RunSummary> Runs(int limit) =>
        Guarded<IReadOnlyList<RunSummary>>(() =>
            [
                .. connection
                    .Query<RunRow>($"SELECT {RunColumns} FROM runs ORDER BY id DESC LIMIT @limit", new { limit })
                    .Select(row => row.ToSummary()),
            ]
        );

    /// <summary>The number of the last run that did not fail; null if there is none.</summary>
    public long? LastGoodRunId() => Guarded(() => connection.ExecuteScalar<long?>("SELECT max(id) FROM runs WHERE outcome <> 'failed'"));

    /// <summary>The last run that did not fail, with what it could not read; null if there is none.</summary>
    public (RunSummary Run, IReadOnlyList<Refusal> Refused)? LastGood() =>
        Guarded<(RunSummary, IReadOnlyList<Refusal>)?>(() =>
        {
            if (
                connection.QueryFirstOrDefault<RunRow>($"SELECT {RunColumns} FROM runs WHERE outcome <> 'failed' ORDER BY id DESC LIMIT 1")
                is not { } row
            )
            {
                return null;
            }

            var refused = connection.Query<(string Code, string Place, string What, string Remedy)>(
                "SELECT code, place, what, remedy FROM refused_documents WHERE run = @Id ORDER BY rowid",
                new { row.Id }
            );
            return (row.ToSummary(), [.. refused.Select(static one => new Refusal(one.Code, one.Place, one.What, one.Remedy))]);
        });

    /// <summary>The hash over the documents of a run, their letters and the facts found in them, as in <c>run.json</c>.</summary>
    public string FactsPrintOf(long run) =>
        Guarded(() =>
            FactsFingerprint.Of(
                connection.Query<(string, string, string)>(
                    $"SELECT d.letter, d.id, r.fingerprint FROM run_readings rr {dialect.JoinInOrder} readings r ON r.id = rr.reading "
                        + "JOIN documents d ON d.id = r.document WHERE rr.run = @run",
                    new { run }
                )
            )
        );

    /// <summary>Returns the documents of a run in the order in which these readings were first stored.</summary>
    public IReadOnlyList<StoredDocument> DocumentsOf(long run, int limit) =>
        Guarded<IReadOnlyList<StoredDocument>>(() =>
            connection
                .Query<StoredDocument>(
                    $"SELECT {DocumentColumns} FROM run_readings rr {dialect.JoinInOrder} readings r ON r.id = rr.reading JOIN "
                        + "documents d ON d.id = r.document WHERE rr.run = @run ORDER BY rr.reading LIMIT @limit",
                    new { run, limit }
                )
                .AsList()
        );

    /// <summary>Returns the documents of a run in order of letter.</summary>
    public IReadOnlyList<StoredDocument> DocumentsOf(long run) =>
        Guarded<IReadOnlyList<StoredDocument>>(() =>
            connection
                .Query<StoredDocument>(
                    $"""
                    SELECT {DocumentColumns}
                    FROM run_readings rr
                    JOIN readings r ON r.id = rr.reading
                    JOIN documents d ON d.id = r.document
                    WHERE rr.run = @run
                    ORDER BY length(d.letter), d.letter
                    """,
                    new { run }
                )
                .AsList()
        );

    /// <summary>
    /// Returns the documents of a run that another run did not read or read with a different outcome, in order of letter.
    /// </summary>
    public IReadOnlyList<StoredDocument> DocumentsOnlyIn(long run, long other) =>
        Guarded<IReadOnlyList<StoredDocument>>(() =>
            connection
                .Query<StoredDocument>(
                    $"""
                    SELECT {DocumentColumns}
                    FROM (SELECT reading FROM run_readings WHERE run = @run EXCEPT SELECT reading FROM run_readings
                        WHERE run = @other) one
                    JOIN readings r ON r.id = one.reading
                    JOIN documents d ON d.id = r.document
                    ORDER BY length(d.letter), d.letter
                    """,
                    new { run, other }
                )
                .AsList()
        );

    /// <summary>Returns, lazily, the facts of the documents that two runs read with the same outcome.</summary>
    public IEnumerable<StoredFact> FactsOfBoth(long run, long other) => Guarded(Common(run, other));

    private IEnumerable<StoredFact> Common(long run, long other)
    {
        foreach (
            var (reading, id, letter) in connection
                .Query<(long, string, string)>(
                    $"""
                    SELECT r.id, d.id, d.letter FROM run_readings rr {dialect.JoinInOrder} readings r ON r.id = rr.reading JOIN
                        documents d ON d.id = r.document
                    WHERE rr.run = @run AND EXISTS (SELECT 1 FROM run_readings o WHERE o.run = @other AND o.reading = rr.reading)
                    """,
                    new { run, other }
                )
                .AsList()
        )
        {
            foreach (
                var row in connection.Query<FactRow>(
                    $"SELECT {FactRow.Columns} FROM facts f WHERE f.reading = @reading ORDER BY f.span_start",
                    new { reading }
                )
            )
            {
                yield return row.ToStoredFact(id, letter);
            }
        }
    }

    /// <summary>Compares the documents of a run with their present readings.</summary>
    /// <param name="now">By document id, the hashes over the present readings.</param>
    /// <returns>The run's documents that are now read with a different outcome or no longer read, in order of letter; and the ids of those
    /// that are unchanged.</returns>
    public (IReadOnlyList<StoredDocument> Others, IReadOnlySet<string> Same) Compare(long run, IReadOnlyDictionary<string, string> now) =>
        Guarded(() =>
        {
            ArgumentNullException.ThrowIfNull(now);
            var same = new HashSet<string>(StringComparer.Ordinal);
            var others = new List<long>();
            using (
                var rows = connection.ExecuteReader(
                    $"SELECT r.id, r.document, r.fingerprint FROM run_readings rr {dialect.JoinInOrder} readings r ON r.id = rr.reading "
                        + "WHERE rr.run = @run",
                    new { run }
                )
            )
            {
                while (rows.Read())
                {
                    var document = rows.GetString(1);
                    if (now.TryGetValue(document, out var print) && print == rows.GetString(2))
                    {
                        same.Add(document);
                    }
                    else
                    {
                        others.Add(rows.GetInt64(0));
                    }
                }
            }

            var documents = others.ConvertAll(reading =>
                connection.QuerySingleOrDefault<StoredDocument>(
                    $"SELECT {DocumentColumns} FROM readings r JOIN documents d ON d.id = r.document WHERE r.id = @reading",
                    new { reading }
                ) ?? throw new InvalidDataException("a document that a run read is not there")
            );
            return (
                (IReadOnlyList<StoredDocument>)[.. documents.OrderBy(document => Base26.Of(document.Letter))],
                (IReadOnlySet<string>)same
            );
        });

    /// <summary>Returns the facts of one reading in text order.</summary>
    public IReadOnlyList<StoredFact> FactsOf(StoredDocument document) =>
        Guarded<IReadOnlyList<StoredFact>>(() =>
        {
            var rows = connection
                .Query<FactRow>(
                    $"SELECT {FactRow.Columns} FROM facts f WHERE f.reading = @reading ORDER BY f.span_start",
                    new { reading = document.Reading }
                )
                .AsList();
            return rows.Count == document.Statistics
                ? rows.ConvertAll(row => row.ToStoredFact(document.Id, document.Letter))
                : throw new InvalidDataException(
                    FormattableString.Invariant(
                        $"holds {rows.Count} facts of the document {document.Letter}, where {document.Statistics} were written"
                    )
                );
        });

    private sealed record RunRow(
        long Id,
        string Started,
        string Finished,
        string Version,
        string Outcome,
        string? Message,
        long Documents,
        long Refused,
        long Mentions,
        long Statistics
    )
    {
        public RunSummary ToSummary() =>
            new(
                Id,
                Instant(Started),
                Instant(Finished),
                Version,
                EnumNames.Parse<RunOutcome>(Outcome),
                Message,
                (int)Documents,
                (int)Refused,
                (int)Mentions,
                (int)Statistics
            );

        private static DateTimeOffset Instant(string text) =>
            DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
