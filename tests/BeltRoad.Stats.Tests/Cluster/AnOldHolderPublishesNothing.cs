using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Leases;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cluster;

/// <summary>A run that lost the database for too long while another took over, at the worst moments.</summary>
public sealed class AnOldHolderPublishesNothing
{
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(RunStage.Read)]
    [InlineData(RunStage.Compose)]
    internal void ThatWasCutOffWhileAnotherTookOver(RunStage moment)
    {
        using var folder = new TempFolder();
        using var proxy = new TcpProxy(PostgresProcess.Shared.Port);
        folder.Write("in/a.txt", "2023年，中欧班列开行1234列。\n");
        var options = Options(folder, null);
        RecordedResult? other = null;
        var old = new Progress(value =>
        {
            if (value.Stage == moment && other is null)
            {
                proxy.Cut();
                folder.Write("in/a.txt", "2023年，中欧班列开行5678列。\n");
                other = Make(options, new Progress(static _ => { }));
                proxy.Mend();
            }
        });
        var fault = Assert.Throws<RefusedException>(() => Make(Options(folder, proxy), old));
        Assert.Contains(fault.Refusal.Code, (string[])["output-lost", "store-unreachable"]);
        Assert.Equal(RunState.Done, other!.Entry.State);
        Assert.Contains("5678", File.ReadAllText(folder["out/latest/facts.jsonl"]), StringComparison.Ordinal);
        using (var store = FactStore.OpenExisting(options.StoreAddress))
        {
            Assert.Equal(5678, Assert.Single(store.Find(new FactQuery())).Fact.Value);
        }

        Assert.Equal(["latest", "runs"], Directory.GetDirectories(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        folder.Write("in/a.txt", "2023年，中欧班列开行9999列。\n");
        Assert.Equal(RunState.Done, Make(options, new Progress(static _ => { })).Entry.State);
    }

    [Fact]
    public void WhoseLeaseWasTakenIsToldAndHasAnEarlierToken()
    {
        using var folder = new TempFolder();
        using var proxy = new TcpProxy(PostgresProcess.Shared.Port);
        var direct = Options(folder, null).Server!;
        using var first = Lease.Take(Options(folder, proxy).Server!, "it", "first", DeadAfter, Busy);
        Assert.Equal("first", Assert.Throws<RefusedException>(() => Lease.Take(direct, "it", "second", DeadAfter, Busy)).Refusal.What);
        Assert.Equal("first", Lease.HolderOf(direct, "it"));
        proxy.Cut();
        using (var second = Lease.Take(direct, "it", "second", DeadAfter, Busy))
        {
            Assert.True(second.Token > first.Token);
            Assert.True(first.Lost.WaitHandle.WaitOne(TimeSpan.FromSeconds(10)));
            Assert.False(second.Lost.IsCancellationRequested);
        }

        Assert.Null(Lease.HolderOf(direct, "it"));
        using var third = Lease.TryTake(direct, "it", "third", DeadAfter, out _);
        Assert.Equal(first.Token + 2, third!.Token);
    }

    [Fact]
    public void ABlipOfTheDatabaseCostsNoLease()
    {
        using var server = new PostgresProcess();
        var database = server.Server("blip");
        using var lease = Lease.Take(database, "it", "me", TimeSpan.FromSeconds(4), Busy);
        server.Stop("fast");
        Thread.Sleep(500);
        server.Start();
        Thread.Sleep(1500);
        Assert.False(lease.Lost.IsCancellationRequested);
        Assert.Equal("me", Lease.HolderOf(database, "it"));
    }

    private static Refusal Busy(string holder) => new("busy", "it", holder, "wait");

    private static RunOptions Options(TempFolder folder, TcpProxy? proxy)
    {
        var schema = "f" + Math.Abs(StringComparer.Ordinal.GetHashCode(folder.Path) % 100_000_000);
        return new RunOptions
        {
            Input = folder["in"],
            Output = folder["out"],
            Parallelism = 1,
            DeadAfter = DeadAfter,
            Server = PostgresServer.TryParse(PostgresProcess.Shared.Address(schema, proxy?.Port))!.With(PostgresProcess.Password),
        };
    }

    private static RecordedResult Make(RunOptions options, IProgress<RunProgress> progress) =>
        new RunRecorder(options, FixedTime.At(2026, 1, 1), progress).Run(RunTrigger.ByHand, CancellationToken.None);

    private sealed class Progress(Action<RunProgress> report) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => report(value);
    }
}
