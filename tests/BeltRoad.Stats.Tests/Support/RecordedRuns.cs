using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>
/// Runs by hand over <c>in</c> into <c>out</c> of a folder, within the process of the test, each a second later than the one before.
/// </summary>
internal sealed class RecordedRuns(TempFolder folder) : IProgress<RunProgress>
{
    private readonly FixedTime time = FixedTime.At(2026, 1, 1);

    /// <summary>What the runs said that they could not do, or that is to be mended.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Told of each step.</summary>
    public Action<RunProgress>? Step { get; set; }

    public RecordedResult Run(bool rebuild = false)
    {
        time.Now = time.Now.AddSeconds(1);
        var options = new RunOptions
        {
            Input = folder["in"],
            Output = folder["out"],
            Parallelism = 1,
            Rebuild = rebuild,
        };
        return new RunRecorder(options, time, this).Run(RunTrigger.ByHand with { SkipUnchanged = true }, CancellationToken.None);
    }

    public void Report(RunProgress value)
    {
        lock (Refused)
        {
            if ((value.Refusal ?? value.Warning) is { } refusal)
            {
                Refused.Add(refusal.Code);
            }
        }

        Step?.Invoke(value);
    }
}
