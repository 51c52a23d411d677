using System.Data;
using System.Text.Json;
using BeltRoad.Stats.Diagnostics;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store;

/// <summary>Opens the SQLite file, checks that it is intact, brings its schema up to date, and turns SQLite errors into refusals.</summary>
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
        if (Directory.Exists(path))
        {
            throw new RefusedException(RefusalTexts.NameTaken(path, isFolderWanted: false));
        }

        if (create)
        {
            return Open(path, path, SqliteOpenMode.ReadWriteCreate, schema);
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
            return Open(path, path, SqliteOpenMode.ReadWrite, schema);
        }
        catch (RefusedException fault) when (fault.Refusal.Code == "store-unwritable")
        {
            // If nothing can be written, there is no lock either, and no other writer. The write-ahead log is not in the file yet.
            var isLogged = new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
            return Open(
                path,
                isLogged ? path : new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1",
                SqliteOpenMode.ReadOnly,
                schema
            );
        }
    }

    /// <summary>
    /// Runs code that uses the file. SQLite errors about the file itself become refusals; program faults stay exceptions.
    /// </summary>
    public static T Guarded<T>(string path, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception fault) when (Refusal(path, fault) is { } refusal)
        {
            throw new RefusedException(refusal, fault);
        }
    }

    /// <summary>The same for rows that are read lazily.</summary>
    public static IEnumerable<T> Guarded<T>(string path, IEnumerable<T> rows)
    {
        using var row = rows.GetEnumerator();
        while (Guarded(path, row.MoveNext))
        {
            yield return row.Current;
        }
    }

    private static Refusal? Refusal(string path, Exception fault) =>
        fault switch
        {
            SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } => RefusalTexts.StoreBusy(path),
            SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB } => RefusalTexts.StoreDamaged(
                path,
                fault.Message
            ),
            SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } => RefusalTexts.StoreFull(path),
            SqliteException
            {
                SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY
                    or SQLitePCL.raw.SQLITE_IOERR
                    or SQLitePCL.raw.SQLITE_CANTOPEN
                    or SQLitePCL.raw.SQLITE_PERM
            } => RefusalTexts.StoreUnwritable(path, fault.Message),

            // The content of a row differs from what was written.
            InvalidDataException
            or FormatException
            or InvalidCastException
            or DataException
            or EndOfStreamException
            or OverflowException
            or JsonException => RefusalTexts.StoreDamaged(path, fault.Message),
            _ => null,
        };

    /// <param name="source">The path, or the connection string for it.</param>
    private static SqliteConnection Open(string path, string source, SqliteOpenMode mode, StoreSchema schema)
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
            return Guarded(
                path,
                () =>
                {
                    connection.Open();
                    Execute(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {BusyTimeout * 1000}"));
                    Migrate(connection, path, schema, isReadOnly: mode == SqliteOpenMode.ReadOnly);
                    Check(connection, path, schema);
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
