using System.Globalization;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs.Sharing;

/// <summary>
/// Reads the documents of a run with all nodes of a cluster: they read them in batches and keep what they found in the store, from which
/// this node then takes it, as a later run on one machine would. What they did not read, it reads itself.
/// </summary>
/// <param name="batchDocuments">The number of documents that a node takes at a time.</param>
internal sealed class SharedReading(PostgresServer server, RunOptions options, int batchDocuments, IProgress<RunProgress> progress)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly WorkTable work = new(server, options.DeadAfter);

    /// <param name="owner">The token of the lease on the output folder.</param>
    /// <exception cref="RefusedException">The database does not answer.</exception>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public LibraryReading Read(InputFolder input, FactStore store, long owner, CancellationToken cancel)
    {
        var files = input.Files;
        var schema = server.StoreOf(options.StoreOf).Schema;
        if (files.Count - store.KeptCount() > batchDocuments)
        {
            var firsts = Enumerable
                .Range(0, ((files.Count - 1) / batchDocuments) + 1)
                .Select(i => i == 0 ? string.Empty : files[i * batchDocuments].Id);
            var run = work.Begin(schema, options.StoreOf, owner, [.. firsts]);
            try
            {
                Wait(run, files.Count, cancel);
                work.End(run, owner);
            }
            catch (OperationCanceledException)
            {
                work.End(run, owner);
                throw;
            }
        }

        return LibraryReader.ReadAll(options, store, progress, input, Refused(input, schema), cancel);
    }

    /// <summary>Tells a document from what it may become later.</summary>
    public static string VersionOf(InputFile file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes, {file.Written:yyyy-MM-dd'T'HH:mm:ss.fff}");

    private void Wait(long run, int documents, CancellationToken cancel)
    {
        var told = -1L;
        while (true)
        {
            var (done, all) = Progress(run, told);
            if (done != told)
            {
                told = done;
                var read = (int)Math.Min(documents - 1, done * batchDocuments); // the last is told when this node has them all
                progress.Report(
                    new RunProgress(RunStage.Read, read, documents, string.Create(CultureInfo.InvariantCulture, $"batch {done} of {all}"))
                );
            }

            if (done == all)
            {
                return;
            }

            cancel.WaitHandle.WaitOne(Interval);
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>While the database does not answer, nothing is done; the lease on the output folder ends the wait if that lasts.</summary>
    private (long Done, long All) Progress(long run, long told)
    {
        try
        {
            return work.Progress(run);
        }
        catch (RefusedException fault) when (fault.Refusal.Code == "store-unreachable")
        {
            return (told, told + 1);
        }
    }

    private Dictionary<string, Refusal> Refused(InputFolder input, string schema)
    {
        var deadly = work.Deadly(schema);
        return deadly.Count == 0
            ? []
            : input
                .Files.Where(file => deadly.GetValueOrDefault(file.Id) == VersionOf(file))
                .ToDictionary(static file => file.Id, static file => RefusalTexts.Deadly(file.Path), StringComparer.Ordinal);
    }
}
