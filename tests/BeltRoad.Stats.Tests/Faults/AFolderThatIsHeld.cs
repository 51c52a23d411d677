using System.Globalization;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class AFolderThatIsHeld
{
    [Fact]
    public void OfTwoRunsTheSecondSaysWhoHoldsIt()
    {
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 1001);
        using (RunLock.Acquire(folder["out"], TimeProvider.System))
        {
            var second = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
            Assert.Equal(1, second.Code);
            Assert.Contains(
                "out: another run is writing here (process " + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + " on ",
                second.Error,
                StringComparison.Ordinal
            );
            Assert.Contains("Wait until it has ended", second.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
    }

    [Fact]
    public async Task OfTwoRunsAtOnceOneWritesTheReport()
    {
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 1001);
        var runs = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out")))
        );
        Assert.Contains(runs, run => run.Code == 0);
        Assert.All(
            runs,
            run => Assert.True(run.Code == 0 || run.Error.Contains("another run is writing here", StringComparison.Ordinal), run.Error)
        );
        Assert.NotNull(Report.Whole(folder["out"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ALockedStoreIsWaitedForAndThenRefused(bool isLetGo)
    {
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 1001);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
        Report.WriteDocument(folder, 1002);
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = folder["out/" + FactStore.FileName], Pooling = false }.ToString()
        );
        connection.Open();
        var transaction = connection.BeginTransaction();
        var run = Task.Run(() => BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out"));
        if (isLetGo)
        {
            await Task.Delay(1500);
            await transaction.DisposeAsync();
        }

        var outcome = await run;
        Assert.Equal(isLetGo ? 0 : 1, outcome.Code);
        await transaction.DisposeAsync();
        Assert.Equal(isLetGo, !outcome.Error.Contains("is held by another program", StringComparison.Ordinal));
        Assert.NotNull(Report.Whole(folder["out"]));
        Assert.Equal(isLetGo ? 1002 : 1001, Assert.Single(Report.Facts(folder["out"])!).Fact.Value);
    }
}
