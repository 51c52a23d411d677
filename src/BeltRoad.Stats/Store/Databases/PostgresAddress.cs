using System.Data;
using System.Data.Common;
using System.Globalization;
using BeltRoad.Stats.Diagnostics;
using Dapper;
using Npgsql;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>A store in a PostgreSQL database: the facts in one schema, the history in one beside it.</summary>
/// <param name="name">The schema of the facts.</param>
internal sealed class PostgresAddress(PostgresServer server, string name) : StoreAddress
{
    private const string Made = "_new";

    /// <summary>Characters of a name in PostgreSQL, and of what is added to the name of a schema that is set aside.</summary>
    private const int LongestName = 63;
    private const int AsideLength = 20;

    public override string Name => $"{server.Name}#{name}";

    public override bool Exists =>
        Retried(() =>
        {
            using var connection = Connected(name);
            return SchemaExists(connection, name);
        });

    /// <summary>The schema of the facts.</summary>
    public string Schema => name;

    /// <summary>The place of another kind of content beside this one.</summary>
    public PostgresAddress Beside(string kind) => new(server, name + "_" + kind);

    public override DbConnection Open(StoreSchema schema, bool create) =>
        Retried(() =>
        {
            var connection = Connected(name);
            try
            {
                PostgresSchema.Prepare(connection, Name, name, schema, create);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });

    /// <summary>
    /// Does something again that failed since the server was restarted: connections that waited to be used again are broken then.
    /// </summary>
    public T Retried<T>(Func<T> use) =>
        Guarded(
            null,
            () =>
            {
                try
                {
                    return use();
                }
                catch (NpgsqlException fault) when (fault is not PostgresException { SqlState: var state } || IsRestart(state))
                {
                    NpgsqlConnection.ClearAllPools();
                    return use();
                }
            }
        );

    /// <summary>A connection to the schema as it is.</summary>
    public NpgsqlConnection Connect() => Guarded(null, () => Connected(name));

    public override StoreAddress BeginRebuild()
    {
        DiscardRebuild();
        return new PostgresAddress(server, name + Made);
    }

    public override void DiscardRebuild() => Execute($"DROP SCHEMA IF EXISTS \"{name}{Made}\" CASCADE");

    public override void EndRebuild(DateTimeOffset now)
    {
        SetAside(now);
        Execute($"ALTER SCHEMA \"{name}{Made}\" RENAME TO \"{name}\"");
    }

    public override void SetAside(DateTimeOffset now) =>
        Guarded(
            null,
            () =>
            {
                using var connection = Connected(name);
                if (SchemaExists(connection, name))
                {
                    var aside =
                        name[..Math.Min(name.Length, LongestName - AsideLength)]
                        + now.ToUniversalTime().ToString("'.'yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
                    connection.Run($"ALTER SCHEMA \"{name}\" RENAME TO \"{aside}\"");
                }

                return true;
            }
        );

    protected override void Mend(DbConnection? connection)
    {
        if (connection is { State: ConnectionState.Broken or ConnectionState.Closed })
        {
            connection.Close();
            connection.Open();
        }
    }

    protected override Refusal? RefusalOf(Exception fault) =>
        fault switch
        {
            PostgresException { SqlState: var state } told => OfState(state, told.MessageText),
            NpgsqlException or TimeoutException => RefusalTexts.StoreUnreachable(Name, (fault.InnerException ?? fault).Message),
            _ => null,
        };

    /// <summary>Class 57: the server is stopped, has crashed or is starting.</summary>
    private static bool IsRestart(string state) => state.StartsWith("57P", StringComparison.Ordinal);

    private static bool SchemaExists(NpgsqlConnection connection, string schema) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = @schema)", new { schema });

    private Refusal? OfState(string state, string message) =>
        state switch
        {
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
                RefusalTexts.StoreBusy(Name),
            PostgresErrorCodes.DiskFull => RefusalTexts.StoreFull(Name),
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => RefusalTexts.StoreLoginRefused(
                Name
            ),
            PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => RefusalTexts.StoreUnwritable(
                Name,
                message
            ),
            PostgresErrorCodes.UndefinedTable
            or PostgresErrorCodes.UndefinedColumn
            or PostgresErrorCodes.DataCorrupted
            or PostgresErrorCodes.IndexCorrupted => RefusalTexts.StoreDamaged(Name, message),
            _ when state.StartsWith("57", StringComparison.Ordinal)
                    || state.StartsWith("53", StringComparison.Ordinal)
                    || state.StartsWith("08", StringComparison.Ordinal)
                    || state == PostgresErrorCodes.InvalidCatalogName
                    || state == "25P03" => RefusalTexts.StoreUnreachable(Name, message),
            _ => null,
        };

    private void Execute(string sql) =>
        Guarded(
            null,
            () =>
            {
                using var connection = Connected(name);
                connection.Run(sql);
                return true;
            }
        );

    private NpgsqlConnection Connected(string schema)
    {
        var connection = new NpgsqlConnection(server.ConnectionTo(schema));
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
