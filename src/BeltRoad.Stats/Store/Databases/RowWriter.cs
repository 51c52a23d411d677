namespace BeltRoad.Stats.Store.Databases;

/// <summary>Writes many rows of one table. What is not flushed when it is disposed of is lost.</summary>
internal abstract class RowWriter : IDisposable
{
    /// <param name="values">In the order of the columns.</param>
    public abstract void Add(params ReadOnlySpan<object?> values);

    /// <summary>Sends the rows that wait, those of the tables they refer to first. Call before the rows are read.</summary>
    public virtual void Flush() { }

    public abstract void Dispose();
}
