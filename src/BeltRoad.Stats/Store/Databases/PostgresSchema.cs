using BeltRoad.Stats.Diagnostics;
using Dapper;
using Npgsql;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>Creates the tables of a store in a schema of PostgreSQL, or brings them up to date.</summary>
internal static class PostgresSchema
{
    /// <param name="place">What refusals call the store.</param>
    /// <param name="name">The schema, which is the search path of the connection.</param>
    /// <exception cref="RefusedException">The schema is missing, foreign, damaged or newer than this program.</exception>
    public static void Prepare(NpgsqlConnection connection, string place, string name, StoreSchema schema, bool create)
    {
        if (Version(connection, place, schema) is not { } version)
        {
            if (!create)
            {
                throw new RefusedException(RefusalTexts.StoreMissing(place));
            }

            version = 0;
        }

        if (version > schema.Scripts.Count)
        {
            throw new RefusedException(RefusalTexts.StoreNewer(place, version, schema.Scripts.Count));
        }

        if (version < schema.Scripts.Count)
        {
            Migrate(connection, place, name, schema);
        }

        if (Expected(schema).Except(ObjectsOf(connection), StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new RefusedException(RefusalTexts.StoreDamaged(place, "it has no " + missing));
        }
    }

    /// <summary>The tables, indexes and columns of the schema in the search path.</summary>
    public static IReadOnlyList<string> ObjectsOf(NpgsqlConnection connection) =>
        connection
            .Query<string>(
                """
                SELECT CASE relkind WHEN 'i' THEN 'index ' ELSE 'table ' END || relname FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'i')
                UNION ALL SELECT 'column ' || relname || '.' || attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
                WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
                """
            )
            .AsList();

    /// <summary>What a file with this schema has, without the tables and columns that belong to SQLite's full-text index.</summary>
    internal static IEnumerable<string> Expected(StoreSchema schema) =>
        schema.Objects.Where(static name =>
            !name.Contains(" pieces_", StringComparison.Ordinal) && name != "column pieces.pieces" && name != "column pieces.rank"
        );

    /// <summary>The number of the last script that was run; null if there is no schema.</summary>
    private static long? Version(NpgsqlConnection connection, string place, StoreSchema schema)
    {
        // In one statement, since another process may create the tables meanwhile.
        var (hasOurs, hasAny) = connection.QuerySingle<(bool, bool)>(
            "SELECT to_regclass('beltroad_schema') IS NOT NULL, EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema())"
        );
        if (!hasOurs)
        {
            return hasAny ? throw new RefusedException(RefusalTexts.StoreForeign(place)) : null;
        }

        var (application, version) = connection.QuerySingle<(long, long)>("SELECT application_id, version FROM beltroad_schema");
        return application != schema.ApplicationId ? throw new RefusedException(RefusalTexts.StoreForeign(place))
            : version < 0
                ? throw new RefusedException(
                    RefusalTexts.StoreDamaged(place, FormattableString.Invariant($"its schema is numbered {version}"))
                )
            : version;
    }

    /// <summary>Of several processes that start at once, one does it and the others wait.</summary>
    private static void Migrate(NpgsqlConnection connection, string place, string name, StoreSchema schema)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(hashtext('beltroad schema'), hashtext(@name))", new { name });
        connection.Run(
            $"CREATE SCHEMA IF NOT EXISTS \"{name}\"; "
                + "CREATE TABLE IF NOT EXISTS beltroad_schema (application_id BIGINT NOT NULL, version BIGINT NOT NULL)"
        );
        var version = connection.ExecuteScalar<long?>("SELECT version FROM beltroad_schema") ?? 0;
        foreach (var (number, script) in schema.PostgresScripts)
        {
            if (number > version)
            {
                try
                {
                    connection.Run(script());
                }
                catch (PostgresException fault) when (fault.SqlState.StartsWith("42", StringComparison.Ordinal))
                {
                    var reason = FormattableString.Invariant($"it is not of the schema {version} that it names: {fault.MessageText}");
                    throw new RefusedException(RefusalTexts.StoreDamaged(place, reason), fault);
                }
            }
        }

        connection.Execute(
            "DELETE FROM beltroad_schema; INSERT INTO beltroad_schema VALUES (@ApplicationId, @version)",
            new { schema.ApplicationId, version = (long)schema.Scripts.Count }
        );
        transaction.Commit();
    }
}
