using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Publishing;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Refusing;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>What the pages show, kept until a newer run takes its place.</summary>
internal sealed class Shelf(RunOptions options)
{
    /// <summary>Documents whose readings are kept for their source views.</summary>
    private const int KeptLedgers = 8;

    private static readonly Snapshot nothing = new(0, [], []);
    private readonly Lock gate = new();
    private readonly LinkedList<Ledger> ledgers = new();
    private Snapshot snapshot = nothing;

    public RunOptions Options => options;

    /// <summary>Null where there is no report yet.</summary>
    /// <exception cref="RefusedException">There is one that cannot be read.</exception>
    public PublishedReport? Report()
    {
        try
        {
            return PublishedReport.Latest(options.Output);
        }
        catch (RefusedException fault) when (fault.Refusal.Code == "report-missing")
        {
            return null;
        }
    }

    /// <exception cref="RefusedException">The store cannot be read.</exception>
    public IReadOnlyList<RunSummary> Runs(int limit) => WithStore(store => store.Runs(limit), []);

    /// <summary>The facts of the last good run; nothing where there is none.</summary>
    /// <exception cref="RefusedException">The store cannot be read.</exception>
    public Snapshot Latest() => WithStore(
        store =>
        {
            lock (gate)
            {
                if (store.LastGoodRunId() is var run && run != snapshot.Run)
                {
                    snapshot = run is { } id ? new Snapshot(id, store.DocumentsOf(id), [.. store.Find(new FactQuery()).Select(ShownFact.Of)]) : nothing;
                }

                return snapshot;
            }
        },
        nothing);

    /// <summary>What changed between a good run and the one before it; null where there is no such run.</summary>
    public RunDifference? Difference(long run) => WithStore(store => RunDifference.Of(store, run), null);

    /// <summary>The document as the run read it, with its numbers; null where the file is gone or has changed since.</summary>
    public Ledger? Ledger(StoredDocument document)
    {
        lock (gate)
        {
            if (ledgers.FirstOrDefault(kept => kept.Document.Id == document.Id && kept.Document.Sha256 == document.Sha256) is { } known)
            {
                return known;
            }
        }

        if (Read(document) is not { } read || read.Sha256 != document.Sha256)
        {
            return null;
        }

        var ledger = StatisticsReader.Read(read);
        lock (gate)
        {
            ledgers.AddFirst(ledger);
            if (ledgers.Count > KeptLedgers)
            {
                ledgers.RemoveLast();
            }
        }

        return ledger;
    }

    private SourceDocument? Read(StoredDocument document)
    {
        try
        {
            var file = InputFolder.Find(options.Input).Files.FirstOrDefault(file => file.Id == document.Id);
            return file is null ? null : DocumentFile.Read(file.Path, file.Id, options.Reading).Document;
        }
        catch (RefusedException)
        {
            // The folder is gone: the view says so of the document.
            return null;
        }
    }

    private T WithStore<T>(Func<FactStore, T> ask, T none)
    {
        if (!File.Exists(options.StorePath))
        {
            return none;
        }

        using var store = FactStore.OpenExisting(options.StorePath);
        return ask(store);
    }
}
