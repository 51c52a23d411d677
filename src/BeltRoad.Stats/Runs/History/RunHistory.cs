using System.Data.Common;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Runs.History;

/// <summary>
/// The runs of one output folder, in a database of their own, so that a damaged store does not prevent recording the
/// failure. Not thread-safe.
/// Writes that begin or end a run require the folder's <see cref="OutputLock"/>.
/// </summary>
internal sealed partial class RunHistory : IDisposable
{
    public const string FileName = "history.db";

    private const string Columns =
        "id, digest, slot, cause, attempt, started, finished, version, result, inputs, documents, changed, refused, statistics, "
        + "facts_new, facts_revised, error";

    private const string Good = "('done', 'partial', 'unchanged')";

    private readonly DbConnection connection;
    private readonly RunOptions options;
    private readonly StoreAddress address;
    private readonly StoreAddress facts;
    private LastGoodRun? kept;

    static RunHistory() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private RunHistory(RunOptions options, DbConnection connection) =>
        (this.options, address, facts, this.connection) = (options, AddressOf(options), options.StoreAddress, connection);

    /// <summary>What the store shows about how a run ended.</summary>
    private LastGoodRun? Kept => kept ??= LastGoodRun.Of(facts);

    public static StoreAddress AddressOf(RunOptions options) =>
        options.Server is { } server ? server.StoreOf(options.StoreOf).Beside("history") : Path.Combine(options.Output, FileName);

    /// <summary>Opens the history of an existing output folder and creates it if it does not exist.</summary>
    /// <exception cref="Diagnostics.RefusedException">The file cannot be used; the refusal says why.</exception>
    public static RunHistory Open(RunOptions options) => new(options, AddressOf(options).Open(StoreSchema.History, create: true));

    /// <returns>Null if the folder has no history, or one that a killed run created but had not begun to write.</returns>
    /// <exception cref="Diagnostics.RefusedException">The file cannot be used; the refusal says why.</exception>
    public static RunHistory? OpenExisting(RunOptions options) =>
        AddressOf(options) is var address && address.Exists && !address.IsEmpty
            ? new RunHistory(options, address.Open(StoreSchema.History, create: false))
            : null;

    /// <summary>Records how the runs ended whose processes no longer exist.</summary>
    public void Settle() =>
        Guarded(() =>
        {
            using var transaction = StoreTransaction.Begin(connection);
            foreach (var left in connection.Query<HistoryRow>($"SELECT {Columns} FROM runs WHERE result = 'running'").AsList())
            {
                Write(left.ToEntry().Settled(Kept));
            }

            transaction.Commit();
            return true;
        });

    public bool WasTried(string digest, DateTimeOffset slot) =>
        First("WHERE digest = @digest AND slot = @slot", new { digest, slot = HistoryRow.Instant(slot) }) is not null;

    /// <summary>Returns the successful run that serves a slot; null if there is none.</summary>
    public HistoryEntry? Serving(string digest, DateTimeOffset slot) =>
        First($"WHERE digest = @digest AND slot = @slot AND result IN {Good}", new { digest, slot = HistoryRow.Instant(slot) });

    /// <summary>Returns the last run, of any digest, that left a report.</summary>
    public HistoryEntry? LastReport() => First("WHERE result IN ('done', 'partial')", null);

    /// <summary>Returns the last run after which the report was known to be good, whether it was made or unchanged.</summary>
    public HistoryEntry? LastGood(string digest) => First($"WHERE digest = @digest AND result IN {Good}", new { digest });

    public HistoryEntry? Last(string digest) => First("WHERE digest = @digest", new { digest });

    /// <summary>
    /// Returns when the digest first ran, or, if that is now in the future, when the clock was set back; null if it never ran.
    /// </summary>
    public DateTimeOffset? FirstStart(string digest) =>
        Guarded(() =>
            connection.ExecuteScalar<string?>(
                """
                SELECT min(began) FROM (SELECT started AS began FROM runs WHERE digest = @digest
                                        UNION ALL SELECT became FROM clock_set_back WHERE digest = @digest AND last_run > 0) AS begins
                """,
                new { digest }
            )
                is { } started
                ? HistoryRow.Parse(started)
                : (DateTimeOffset?)null
        );

    /// <summary>Returns the newest runs first. A run whose process no longer exists is shown as the next run will record it.</summary>
    /// <param name="digest">The digest to return; null for all.</param>
    public IReadOnlyList<HistoryEntry> List(string? digest, int limit) =>
        Guarded<IReadOnlyList<HistoryEntry>>(() =>
            [
                .. connection
                    .Query<HistoryRow>(
                        $"SELECT {Columns} FROM runs WHERE @digest IS NULL OR digest = @digest ORDER BY id DESC LIMIT @limit",
                        new { digest, limit }
                    )
                    .Select(row => row.ToEntry() with { Refusals = RefusalsOf(row.Id) })
                    .Select(entry => entry.State == RunState.Running && !OutputLock.IsHeld(options.Place) ? entry.Settled(Kept) : entry),
            ]
        );

    /// <summary>Returns what a run could not read, in the order in which it was reported.</summary>
    public IReadOnlyList<Refusal> RefusalsOf(long id) =>
        Guarded<IReadOnlyList<Refusal>>(() =>
            [
                .. connection
                    .Query<(string Code, string Place, string What, string Remedy)>(
                        "SELECT code, place, what, remedy FROM refusals WHERE run = @id ORDER BY rowid",
                        new { id }
                    )
                    .Select(static row => new Refusal(row.Code, row.Place, row.What, row.Remedy)),
            ]
        );

    /// <summary>Records the start of a run and claims its slot.</summary>
    /// <exception cref="DbException">The slot is served or being served. Call <see cref="Serving"/> first, under the lock.</exception>
    public HistoryEntry Begin(RunTrigger occasion, DateTimeOffset started) =>
        Guarded(() =>
        {
            var id = connection.ExecuteScalar<long>(
                """
                INSERT INTO runs (id, digest, slot, cause, attempt, started, version, result)
                VALUES ((SELECT 1 + coalesce(max(id), 0) FROM runs), @digest, @slot, @cause,
                        1 + (SELECT count(*) FROM runs WHERE digest = @digest AND slot = @slot),
                    @started, @version, 'running')
                RETURNING id
                """,
                new
                {
                    digest = occasion.Digest,
                    slot = occasion.Slot is { } slot ? HistoryRow.Instant(slot) : null,
                    cause = EnumNames.Name(occasion.Cause),
                    started = HistoryRow.Instant(started),
                    version = Pipeline.Version,
                }
            );
            return First("WHERE id = @id", new { id })!;
        });

    /// <summary>Records that the run has the same inputs as an earlier one.</summary>
    public void Note(long id, string inputs) =>
        Guarded(() => connection.Execute("UPDATE runs SET inputs = @inputs WHERE id = @id", new { id, inputs }));

    /// <summary>Records how the run ended, and deletes the runs before a time except the last one that left a report.</summary>
    public void End(HistoryEntry entry, DateTimeOffset forgetBefore) =>
        Guarded(() =>
        {
            using var transaction = StoreTransaction.Begin(connection);
            Write(entry);
            connection.Execute(
                "DELETE FROM runs WHERE started < @before AND id <> coalesce((SELECT max(id) FROM runs WHERE result IN "
                    + "('done', 'partial')), 0)",
                new { before = HistoryRow.Instant(forgetBefore) }
            );
            transaction.Commit();
            return true;
        });

    private void Write(HistoryEntry entry)
    {
        connection.Execute(
            """
            UPDATE runs SET finished = @finished, result = @result, documents = @Documents, changed = @Changed, refused = @Refused,
                            statistics = @Statistics, facts_new = @FactsNew, facts_revised = @FactsRevised, error = @Error
            WHERE id = @Id
            """,
            new
            {
                entry.Id,
                finished = entry.Finished is { } finished ? HistoryRow.Instant(finished) : null,
                result = EnumNames.Name(entry.State),
                entry.Documents,
                entry.Changed,
                entry.Refused,
                entry.Statistics,
                entry.FactsNew,
                entry.FactsRevised,
                entry.Error,
            }
        );
        connection.Execute("DELETE FROM refusals WHERE run = @Id", new { entry.Id });
        foreach (var refusal in entry.Refusals)
        {
            connection.Execute(
                "INSERT INTO refusals (run, code, place, what, remedy) VALUES (@Id, @Code, @Where, @What, @Remedy)",
                new
                {
                    entry.Id,
                    refusal.Code,
                    refusal.Where,
                    refusal.What,
                    refusal.Remedy,
                }
            );
        }
    }

    /// <summary>Returns when the documents of a digest were last seen to change, and records the given state as seen.</summary>
    /// <param name="changed">The time to record if they changed.</param>
    public DateTimeOffset SourceChanged(string digest, string inputs, DateTimeOffset changed) =>
        Guarded(() =>
            HistoryRow.Parse(
                connection.ExecuteScalar<string>(
                    """
                    INSERT INTO sources (digest, inputs, changed) VALUES (@digest, @inputs, @changed)
                    ON CONFLICT (digest) DO UPDATE SET changed = CASE WHEN sources.inputs = excluded.inputs THEN sources.changed ELSE
                        excluded.changed END, inputs = excluded.inputs
                    RETURNING changed
                    """,
                    new
                    {
                        digest,
                        inputs,
                        changed = HistoryRow.Instant(changed),
                    }
                )!
            )
        );

    /// <returns>False if this alarm was raised before.</returns>
    public bool Raise(string digest, string kind, string occasion, DateTimeOffset now) =>
        Guarded(() =>
            connection.Execute(
                "INSERT INTO alarms (digest, kind, occasion, raised) VALUES (@digest, @kind, @occasion, @now) ON CONFLICT DO NOTHING",
                new
                {
                    digest,
                    kind,
                    occasion,
                    now = HistoryRow.Instant(now),
                }
            ) == 1
        );

    public void Dispose() => connection.Dispose();

    private T Guarded<T>(Func<T> use) => address.Guarded(connection, use);

    private HistoryEntry? First(string where, object? values) =>
        Guarded(() =>
            connection.QueryFirstOrDefault<HistoryRow>($"SELECT {Columns} FROM runs {where} ORDER BY id DESC LIMIT 1", values)?.ToEntry()
        );
}
