using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class ARunThatIsKilled
{
    private const int Times = 12;
    private const int LongestLife = 900;

    [Fact]
    public void LeavesStoreAndReportWholeAndTheNextFinishesTheWork()
    {
        using var folder = new TempFolder();
        var moments = new Random(20231018);
        for (var time = 1; time <= Times; time++)
        {
            Report.WriteDocument(folder, 1000 + time);
            using var run = new RunningProgram(BuiltProgram.Start(folder.Path, Report.NoVariables, "run", "-i", "in", "-o", "out"));
            run.Process.WaitForExit(moments.Next(50, LongestLife));
            run.Process.Kill();
            run.Process.WaitForExit();
            Report.Whole(folder["out"]);
            Report.Facts(folder["out"]);
            using var left = Directory.Exists(folder["out"]) ? RunHistory.OpenExisting(new RunOptions { Output = folder["out"] }) : null;
            if (left is not null)
            {
                Report.IsSettled(left);
            }
        }

        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
        Assert.NotNull(Report.Whole(folder["out"]));
        Assert.Equal(1000 + Times, Assert.Single(Report.Facts(folder["out"])!).Fact.Value);
        Assert.Contains("1012", File.ReadAllText(folder["out/latest/facts.jsonl"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetDirectories(folder["out"]), path => Path.GetFileName(path).StartsWith('.'));
        using var history = RunHistory.Open(new RunOptions { Output = folder["out"] });
        Report.IsSettled(history);
        Assert.All(history.List(null, 100), entry => Assert.Contains(entry.State, (IEnumerable<RunState>)[RunState.Done, RunState.Killed]));
    }
}
