using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Runs.Sharing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Store;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cluster;

/// <summary>A run whose documents several nodes read, here as threads: the same report, whichever of them dies.</summary>
public sealed class ManyNodesReadOneRun
{
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(1);

    [Fact]
    public void AndTheReportIsThatOfOneMachineByteForByte()
    {
        using var alone = new TempFolder();
        using var shared = new TempFolder();
        Write(alone, 60);
        Write(shared, 60);
        Make(StorePlace.Sqlite.Options(alone));
        var options = Options(shared);
        using var nodes = new Nodes(options, 3);

        // A node that took a batch and died, and one that comes back after its batch was given to another.
        Assert.Equal(RunState.Done, Make(options, () => nodes.Work.Take("dead", [string.Empty])).Entry.State);
        Same(alone, shared);
        Assert.True(nodes.Read.Distinct().Count() == 10, string.Join(' ', nodes.Read));
        Assert.Contains(nodes.Read, batch => batch.Attempts == 2);
        alone.Write("in/d07.txt", "2023年，中欧班列开行77列。\n");
        shared.Write("in/d07.txt", "2023年，中欧班列开行77列。\n");
        Make(StorePlace.Sqlite.Options(alone));
        Make(options);
        Same(alone, shared);
        Assert.Equal(0L, Scalar(options, "SELECT count(*) FROM shared_runs"));
        Assert.Equal(10, nodes.Read.Count);
    }

    [Fact]
    public void AndADocumentThatEndedTwoNodesIsRefused()
    {
        using var folder = new TempFolder();
        Write(folder, 12);
        var options = Options(folder);
        var work = new WorkTable(options.Server!, DeadAfter);
        var deadly = InputFolder.Find(options.Input).Files[7];
        var result = Make(
            options,
            () =>
            {
                // Three nodes die of the batch that has the document: one that reads all of it at once, then two that read one by one.
                var first = work.Take("first", [string.Empty])!;
                var second = work.Take("second", [string.Empty])!;
                Assert.True(work.Complete(first));
                Assert.True(second.Has(deadly.Id));
                for (var attempt = 2; attempt <= 3; attempt++)
                {
                    Thread.Sleep(DeadAfter);
                    second = work.Take("next", [string.Empty])!;
                    Assert.Equal(attempt, second.Attempts);
                    Assert.True(work.Note(second, deadly.Id, SharedReading.VersionOf(deadly)));
                }

                Thread.Sleep(DeadAfter);
                return new Nodes(options, 2);
            }
        );
        Assert.Equal(RunState.Partial, result.Entry.State);
        var refusal = Assert.Single(result.Entry.Refusals);
        Assert.Equal(("deadly", deadly.Path), (refusal.Code, refusal.Where));
        Assert.Equal(11, result.Entry.Documents);
        folder.Write("in/" + deadly.Id, "2023年，中欧班列开行5列。\n2022年，中欧班列开行4列。\n");
        Assert.Equal(12, Make(options).Entry.Documents);
    }

    [Fact]
    public void AndACancelledRunLeavesNothingToRead()
    {
        using var folder = new TempFolder();
        Write(folder, 12);
        var options = Options(folder);
        using var cancel = new CancellationTokenSource();
        var work = new WorkTable(options.Server!, DeadAfter);
        Batch? taken = null;
        Assert.Throws<OperationCanceledException>(() =>
            Make(
                options,
                () =>
                {
                    taken = work.Take("slow", [string.Empty]);
                    cancel.Cancel();
                    return null;
                },
                cancel.Token
            )
        );
        Assert.False(work.Renew(taken!));
        Assert.False(work.Complete(taken!));
        Assert.Null(work.Take("other", [string.Empty]));
        using var nodes = new Nodes(options, 1);
        Assert.Equal(RunState.Done, Make(options).Entry.State);
    }

    [Fact]
    public void AndOnlyTheLastHolderOfABatchCompletesIt()
    {
        using var folder = new TempFolder();
        var options = Options(folder);
        FactStore.Open(options.StoreAddress).Dispose();
        options.Server!.Cluster.Open(StoreSchema.Cluster, create: true).Dispose();
        var work = new WorkTable(options.Server!, DeadAfter);
        var run = work.Begin("s", "d", 1, ["", "m"]);
        var first = work.Take("a", ["d"])!;
        Assert.Equal(("", "m", 1L), (first.First, first.End, first.Attempts));
        Assert.Equal(("m", null), work.Take("b", ["d"]) is { } other ? (other.First, other.End) : default);
        Assert.Null(work.Take("c", ["d"]));
        Assert.Null(work.Take("c", ["e"]));
        Thread.Sleep(DeadAfter + DeadAfter / 2);
        var second = work.Take("c", ["d"])!;
        Assert.Equal((first.Number, 2L), (second.Number, second.Attempts));
        Assert.False(work.Complete(first));
        Assert.False(work.Note(first, "x", "1"));
        Assert.True(work.Complete(second));
        Assert.Equal((1, 2), work.Progress(run));
        Assert.Equal(run, work.Begin("s", "d", 2, ["z"]));
        work.End(run, 1);
        Assert.Equal((1, 2), work.Progress(run));
        work.End(run, 2);
        Assert.Equal((0, 0), work.Progress(run));
    }

    private static void Write(TempFolder folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            folder.Write(
                FormattableString.Invariant($"in/d{i:D2}.txt"),
                FormattableString.Invariant(
                    $"第{i}期简报\n2023年，中欧班列开行{1000 + i}列，同比增长{i % 9 + 1}%。\n{2000 + i}年双边贸易额超过{i + 3}亿美元。\n"
                )
            );
        }
    }

    private static RunOptions Options(TempFolder folder) => StorePlace.Postgres.Options(folder) with { DeadAfter = DeadAfter };

    /// <param name="begun">Called when the batches are there.</param>
    private static RecordedResult Make(RunOptions options, Func<object?>? begun = null, CancellationToken cancel = default)
    {
        var progress = new Watched();
        return new RunRecorder(options with { IssueDate = new DateOnly(2026, 1, 1) }, FixedTime.At(2026, 1, 1), progress)
        {
            ReadAll = options.Server is not { } server
                ? null
                : (input, store, held, stop) =>
                {
                    progress.Begun = begun;
                    return new SharedReading(server, options, 6, progress).Read(input, store, held.Token, stop);
                },
        }.Run(RunTrigger.ByHand, cancel);
    }

    private static object? Scalar(RunOptions options, string sql)
    {
        using var connection = options.Server!.Cluster.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Same(TempFolder expected, TempFolder found)
    {
        var files = Directory.GetFiles(expected["out/latest"], "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 8);
        Assert.All(
            files.Select(file => Path.GetRelativePath(expected.Path, file)),
            file =>
                Assert.Equal(
                    File.ReadAllText(expected[file]).Replace(expected.Path, found.Path, StringComparison.Ordinal),
                    File.ReadAllText(found[file])
                )
        );
    }

    private sealed class Watched : IProgress<RunProgress>
    {
        private object? result;

        public Func<object?>? Begun { get; set; }

        public void Report(RunProgress value)
        {
            if (Begun is { } begun && value.Item.StartsWith("batch", StringComparison.Ordinal))
            {
                Begun = null;
                result = begun();
            }

            if (value.Stage == RunStage.Publish)
            {
                (result as IDisposable)?.Dispose();
            }
        }
    }

    /// <summary>Nodes that read until they are told to stop.</summary>
    private sealed class Nodes : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task[] tasks;
        private readonly List<Batch> read = [];

        public Nodes(RunOptions options, int count)
        {
            Work = new WorkTable(options.Server!, DeadAfter);
            options.Server!.Cluster.Open(StoreSchema.Cluster, create: true).Dispose();
            tasks =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i =>
                        Task.Run(() =>
                            Serve(
                                new BatchReader(
                                    options.Server!,
                                    $"node {i}",
                                    DeadAfter,
                                    new Dictionary<string, RunOptions>(StringComparer.Ordinal) { [string.Empty] = options }
                                )
                            )
                        )
                    ),
            ];
        }

        public WorkTable Work { get; }

        public IReadOnlyList<Batch> Read
        {
            get
            {
                lock (read)
                {
                    return [.. read];
                }
            }
        }

        public void Dispose()
        {
            stop.Cancel();
            Task.WaitAll(tasks);
            stop.Dispose();
        }

        private void Serve(BatchReader reader)
        {
            while (!stop.IsCancellationRequested)
            {
                if (reader.ReadNext(CancellationToken.None) is ({ } batch, true))
                {
                    lock (read)
                    {
                        read.Add(batch);
                    }
                }
                else
                {
                    stop.Token.WaitHandle.WaitOne(50);
                }
            }
        }
    }
}
