using System.Globalization;
using BeltRoad.Stats.Diagnostics;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Quartz's own SQLite file. Everything in it can be derived from the configuration and the history, so a damaged file is set aside and
/// recreated.
/// </summary>
internal static class ScheduleFile
{
    public const string Name = "schedule.db";

    /// <summary>Makes sure that Quartz can use the file.</summary>
    /// <returns>The path to which a damaged file was moved; null if there was none.</returns>
    /// <exception cref="RefusedException">The folder cannot be written.</exception>
    public static string? Prepare(string path, DateTimeOffset now)
    {
        SQLitePCL.Batteries_V2.Init();
        try
        {
            Probe(path);
            return null;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            var aside = path + now.ToUniversalTime().ToString("'.'yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
            File.Move(path, aside);
            File.Delete(path + "-wal");
            File.Delete(path + "-shm");
            Probe(path);
            return aside;
        }
        catch (SqliteException fault)
        {
            throw new RefusedException(RefusalTexts.StoreUnwritable(path, fault.Message), fault);
        }
    }

    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = 30,
        }.ToString();

    private static void Probe(string path)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(ConnectionString(path)) { Pooling = false }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA quick_check";
        using var answer = command.ExecuteReader();
        var text = string.Empty;
        do
        {
            while (answer.Read())
            {
                text = answer.GetString(0);
            }
        } while (answer.NextResult());
        if (text != "ok")
        {
            throw new SqliteException(text, SQLitePCL.raw.SQLITE_CORRUPT);
        }
    }
}
