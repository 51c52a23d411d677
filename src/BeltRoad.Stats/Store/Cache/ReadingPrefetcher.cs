using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>
/// What earlier runs found in the documents of a folder, fetched from the store a portion ahead of who asks, and let go of when all
/// of a portion were asked for. Until it is disposed of nobody else may ask the store.
/// </summary>
/// <param name="fetch">What is kept of the documents whose ids lie between two, these among them.</param>
/// <param name="files">In ordinal order of their ids; they are asked for in about that order, each once.</param>
internal sealed class ReadingPrefetcher(
    Func<string, string, IReadOnlyDictionary<string, CachedReading>> fetch,
    IReadOnlyList<InputFile> files
) : IDisposable
{
    /// <summary>Documents that are fetched at a time.</summary>
    private const int Portion = 1000;

    private readonly Lock gate = new();
    private readonly Task<IReadOnlyDictionary<string, CachedReading>>?[] portions = new Task<IReadOnlyDictionary<string, CachedReading>>?[
        ((files.Count - 1) / Portion) + 1
    ];
    private readonly int[] taken = new int[((files.Count - 1) / Portion) + 1];
    private Task last = Task.CompletedTask;

    /// <summary>Whether something is kept of one of the first documents.</summary>
    public bool HasAny => Fetch(0).GetAwaiter().GetResult().Count > 0;

    /// <summary>Null where nothing is kept of the document. Safe to ask from several threads.</summary>
    /// <param name="index">Of the document among the files.</param>
    public CachedReading? Take(int index)
    {
        var portion = index / Portion;
        var fetched = Fetch(portion).GetAwaiter().GetResult();
        if (index % Portion == 0 && portion + 1 < portions.Length)
        {
            _ = Fetch(portion + 1);
        }

        if (Interlocked.Increment(ref taken[portion]) == Portion)
        {
            portions[portion] = null;
        }

        return fetched.GetValueOrDefault(files[index].Id);
    }

    public void Dispose() => Task.WaitAny([last], CancellationToken.None);

    /// <summary>The store answers one question at a time.</summary>
    private Task<IReadOnlyDictionary<string, CachedReading>> Fetch(int portion)
    {
        lock (gate)
        {
            if (portions[portion] is { } known)
            {
                return known;
            }

            var fetching = last.ContinueWith(
                _ => Of(portion * Portion),
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );
            last = portions[portion] = fetching;
            return fetching;
        }
    }

    private IReadOnlyDictionary<string, CachedReading> Of(int first) =>
        fetch(files[first].Id, files[Math.Min(files.Count, first + Portion) - 1].Id);
}
