using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>What differs between the SQL of SQLite and that of PostgreSQL.</summary>
internal abstract class Dialect
{
    /// <summary>A join whose left table SQLite reads first; PostgreSQL decides by its statistics.</summary>
    public abstract string JoinInOrder { get; }

    /// <summary>The condition that a row of <c>pieces</c> holds all pieces of the parameter @pieces.</summary>
    public abstract string HoldsPieces { get; }

    public static Dialect Of(DbConnection connection) => connection is SqliteConnection ? SqliteDialect.Instance : PostgresDialect.Instance;

    /// <summary>Names the index that a query must use.</summary>
    public abstract string Using(string index);

    /// <summary>Inserts into <c>pieces</c>.</summary>
    public abstract RowWriter InsertPieces(DbConnection connection);

    /// <summary>The value of the column <c>text</c> of <c>pieces</c>.</summary>
    /// <param name="joined">Pieces separated by spaces.</param>
    public abstract object Pieces(string joined);

    /// <summary>The value of the parameter @pieces.</summary>
    /// <param name="wanted">Pieces in double quotes, joined with AND.</param>
    public abstract object WantedPieces(string wanted);

    /// <summary>Inserts rows.</summary>
    /// <param name="replaced">The key columns of rows that are replaced where they exist; empty if none exists.</param>
    /// <param name="after">Writes the rows that these refer to.</param>
    public abstract RowWriter Insert(DbConnection connection, string table, string[] columns, string[] replaced, RowWriter? after = null);

    /// <summary>Updates rows by the first of the columns.</summary>
    /// <param name="after">Writes rows that are updated.</param>
    public abstract RowWriter Update(DbConnection connection, string table, string[] columns, RowWriter? after = null);

    public abstract void BeginWriting(DbConnection connection);

    public abstract void BeginAdding(DbConnection connection);

    public abstract void BeginReading(DbConnection connection);

    public abstract void Commit(DbConnection connection);

    public abstract void Rollback(DbConnection connection);

    protected static string Conflict(IEnumerable<string> columns, string[] replaced) =>
        replaced.Length == 0
            ? string.Empty
            : $"ON CONFLICT ({string.Join(", ", replaced)}) DO UPDATE SET "
                + string.Join(
                    ", ",
                    columns.Except(replaced, StringComparer.Ordinal).Select(static column => $"{column} = excluded.{column}")
                );
}
