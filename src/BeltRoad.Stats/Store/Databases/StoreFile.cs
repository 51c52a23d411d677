using BeltRoad.Stats.Diagnostics;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>Opens a SQLite file, checks that it is intact, and brings its schema up to date.</summary>
internal static class StoreFile
{
    /// <summary>How long a writer waits for another, in seconds.</summary>
    private const int BusyTimeout = 5;

    /// <summary>
    /// Files up to this size in bytes are checked completely when they are opened, in about 20 ms; the pages of a larger file are checked
    /// when they are read.
    /// </summary>
    private const long LookedThrough = 8 << 20;

    /// <summary>Up to this size in bytes, each index is also compared with its table, which takes four times as long.</summary>
    private const long IndexesLookedThrough = 1 << 20;

    static StoreFile() => SQLitePCL.Batteries_V2.Init();

    /// <param name="create">Whether a missing file is created; otherwise it is refused, and a read-only file is opened for reading.</param>
    /// <exception cref="RefusedException">The file is missing, empty, damaged, foreign, newer than this program, busy or not
    /// writable.</exception>
    public static SqliteConnection Open(string path, StoreSchema schema, bool create)
    {
        var address = new SqliteAddress(path);
        if (Directory.Exists(path))
        {
            throw new RefusedException(RefusalTexts.NameTaken(path, isFolderWanted: false));
        }

        if (create)
        {
            return Open(address, path, SqliteOpenMode.ReadWriteCreate, schema);
        }

        if (new FileInfo(path) is not { Exists: true } file)
        {
            throw new RefusedException(RefusalTexts.StoreMissing(path));
        }

        if (file.Length == 0)
        {
            throw new RefusedException(RefusalTexts.StoreEmpty(path));
        }

        try
        {
            return Open(address, path, SqliteOpenMode.ReadWrite, schema);
        }
        catch (RefusedException fault) when (fault.Refusal.Code == "store-unwritable")
        {
            // If nothing can be written, there is no lock either, and no other writer. The write-ahead log is not in the file yet.
            var isLogged = new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
            return Open(
                address,
                isLogged ? path : new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1",
                SqliteOpenMode.ReadOnly,
                schema
            );
        }
    }

    /// <param name="source">The path, or the connection string for it.</param>
    private static SqliteConnection Open(SqliteAddress address, string source, SqliteOpenMode mode, StoreSchema schema)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = source,
                Mode = mode,
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = BusyTimeout,
            }.ToString()
        );
        try
        {
            return address.Guarded(
                null,
                () =>
                {
                    connection.Open();
                    Execute(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {BusyTimeout * 1000}"));
                    Migrate(connection, address.Name, schema, isReadOnly: mode == SqliteOpenMode.ReadOnly);
                    Check(connection, address.Name, schema);
                    return connection;
                }
            );
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Migrate(SqliteConnection connection, string path, StoreSchema schema, bool isReadOnly)
    {
        var version = Value<long>(connection, "PRAGMA user_version");
        var empty = Value<long>(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!empty && Value<long>(connection, "PRAGMA application_id") != schema.ApplicationId)
        {
            throw new RefusedException(RefusalTexts.StoreForeign(path));
        }

        if (version < 0)
        {
            throw new RefusedException(RefusalTexts.StoreDamaged(path, FormattableString.Invariant($"its schema is numbered {version}")));
        }

        if (version > schema.Scripts.Count)
        {
            throw new RefusedException(RefusalTexts.StoreNewer(path, version, schema.Scripts.Count));
        }

        if (version == schema.Scripts.Count)
        {
            return;
        }

        if (isReadOnly)
        {
            throw new RefusedException(RefusalTexts.StoreOlder(path));
        }

        Execute(connection, "PRAGMA journal_mode = WAL");
        using var transaction = StoreTransaction.Begin(connection);

        // Another process may have done this first.
        for (var step = Value<long>(connection, "PRAGMA user_version"); step < schema.Scripts.Count; step++)
        {
            try
            {
                Execute(connection, schema.Scripts[(int)step]());
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
            {
                throw new RefusedException(
                    RefusalTexts.StoreDamaged(
                        path,
                        FormattableString.Invariant($"it is not of the schema {version} that it names: {fault.Message}")
                    ),
                    fault
                );
            }
        }

        Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {schema.ApplicationId}"));
        Execute(connection, FormattableString.Invariant($"PRAGMA user_version = {schema.Scripts.Count}"));
        transaction.Commit();
    }

    private static void Check(SqliteConnection connection, string path, StoreSchema schema)
    {
        if (schema.Objects.Except(StoreSchema.ObjectsOf(connection), StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new RefusedException(RefusalTexts.StoreDamaged(path, "it has no " + missing));
        }

        var length = new FileInfo(path).Length;
        var check = length <= IndexesLookedThrough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
        if (length <= LookedThrough && Value<string>(connection, check) is var found and not "ok")
        {
            throw new RefusedException(RefusalTexts.StoreDamaged(path, found));
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static T Value<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }
}
