using BeltRoad.Stats.Refusing;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>Opens the SQLite file, brings its schema up to date, and turns what SQLite reports into refusals.</summary>
internal static class StoreFile
{
    /// <summary>How long a writer waits for another one, in seconds.</summary>
    private const int BusyTimeout = 5;

    static StoreFile() => SQLitePCL.Batteries_V2.Init();

    /// <param name="create">Whether a missing file is begun anew; otherwise it is refused.</param>
    /// <exception cref="RefusedException">The file is missing, damaged, foreign, newer than this program, busy or not writable.</exception>
    public static SqliteConnection Open(string path, StoreSchema schema, bool create)
    {
        if (!create && !File.Exists(path))
        {
            throw new RefusedException(RefusalTexts.StoreMissing(path));
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeout,
        }.ToString());
        try
        {
            return Guarded(path, () =>
            {
                connection.Open();
                Execute(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {BusyTimeout * 1000}"));
                Migrate(connection, path, schema);
                return connection;
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs what uses the file; what SQLite says about the file itself becomes a refusal, a fault of the program stays one.</summary>
    public static T Guarded<T>(string path, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException fault) when (Refusal(path, fault) is { } refusal)
        {
            throw new RefusedException(refusal, fault);
        }
    }

    private static Refusal? Refusal(string path, SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => RefusalTexts.StoreBusy(path),
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => RefusalTexts.StoreDamaged(path, fault.Message),
        SQLitePCL.raw.SQLITE_FULL => RefusalTexts.StoreFull(path),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN
            or SQLitePCL.raw.SQLITE_PERM => RefusalTexts.StoreUnwritable(path, fault.Message),
        _ => null,
    };

    private static void Migrate(SqliteConnection connection, string path, StoreSchema schema)
    {
        var version = Number(connection, "PRAGMA user_version");
        if (version > schema.Scripts.Count)
        {
            throw new RefusedException(RefusalTexts.StoreNewer(path, version, schema.Scripts.Count));
        }

        var empty = Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!empty && Number(connection, "PRAGMA application_id") != schema.ApplicationId)
        {
            throw new RefusedException(RefusalTexts.StoreForeign(path));
        }

        if (version == schema.Scripts.Count)
        {
            return;
        }

        Execute(connection, "PRAGMA journal_mode = WAL");
        using var transaction = StoreTransaction.Begin(connection);

        // Another process may have been first.
        for (var step = Number(connection, "PRAGMA user_version"); step < schema.Scripts.Count; step++)
        {
            Execute(connection, schema.Scripts[(int)step]());
        }

        Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {schema.ApplicationId}"));
        Execute(connection, FormattableString.Invariant($"PRAGMA user_version = {schema.Scripts.Count}"));
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
