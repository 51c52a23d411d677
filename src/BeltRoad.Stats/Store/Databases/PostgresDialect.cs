using System.Data;
using System.Data.Common;
using Npgsql;

namespace BeltRoad.Stats.Store.Databases;

internal sealed class PostgresDialect : Dialect
{
    /// <summary>How long a writer waits for another, as with SQLite.</summary>
    private const string LockTimeout = "5s";

    public static PostgresDialect Instance { get; } = new();

    public override string JoinInOrder => "JOIN";

    public override string HoldsPieces => "pieces.text @> @pieces";

    public override string Using(string index) => string.Empty;

    public override RowWriter InsertPieces(DbConnection connection) => Insert(connection, "pieces", ["rowid", "text"], ["rowid"]);

    public override object Pieces(string joined) => joined.Split(' ');

    public override object WantedPieces(string wanted) => Array.ConvertAll(wanted.Split(" AND "), static piece => piece.Trim('"'));

    public override RowWriter Insert(DbConnection connection, string table, string[] columns, string[] replaced, RowWriter? after = null)
    {
        var names = string.Join(", ", columns);
        var merge = replaced.Length == 0 ? null : $"INSERT INTO {table} ({names}) SELECT {names} FROM staged {Conflict(columns, replaced)}";
        return new CopiedRows((NpgsqlConnection)connection, table, columns, merge, after);
    }

    public override RowWriter Update(DbConnection connection, string table, string[] columns, RowWriter? after = null) =>
        new CopiedRows(
            (NpgsqlConnection)connection,
            table,
            columns,
            $"UPDATE {table} SET {string.Join(", ", columns.Skip(1).Select(static column => $"{column} = staged.{column}"))} "
                + $"FROM staged WHERE {table}.{columns[0]} = staged.{columns[0]}",
            after
        );

    /// <summary>The lock is that of the schema: writers of other stores of the same database do not wait.</summary>
    public override void BeginWriting(DbConnection connection)
    {
        connection.Run("BEGIN");
        try
        {
            connection.Run(
                $"SET LOCAL lock_timeout = '{LockTimeout}'; "
                    + "SELECT pg_advisory_xact_lock(hashtext('beltroad'), hashtext(current_schema()))"
            );
        }
        catch
        {
            Rollback(connection);
            throw;
        }
    }

    public override void BeginAdding(DbConnection connection) => connection.Run("BEGIN");

    public override void BeginReading(DbConnection connection) => connection.Run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");

    public override void Commit(DbConnection connection) => connection.Run("COMMIT");

    /// <summary>The server rolls back by itself where the connection broke.</summary>
    public override void Rollback(DbConnection connection)
    {
        try
        {
            if (connection.State == ConnectionState.Open)
            {
                connection.Run("ROLLBACK");
            }
        }
        catch (NpgsqlException)
        {
            // The cause is thrown already; a connection that breaks here is rolled back by the server.
            connection.Close();
        }
    }
}
