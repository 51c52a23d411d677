using System.Data;
using System.Data.Common;
using System.Text.Json;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>The place of a database of this program: a SQLite file, or schemas of a PostgreSQL database.</summary>
internal abstract class StoreAddress
{
    /// <summary>What messages and pages call it. It never holds a password.</summary>
    public abstract string Name { get; }

    /// <summary>Whether there is a database, which may be empty.</summary>
    /// <exception cref="RefusedException">The server does not answer.</exception>
    public abstract bool Exists { get; }

    /// <summary>Whether a killed run created the database but had not begun to write it.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>The file of a SQLite database.</summary>
    public static implicit operator StoreAddress(string path) => new SqliteAddress(path);

    /// <summary>Opens the database and brings its schema up to date.</summary>
    /// <param name="create">Whether a missing database is created; otherwise it is refused.</param>
    /// <exception cref="RefusedException">The database is missing, damaged, foreign, newer than this program, busy, not writable or cannot
    /// be reached.</exception>
    public abstract DbConnection Open(StoreSchema schema, bool create);

    /// <summary>Returns the place for a new database that is to replace this one, and removes what a killed run left there.</summary>
    /// <exception cref="RefusedException">The place cannot be written.</exception>
    public abstract StoreAddress BeginRebuild();

    /// <summary>Replaces this database with the new one, which must be closed. This one is set aside in whatever state it is.</summary>
    /// <exception cref="RefusedException">The place cannot be written.</exception>
    public abstract void EndRebuild(DateTimeOffset now);

    /// <summary>Deletes the new database and keeps this one.</summary>
    /// <exception cref="RefusedException">The place cannot be written.</exception>
    public abstract void DiscardRebuild();

    /// <summary>Renames the database, so that a new one can be created. Does nothing if there is none.</summary>
    /// <exception cref="RefusedException">The place cannot be written.</exception>
    public abstract void SetAside(DateTimeOffset now);

    /// <summary>
    /// Runs code that uses the database. Errors of the database itself become refusals; program faults stay exceptions. A connection that
    /// broke earlier is opened again.
    /// </summary>
    public T Guarded<T>(DbConnection? connection, Func<T> use)
    {
        try
        {
            Mend(connection);
            return use();
        }
        catch (Exception fault) when ((RefusalOf(fault) ?? OfContent(fault)) is { } refusal)
        {
            throw new RefusedException(refusal, fault);
        }
    }

    /// <summary>The same for rows that are read lazily.</summary>
    public IEnumerable<T> Guarded<T>(DbConnection? connection, IEnumerable<T> rows)
    {
        using var row = rows.GetEnumerator();
        while (Guarded(connection, row.MoveNext))
        {
            yield return row.Current;
        }
    }

    /// <summary>Opens a connection that broke.</summary>
    protected virtual void Mend(DbConnection? connection) { }

    /// <summary>The refusal for an error of the database; null for other exceptions.</summary>
    protected abstract Refusal? RefusalOf(Exception fault);

    /// <summary>The content of a row differs from what was written.</summary>
    private Refusal? OfContent(Exception fault) =>
        fault
            is InvalidDataException
                or FormatException
                or InvalidCastException
                or DataException
                or EndOfStreamException
                or OverflowException
                or JsonException
            ? RefusalTexts.StoreDamaged(Name, fault.Message)
            : null;
}
