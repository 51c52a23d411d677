using BeltRoad.Stats.Store.Databases;
using Dapper;
using Npgsql;

namespace BeltRoad.Stats.Runs.Sharing;

/// <summary>
/// The table of batches that the nodes of a cluster take, read and give back. All times are those of the database. A holder whose batch was
/// given to another is told so by its next statement.
/// </summary>
internal sealed class WorkTable(PostgresServer server, TimeSpan deadAfter)
{
    /// <summary>So often a node must have ended during the reading of a document before it is refused.</summary>
    public const int DeadlyKills = 2;

    /// <summary>Begins a shared run of a store, or goes on with one whose node ended.</summary>
    /// <param name="owner">The token of the lease on the output folder.</param>
    /// <param name="firsts">The ids at which batches begin, in order.</param>
    /// <returns>The number of the run.</returns>
    /// <exception cref="Diagnostics.RefusedException">The database does not answer; so for all methods.</exception>
    public long Begin(string store, string digest, long owner, IReadOnlyList<string> firsts) =>
        Within(connection =>
        {
            connection.Execute("SELECT pg_advisory_xact_lock(hashtext('beltroad shared'), 0)");
            if (
                connection.ExecuteScalar<long?>(
                    "UPDATE shared_runs SET owner = @owner WHERE store = @store RETURNING id",
                    new { store, owner }
                ) is
                { } going
            )
            {
                return going;
            }

            var id = connection.ExecuteScalar<long>(
                "INSERT INTO shared_runs (id, store, digest, owner) VALUES ((SELECT 1 + coalesce(max(id), 0) FROM shared_runs), @store, "
                    + "@digest, @owner) RETURNING id",
                new
                {
                    store,
                    digest,
                    owner,
                }
            );
            connection.Execute(
                "INSERT INTO batches (run, number, first, state, attempts, token) SELECT @id, number, first, 'waiting', 0, 0 FROM "
                    + "unnest(@firsts) WITH ORDINALITY AS given (first, number)",
                new { id, firsts = firsts.ToArray() }
            );
            return id;
        });

    /// <summary>Batches that are read, and all.</summary>
    public (long Done, long All) Progress(long run) =>
        With(connection =>
            connection.QuerySingle<(long, long)>(
                "SELECT count(*) FILTER (WHERE state = 'done'), count(*) FROM batches WHERE run = @run",
                new { run }
            )
        );

    /// <summary>Forgets the run. Does nothing if another node has taken it over.</summary>
    public void End(long run, long owner) =>
        With(connection => connection.Execute("DELETE FROM shared_runs WHERE id = @run AND owner = @owner", new { run, owner }));

    /// <summary>Takes the next batch that waits or whose holder died.</summary>
    /// <param name="digests">Those whose documents this node can read.</param>
    /// <returns>Null if there is none.</returns>
    public Batch? Take(string node, string[] digests) =>
        With(connection =>
            connection.QuerySingleOrDefault<Batch>(
                """
                WITH next AS (
                    SELECT b.run, b.number, b.reading, r.digest, r.store FROM batches b JOIN shared_runs r ON r.id = b.run
                    WHERE (b.state = 'waiting' OR (b.state = 'taken' AND b.expires < clock_timestamp())) AND r.digest = ANY(@digests)
                    ORDER BY b.run, b.number LIMIT 1 FOR UPDATE OF b SKIP LOCKED
                ), killed AS (
                    INSERT INTO deadly (store, document, version, kills)
                    SELECT store, substr(reading, 1 + strpos(reading, E'\n')), split_part(reading, E'\n', 1), 1 FROM next
                    WHERE reading IS NOT NULL
                    ON CONFLICT (store, document, version) DO UPDATE SET kills = deadly.kills + 1
                )
                UPDATE batches SET state = 'taken', attempts = attempts + 1, token = token + 1, holder = @node, reading = NULL,
                    expires = clock_timestamp() + @seconds * interval '1 second'
                FROM next WHERE batches.run = next.run AND batches.number = next.number
                RETURNING batches.run AS Run, batches.number AS Number, next.digest AS Digest, next.store AS Store, batches.first AS First,
                    (SELECT min(f.first COLLATE "C") FROM batches f WHERE f.run = batches.run AND f.number = batches.number + 1) AS End,
                    batches.token AS Token, batches.attempts AS Attempts
                """,
                new
                {
                    node,
                    digests,
                    seconds = deadAfter.TotalSeconds,
                }
            )
        );

    /// <summary>Shows that the holder lives.</summary>
    /// <returns>False if the batch was given to another, or the run is over.</returns>
    public bool Renew(Batch batch) => Update(batch, "expires = clock_timestamp() + @seconds * interval '1 second'", null);

    /// <summary>Notes the document that is read next; null when it was read.</summary>
    /// <param name="version">Tells the document from what it may become later.</param>
    /// <returns>As for <see cref="Renew"/>.</returns>
    public bool Note(Batch batch, string? document, string version) =>
        Update(batch, "reading = @reading", document is null ? null : version + "\n" + document);

    /// <returns>As for <see cref="Renew"/>.</returns>
    public bool Complete(Batch batch) => Update(batch, "state = 'done', reading = NULL, holder = NULL, expires = NULL", null);

    /// <summary>Gives a batch back that is not read, as if it had not been taken.</summary>
    public void Return(Batch batch) =>
        Update(batch, "state = 'waiting', attempts = attempts - 1, reading = NULL, holder = NULL, expires = NULL", null);

    /// <summary>The documents of a store that are not to be read any more, with their versions.</summary>
    public IReadOnlyDictionary<string, string> Deadly(string store) =>
        With(connection =>
            connection
                .Query<(string Document, string Version)>(
                    "SELECT document, version FROM deadly WHERE store = @store AND kills >= @DeadlyKills",
                    new { store, DeadlyKills }
                )
                .ToDictionary(static row => row.Document, static row => row.Version, StringComparer.Ordinal)
        );

    private bool Update(Batch batch, string changes, string? reading) =>
        With(connection =>
            connection.Execute(
                $"UPDATE batches SET {changes} WHERE run = @Run AND number = @Number AND token = @Token AND state = 'taken'",
                new
                {
                    batch.Run,
                    batch.Number,
                    batch.Token,
                    reading,
                    seconds = deadAfter.TotalSeconds,
                }
            ) == 1
        );

    private T With<T>(Func<NpgsqlConnection, T> use) =>
        server.Cluster.Retried(() =>
        {
            using var connection = server.Cluster.Connect();
            return use(connection);
        });

    private T Within<T>(Func<NpgsqlConnection, T> use) =>
        With(connection =>
        {
            using var transaction = connection.BeginTransaction();
            var result = use(connection);
            transaction.Commit();
            return result;
        });
}
