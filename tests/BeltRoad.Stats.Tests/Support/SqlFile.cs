using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>A SQLite file that a test reads or spoils behind the program's back.</summary>
internal static class SqlFile
{
    public static void Execute(string path, string sql) => Scalar(path, sql);

    public static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
