using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store.Databases;

internal sealed class SqliteDialect : Dialect
{
    public static SqliteDialect Instance { get; } = new();

    public override string JoinInOrder => "CROSS JOIN";

    public override string HoldsPieces => "pieces MATCH @pieces";

    public override string Using(string index) => "INDEXED BY " + index;

    public override RowWriter InsertPieces(DbConnection connection) => Insert(connection, "pieces", ["rowid", "text"], []);

    public override object Pieces(string joined) => joined;

    public override object WantedPieces(string wanted) => wanted;

    public override RowWriter Insert(DbConnection connection, string table, string[] columns, string[] replaced, RowWriter? after = null) =>
        new PreparedRows(
            (SqliteConnection)connection,
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES (@{string.Join(", @", columns)}) {Conflict(columns, replaced)}",
            columns
        );

    public override RowWriter Update(DbConnection connection, string table, string[] columns, RowWriter? after = null) =>
        new PreparedRows(
            (SqliteConnection)connection,
            $"UPDATE {table} SET {string.Join(", ", columns.Skip(1).Select(static column => $"{column} = @{column}"))} "
                + $"WHERE {columns[0]} = @{columns[0]}",
            columns
        );

    public override void BeginWriting(DbConnection connection) => connection.Run("BEGIN IMMEDIATE");

    public override void BeginAdding(DbConnection connection) => BeginWriting(connection);

    public override void BeginReading(DbConnection connection) => connection.Run("BEGIN");

    public override void Commit(DbConnection connection) => connection.Run("COMMIT");

    /// <summary>On a full disk SQLite rolls back by itself; a second time is an error that would hide the cause.</summary>
    public override void Rollback(DbConnection connection)
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(((SqliteConnection)connection).Handle) == 0)
        {
            connection.Run("ROLLBACK");
        }
    }
}
