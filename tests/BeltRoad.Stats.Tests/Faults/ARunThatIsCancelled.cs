using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

/// <summary>A run can be cancelled while it reads, composes or writes; what stood before stands, and the next run does the work.</summary>
public sealed class ARunThatIsCancelled
{
    [Theory]
    [InlineData(RunStage.Read)]
    [InlineData(RunStage.Compose)]
    [InlineData(RunStage.Write)]
    public void LeavesTheReportAndTheFactsAsTheyWere(RunStage stage)
    {
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 3);
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"in/{i}.txt", "共3列\n");
        }

        Run(folder, new Progress<RunProgress>(), CancellationToken.None);
        var before = Report.Whole(folder["out"])!.Value.GetRawText();
        Report.WriteDocument(folder, 4);
        using var source = new CancellationTokenSource();
        var progress = new CancelAt(stage, source);
        Assert.Throws<OperationCanceledException>(() => Run(folder, progress, source.Token));
        Assert.Equal(before, Report.Whole(folder["out"])!.Value.GetRawText());
        Assert.Equal(3, Value(folder));
        Assert.InRange(progress.Read, 1, stage == RunStage.Read ? ParallelFiles.AtATime : 41);

        Run(folder, new Progress<RunProgress>(), CancellationToken.None);
        Assert.NotEqual(before, Report.Whole(folder["out"])!.Value.GetRawText());
        Assert.Equal(4, Value(folder));
    }

    private static void Run(TempFolder folder, IProgress<RunProgress> progress, CancellationToken cancel) =>
        new Pipeline(
            new RunOptions
            {
                Input = folder["in"],
                Output = folder["out"],
                Parallelism = 2,
            },
            FixedTime.At(2026, 1, 1),
            progress
        )
        { }.Run(cancel);

    private static decimal Value(TempFolder folder) =>
        Report.Facts(folder["out"])!.Single(static fact => fact.Fact.DocumentId == "a.txt").Fact.Value;

    private sealed class CancelAt(RunStage stage, CancellationTokenSource source) : IProgress<RunProgress>
    {
        private int read;

        public int Read => read;

        public void Report(RunProgress value)
        {
            if (value.Stage == RunStage.Read)
            {
                Interlocked.Increment(ref read);
            }

            if (value.Stage == stage)
            {
                source.Cancel();
            }
        }
    }
}
