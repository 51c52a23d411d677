namespace BeltRoad.Stats.Reading.Files;

/// <summary>
/// Does the same with many files side by side, on threads of its own. What is not in memory has to be waited for, and a disk answers
/// many questions in little more time than one: so that more files may be asked for at a time than there are processors.
/// </summary>
internal static class ParallelFiles
{
    /// <summary>Small files that are looked at, or opened, at a time.</summary>
    public const int AtATime = 16;

    /// <param name="count">Work is given the numbers below it, in order.</param>
    /// <exception cref="OperationCanceledException">As asked. What else is thrown is what the first of the work to fail threw.</exception>
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

    /// <param name="count">Work is given the numbers below it, in order.</param>
    /// <param name="work">False ends it: what is not begun is left.</param>
    /// <returns>Whether all work was done and none was false.</returns>
    /// <exception cref="OperationCanceledException">As asked. What else is thrown is what the first of the work to fail threw.</exception>
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
