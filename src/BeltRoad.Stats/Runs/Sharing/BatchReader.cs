using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs.Sharing;

/// <summary>Reads batches for the shared runs of a cluster, one after the other.</summary>
/// <param name="optionsOf">What a run of a digest reads, by the digest's name.</param>
internal sealed class BatchReader(PostgresServer server, string node, TimeSpan deadAfter, IReadOnlyDictionary<string, RunOptions> optionsOf)
    : IProgress<RunProgress>
{
    private readonly WorkTable work = new(server, deadAfter);
    private readonly string[] digests = [.. optionsOf.Keys];

    /// <summary>What lies in the input folder, of the last run that was read for.</summary>
    private (long Run, InputFolder Input)? found;

    /// <summary>Takes a batch and reads it.</summary>
    /// <returns>The batch and whether it was read to its end; null if there is nothing to read.</returns>
    /// <exception cref="RefusedException">The database or the input folder cannot be used.</exception>
    /// <exception cref="OperationCanceledException">As asked; the batch is given back.</exception>
    public (Batch Batch, bool IsDone)? ReadNext(CancellationToken cancel)
    {
        if (work.Take(node, digests) is not { } batch)
        {
            found = null;
            return null;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var timer = TimeProvider.System.CreateTimer(_ => Renew(batch, lost), null, deadAfter / 5, deadAfter / 5);
        try
        {
            Read(batch, optionsOf[batch.Digest], lost.Token);
            return (batch, work.Complete(batch));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (batch, false);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            work.Return(batch);
            throw;
        }
    }

    /// <summary>The node that makes the run tells of the progress.</summary>
    public void Report(RunProgress value) { }

    private void Read(Batch batch, RunOptions options, CancellationToken cancel)
    {
        if (found?.Run != batch.Run)
        {
            found = (batch.Run, InputFolder.Find(options.Input));
        }

        var input = found.Value.Input;
        using var store = FactStore.Open(options.StoreAddress);
        var deadly = work.Deadly(batch.Store);
        var files = input
            .Files.Where(file => batch.Has(file.Id) && deadly.GetValueOrDefault(file.Id) != SharedReading.VersionOf(file))
            .ToList();
        if (batch.Attempts == 1)
        {
            Read(files, input, options, store, cancel);
            return;
        }

        foreach (var file in files)
        {
            if (!work.Note(batch, file.Id, SharedReading.VersionOf(file)))
            {
                throw new OperationCanceledException("the batch was given to another node");
            }

            Read([file], input, options, store, cancel);
        }
    }

    private void Read(IReadOnlyList<InputFile> files, InputFolder input, RunOptions options, FactStore store, CancellationToken cancel)
    {
        if (files.Count > 0)
        {
            var read = LibraryReader.ReadAll(
                options,
                store,
                this,
                input with
                {
                    Files = files,
                },
                new Dictionary<string, Refusal>(StringComparer.Ordinal),
                cancel
            );
            cancel.ThrowIfCancellationRequested();
            store.Keep(read.New);
        }
    }

    private void Renew(Batch batch, CancellationTokenSource lost)
    {
        try
        {
            if (!work.Renew(batch))
            {
                lost.Cancel();
            }
        }
        catch (Exception fault) when (fault is RefusedException or ObjectDisposedException)
        {
            // Tried again soon. What is read meanwhile is right whoever keeps it, and the batch is not completed without the database.
        }
    }
}
