namespace BeltRoad.Stats.Runs;

/// <summary>
/// Has what a large library leaves behind cleared away before it piles up. By itself the runtime lets the heap grow to a multiple
/// of what is in use, which a machine of much memory bears and a container does not.
/// </summary>
internal sealed class MemoryBound : IDisposable
{
    /// <summary>Bytes below which nothing is done in a run that reads its documents.</summary>
    private const long Least = 155_000_000;

    /// <summary>
    /// The same of a run that found most documents as they were: reading leaves nothing behind, and the run is waited for.
    /// </summary>
    private const long LeastOfKept = 195_000_000;

    /// <summary>Bytes that may be left behind; of a larger heap a tenth of it, so that the time this takes stays a small share.</summary>
    private const long Slack = 20_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly ITimer timer;
    private long least = Least;
    private long used;

    public MemoryBound(TimeProvider time) => timer = time.CreateTimer(static bound => ((MemoryBound)bound!).Look(), this, Pause, Pause);

    /// <summary>Told that most documents were found as they were.</summary>
    public void MostIsKept() => Volatile.Write(ref least, LeastOfKept);

    /// <summary>Clears away what was just let go of, without waiting until as much again is left behind.</summary>
    public void Clear()
    {
        lock (gate)
        {
            Collect();
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        if (!gate.TryEnter())
        {
            return;
        }

        try
        {
            if (GC.GetTotalMemory(forceFullCollection: false) > Math.Max(Volatile.Read(ref least), used + Math.Max(Slack, used / 10)))
            {
                Collect();
            }
        }
        finally
        {
            gate.Exit();
        }
    }

    private void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        used = GC.GetTotalMemory(forceFullCollection: false);
    }
}
