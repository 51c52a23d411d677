namespace BeltRoad.Stats.Benchmarks.Corpus;

/// <summary>Numbers that look drawn by lot and are the same on every machine and runtime (xorshift64*, Vigna 2016).</summary>
internal sealed class DrawnNumbers(ulong seed)
{
    private ulong state = seed == 0 ? 1 : seed;

    /// <summary>From <paramref name="least"/> up to <paramref name="most"/>, both included.</summary>
    public long Next(long least, long most) => least + (long)(Next() % (ulong)(most - least + 1));

    public T Of<T>(IReadOnlyList<T> items) => items[(int)Next(0, items.Count - 1)];

    private ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return unchecked(state * 2685821657736338717UL);
    }
}
