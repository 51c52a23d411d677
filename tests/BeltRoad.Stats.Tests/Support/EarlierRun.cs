using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>A run that a test only builds on: made without starting the program.</summary>
internal static class EarlierRun
{
    public static RunResult Of(string input, string output) =>
        new Pipeline(new RunOptions { Input = input, Output = output }, TimeProvider.System, new Progress<RunProgress>()).Run(
            CancellationToken.None
        );
}
