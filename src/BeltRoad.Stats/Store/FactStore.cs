using System.Data.Common;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <summary>The documents, runs and facts of all runs, in one database. Not thread-safe.</summary>
internal sealed partial class FactStore : IDisposable
{
    public const string FileName = "beltroad.db";

    private const string AskedRun = "coalesce(@run, (SELECT max(id) FROM runs WHERE outcome <> 'failed'))";

    private readonly DbConnection connection;
    private readonly StoreAddress address;
    private readonly Dialect dialect;

    static FactStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private FactStore(StoreAddress address, DbConnection connection) =>
        (this.address, this.connection, dialect) = (address, connection, Dialect.Of(connection));

    /// <summary>Opens the store for writing and creates it if it does not exist.</summary>
    /// <exception cref="Diagnostics.RefusedException">The database cannot be used; the refusal says why.</exception>
    public static FactStore Open(StoreAddress address) => new(address, address.Open(StoreSchema.Facts, create: true));

    /// <summary>Opens an existing store.</summary>
    /// <exception cref="Diagnostics.RefusedException">The database is missing or cannot be used; the refusal says why.</exception>
    public static FactStore OpenExisting(StoreAddress address) => new(address, address.Open(StoreSchema.Facts, create: false));

    /// <summary>Returns all letters assigned so far, by document id.</summary>
    public IReadOnlyDictionary<string, string> Letters() =>
        Guarded(() =>
        {
            var letters = new Dictionary<string, string>(StringComparer.Ordinal);
            using var rows = connection.ExecuteReader("SELECT id, letter FROM documents");
            while (rows.Read())
            {
                letters[rows.GetString(0)] = rows.GetString(1);
            }

            return letters;
        });

    /// <summary>
    /// Returns the number of the issue that a run over these inputs makes. Runs over unchanged inputs have the same issue number.
    /// </summary>
    public int IssueOf(string inputsSha256) =>
        Guarded(() =>
        {
            var issue = 0;
            string? before = null;
            foreach (
                var inputs in connection
                    .Query<string>("SELECT inputs_sha256 FROM runs WHERE outcome <> 'failed' ORDER BY id")
                    .Append(inputsSha256)
            )
            {
                issue += inputs == before ? 0 : 1;
                before = inputs;
            }

            return issue;
        });

    /// <summary>Returns the numbers of the runs that did not fail, in ascending order.</summary>
    public IReadOnlyList<long> GoodRuns() =>
        Guarded(() => connection.Query<long>("SELECT id FROM runs WHERE outcome <> 'failed' ORDER BY id").AsList());

    /// <summary>Returns the last good run over different inputs, which made the previous issue; null for a first issue.</summary>
    public long? RunOfIssueBefore(string inputsSha256) =>
        Guarded(() =>
            connection.ExecuteScalar<long?>(
                "SELECT max(id) FROM runs WHERE outcome <> 'failed' AND inputs_sha256 <> @inputsSha256",
                new { inputsSha256 }
            )
        );

    /// <summary>Begins writing a run in its own transaction. Nothing is visible until the result is committed.</summary>
    /// <param name="letters">The letter of every document of the run, by document id; new ones are stored with the run.</param>
    public PendingRun Begin(RunRecord run, IReadOnlyDictionary<string, string> letters) =>
        Guarded(() =>
        {
            var transaction = StoreTransaction.Begin(connection);
            try
            {
                using var writer = new RunWriter(connection);
                writer.Write(run, letters);
                return new PendingRun(address, connection, transaction);
            }
            catch
            {
                transaction.Dispose();
                throw;
            }
        });

    /// <summary>
    /// Returns facts of one run, by default the last that did not fail, in the order of the documents' letters and of the text.
    /// </summary>
    public IReadOnlyList<StoredFact> Find(FactQuery query) =>
        Guarded(() =>
        {
            var found = Asked(query);
            if (
                query is { Kind: null, Status: null, Measure: null, Indicator: null, Document: null, Limit: null }
                && connection.ExecuteScalar<long?>($"SELECT statistics FROM runs WHERE id = {AskedRun}", new { run = query.Run })
                    is { } written
                && written != found.Count
            )
            {
                throw new InvalidDataException(
                    FormattableString.Invariant($"holds {found.Count} facts of a run, where {written} were written")
                );
            }

            return found;
        });

    private IReadOnlyList<StoredFact> Asked(FactQuery query) =>
        connection
            .Query<FactRow, (string Id, string Letter), StoredFact>(
                $"""
                SELECT {FactRow.Columns}, d.id AS Id, d.letter AS Letter
                FROM run_readings rr
                JOIN readings r ON r.id = rr.reading
                JOIN documents d ON d.id = r.document
                JOIN facts f ON f.reading = r.id
                WHERE rr.run = {AskedRun}
                  AND (@kind IS NULL OR f.kind = @kind)
                  AND (@status IS NULL OR f.status = @status)
                  AND (@measure IS NULL OR f.measure = @measure)
                  AND (@indicator IS NULL OR f.indicator = @indicator)
                  AND (@document IS NULL OR d.letter = @document OR substr(d.id, 1, length(@document)) = @document)
                ORDER BY length(d.letter), d.letter, f.span_start
                LIMIT @limit
                """,
                static (row, document) => row.ToStoredFact(document.Id, document.Letter),
                new
                {
                    run = query.Run,
                    kind = query.Kind is { } kind ? EnumNames.Name(kind) : null,
                    status = query.Status is { } status ? EnumNames.Name(status) : null,
                    measure = query.Measure is { } measure ? EnumNames.Name(measure) : null,
                    indicator = query.Indicator,
                    document = query.Document,
                    limit = query.Limit ?? int.MaxValue,
                },
                splitOn: "Id"
            )
            .AsList();

    public void Dispose() => connection.Dispose();

    private T Guarded<T>(Func<T> use) => address.Guarded(connection, use);

    private IEnumerable<T> Guarded<T>(IEnumerable<T> rows) => address.Guarded(connection, rows);
}
