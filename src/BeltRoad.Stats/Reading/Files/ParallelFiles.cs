namespace BeltRoad.Stats.Reading.Files;

/// <summary>
/// Processes many files in parallel on its own threads. Files that are not in memory must be waited for, and a disk answers many requests
/// in little more time than one, so more files may be requested at a time than there are processors.
/// </summary>
internal static class ParallelFiles
{
    /// <summary>The number of small files that are examined or opened at a time.</summary>
    public const int AtATime = 16;

    /// <param name="count">Work is called with the numbers below it, in order.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled. Otherwise the first exception of the work is
    /// thrown.</exception>
    public static void Each(int count, int threads, Action<int> work, CancellationToken cancel) =>
        All(
            count,
            threads,
            i =>
            {
                work(i);
                return true;
            },
            cancel
        );

    /// <param name="count">Work is called with the numbers below it, in order.</param>
    /// <param name="work">Returns false to stop; work that has not begun is left undone.</param>
    /// <returns>Whether all work was done and none returned false.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled. Otherwise the first exception of the work is
    /// thrown.</exception>
    public static bool All(int count, int threads, Func<int, bool> work, CancellationToken cancel)
    {
        var last = -1;
        var goesOn = true;
        void Work()
        {
            try
            {
                for (int i; Volatile.Read(ref goesOn) && (i = Interlocked.Increment(ref last)) < count; )
                {
                    cancel.ThrowIfCancellationRequested();
                    if (!work(i))
                    {
                        Volatile.Write(ref goesOn, false);
                    }
                }
            }
            catch
            {
                Volatile.Write(ref goesOn, false);
                throw;
            }
        }

        var workers = new Task[Math.Clamp(count, 1, threads)];
        for (var i = 1; i < workers.Length; i++)
        {
            workers[i] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        workers[0] = new Task(Work);
        workers[0].RunSynchronously();
        Task.WhenAll(workers).GetAwaiter().GetResult();
        return goesOn;
    }
}
