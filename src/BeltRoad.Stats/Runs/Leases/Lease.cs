using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Store.Databases;
using Dapper;
using Npgsql;

namespace BeltRoad.Stats.Runs.Leases;

/// <summary>
/// The right to do something that one process of a cluster has at a time. It is renewed while the process lives and ends by itself when it
/// does not. A holder that was thought dead and comes back is told so by <see cref="Lost"/>, and by its token, which is no longer the last.
/// </summary>
internal sealed class Lease : IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    private readonly PostgresServer server;
    private readonly string name;
    private readonly TimeSpan duration;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Thread keeping;

    private Lease(PostgresServer server, string name, TimeSpan duration, long token)
    {
        (this.server, this.name, this.duration, Token) = (server, name, duration, token);
        keeping = new Thread(Keep) { IsBackground = true, Name = "lease " + name };
        keeping.Start();
    }

    /// <summary>Greater than that of every holder before.</summary>
    public long Token { get; }

    /// <summary>Cancelled if another process has taken the lease, or if it could not be renewed in time.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Takes the lease. If its holder does not renew it, the end of the lease is waited for.</summary>
    /// <param name="busy">Creates the refusal from what the holder calls itself.</param>
    /// <exception cref="RefusedException">Another process holds it and lives, or the database does not answer.</exception>
    public static Lease Take(PostgresServer server, string name, string holder, TimeSpan duration, Func<string, Refusal> busy)
    {
        (string Holder, DateTime Expires)? seen = null;
        while (true)
        {
            if (TryTake(server, name, holder, duration, out var other) is { } lease)
            {
                return lease;
            }

            if (seen is { } before && before != other)
            {
                throw new RefusedException(busy(other.Holder));
            }

            seen = other;
            Thread.Sleep(Wait);
        }
    }

    /// <returns>Null if another process holds it.</returns>
    /// <exception cref="RefusedException">The database does not answer.</exception>
    public static Lease? TryTake(
        PostgresServer server,
        string name,
        string holder,
        TimeSpan duration,
        out (string Holder, DateTime Expires) other
    )
    {
        var (token, found) = server.Cluster.Guarded(
            null,
            () =>
            {
                using var connection = server.Cluster.Open(StoreSchema.Cluster, create: true);
                var taken = connection.ExecuteScalar<long?>(
                    """
                    INSERT INTO leases (name, token, holder, acquired, expires)
                    VALUES (@name, 1, @holder, clock_timestamp(), clock_timestamp() + @seconds * interval '1 second')
                    ON CONFLICT (name) DO UPDATE SET token = leases.token + 1, holder = excluded.holder, acquired = excluded.acquired,
                        expires = excluded.expires
                    WHERE leases.expires < clock_timestamp()
                    RETURNING token
                    """,
                    new
                    {
                        name,
                        holder,
                        seconds = duration.TotalSeconds,
                    }
                );
                return taken is not null
                    ? (taken, default)
                    : (
                        taken,
                        connection.QuerySingle<(string, DateTime)>("SELECT holder, expires FROM leases WHERE name = @name", new { name })
                    );
            }
        );
        other = found;
        return token is { } own ? new Lease(server, name, duration, own) : null;
    }

    /// <summary>The leases whose names begin with a text and that were held in the last day, by name.</summary>
    /// <exception cref="RefusedException">The database does not answer.</exception>
    public static IReadOnlyList<HeldLease> List(PostgresServer server, string prefix) =>
        server.Cluster.Guarded<IReadOnlyList<HeldLease>>(
            null,
            () =>
            {
                using var connection = server.Cluster.Open(StoreSchema.Cluster, create: false);
                return connection
                    .Query<HeldLease>(
                        """
                        SELECT substr(name, 1 + length(@prefix)) AS Name, holder AS Holder, acquired AS Acquired, expires AS Expires,
                            expires >= clock_timestamp() AS IsHeld
                        FROM leases WHERE starts_with(name, @prefix) AND expires > clock_timestamp() - interval '1 day' ORDER BY name
                        """,
                        new { prefix }
                    )
                    .AsList();
            }
        );

    /// <summary>What the holder calls itself; null if nobody holds the lease.</summary>
    /// <exception cref="RefusedException">The database does not answer.</exception>
    public static string? HolderOf(PostgresServer server, string name) =>
        !server.Cluster.Exists
            ? null
            : server.Cluster.Guarded(
                null,
                () =>
                {
                    using var connection = server.Cluster.Open(StoreSchema.Cluster, create: false);
                    return connection.ExecuteScalar<string?>(
                        "SELECT holder FROM leases WHERE name = @name AND expires >= clock_timestamp()",
                        new { name }
                    );
                }
            );

    /// <summary>Whether nothing remains of the lease when it is given back, so that one that remains is of a holder that died.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Gives the lease back. If the database does not answer, it ends by itself.</summary>
    public void Dispose()
    {
        stop.Cancel();
        keeping.Join();
        try
        {
            Execute(
                (IsForgotten ? "DELETE FROM leases" : "UPDATE leases SET expires = clock_timestamp() - interval '1 second'")
                    + " WHERE name = @name AND token = @Token"
            );
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or RefusedException)
        {
            // Nobody waits longer than for a holder that died.
        }

        stop.Dispose();
        lost.Dispose();
    }

    /// <summary>
    /// Has a thread of its own, since a busy process starves its pool. Late is not lost: that another has taken the lease is known from the
    /// database, and only where it does not answer from the time that has passed.
    /// </summary>
    private void Keep()
    {
        var renewed = TimeProvider.System.GetTimestamp();
        while (!stop.Token.WaitHandle.WaitOne(duration / 5))
        {
            var asked = TimeProvider.System.GetTimestamp();
            var isLost = false;
            try
            {
                const string sql =
                    "UPDATE leases SET expires = clock_timestamp() + @seconds * interval '1 second' "
                    + "WHERE name = @name AND token = @Token";
                isLost = Execute(sql) == 0;
                renewed = asked;
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or RefusedException)
            {
                isLost = TimeProvider.System.GetElapsedTime(renewed) > duration;
            }

            if (isLost)
            {
                lost.Cancel();
                return;
            }
        }
    }

    private int Execute(string sql)
    {
        using var connection = server.Cluster.Connect();
        return connection.Execute(
            sql,
            new
            {
                name,
                Token,
                seconds = duration.TotalSeconds,
            },
            commandTimeout: 1 + (int)duration.TotalSeconds
        );
    }
}
