using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class AnOutputFolderThatIsNotOurs
{
    [Theory]
    [InlineData("latest", true)]
    [InlineData("runs", true)]
    [InlineData(FactStore.FileName, false)]
    [InlineData(RunHistory.FileName, false)]
    [InlineData(".lock", false)]
    [InlineData(".lock-holder", false)]
    public void IsRefusedWhereANameIsTakenAndIsFreeWhenThatIsMovedAway(string name, bool isFolderWanted)
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        Report.WriteDocument(folder, 1001);
        Directory.CreateDirectory(folder["out"]);
        Take(folder["out/" + name], isFolderWanted);
        var refusal = Assert.Throws<RefusedException>(() => runs.Run()).Refusal;
        Assert.Equal(("name-taken", folder["out/" + name]), (refusal.Code, refusal.Where));
        Assert.StartsWith("Move it away", refusal.Remedy, StringComparison.Ordinal);
        Directory.Move(folder["out/" + name], folder["away"]);
        Assert.Equal(RunState.Done, runs.Run().Entry.State);
        Report.Stands(folder["out"], 1001);
    }

    [Theory]
    [InlineData(".next")]
    [InlineData(".previous")]
    [InlineData("runs/.part")]
    public void IsClearedOfFilesUnderNamesThatOnlyTheProgramGives(string name)
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        Report.WriteDocument(folder, 1001);
        folder.Write("out/" + name, "x");
        runs.Run();
        Assert.Empty(runs.Refused);
        Report.Stands(folder["out"], 1001);
        Assert.Single(Directory.GetDirectories(folder["out/runs"]));
    }

    [Fact]
    public void MayOnlyBeReadAndIsRead()
    {
        using var folder = new TempFolder();
        using var disk = new MountedDisk(folder, megabytes: 16);
        for (var figure = 1001; figure < 1003; figure++)
        {
            Report.WriteDocument(folder, figure);
            Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out").Code);
        }

        disk.BecomeReadOnly();
        foreach (var (command, found) in (ReadOnlySpan<(string, string)>)[("facts", "1,002"), ("history", "done"), ("diff", "1 revised")])
        {
            var read = BuiltProgram.Run(folder.Path, command, "-o", "disk/out");
            Assert.Equal((0, string.Empty), (read.Code, read.Error));
            Assert.Contains(found, read.Output, StringComparison.Ordinal);
        }

        Assert.Equal(1, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out", "--again").Code);
    }

    [Fact]
    public void TellsOfARunWhoseProcessIsNoMoreHowItEnded()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out"]);
        using var history = RunHistory.Open(new RunOptions { Output = folder["out"] });
        history.Begin(RunTrigger.ByHand, FixedTime.At(2026, 1, 1).Now);
        using (RunLock.Acquire(folder["out"], TimeProvider.System))
        {
            Assert.Equal(RunState.Running, Assert.Single(history.List(null, 9)).State);
        }

        Assert.Equal(RunState.Killed, Assert.Single(history.List(null, 9)).State);
    }

    [Fact]
    public void IsToldOfAsHoldingTheNewReportWhereOnlyTheEndOfTheRunCannotBeRecorded()
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        Report.WriteDocument(folder, 1001);
        runs.Run();
        Report.WriteDocument(folder, 1002);
        IDisposable? held = null;
        runs.Step = step => held ??= step.Stage == RunStage.Publish ? new Writer(folder["out/" + RunHistory.FileName]) : null;
        Assert.NotNull(runs.Run().Made);
        Assert.Equal(["end-not-recorded"], runs.Refused);
        held!.Dispose();
        Report.Stands(folder["out"], 1002);
        using (var history = RunHistory.OpenExisting(new RunOptions { Output = folder["out"] })!)
        {
            Assert.Equal(
                (RunState.Done, 1, 1),
                (history.List(null, 1)[0].State, history.List(null, 1)[0].Statistics, history.List(null, 1)[0].Changed)
            );
            Report.IsSettled(history);
        }

        var next = runs.Run().Entry;
        Assert.Equal((RunState.Unchanged, 1), (next.State, next.Statistics));
        using var after = RunHistory.OpenExisting(new RunOptions { Output = folder["out"] })!;
        Report.IsSettled(after);
    }

    private static void Take(string path, bool isFolderWanted)
    {
        if (isFolderWanted)
        {
            File.WriteAllText(path, "x");
        }
        else
        {
            Directory.CreateDirectory(path);
        }
    }

    /// <summary>Somebody else who writes into a store.</summary>
    private sealed class Writer : IDisposable
    {
        private readonly Microsoft.Data.Sqlite.SqliteConnection connection;

        public Writer(string path)
        {
            connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
        }

        public void Dispose() => connection.Dispose();
    }
}
