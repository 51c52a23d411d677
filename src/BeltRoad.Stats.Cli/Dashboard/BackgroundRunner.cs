using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Makes reports in the dashboard's process, one at a time.</summary>
/// <param name="digest">The name of the digest; empty for none.</param>
internal sealed class BackgroundRunner(string digest, RunOptions options, TimeProvider time) : IProgress<RunProgress>, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock guard = new();
    private Task run = Task.CompletedTask;
    private RunState state = new("idle");

    public RunState State
    {
        get
        {
            lock (guard)
            {
                return state;
            }
        }
    }

    /// <returns>False if a run that was started here has not ended; <see cref="State"/> says when it began.</returns>
    public bool TryStart()
    {
        lock (guard)
        {
            if (state.IsRunning || stop.IsCancellationRequested)
            {
                return false;
            }

            state = new RunState("running", time.GetUtcNow(), "starting");
            run = Task.Run(Run, CancellationToken.None);
            return true;
        }
    }

    public void Report(RunProgress value)
    {
        lock (guard)
        {
            state = state with
            {
                Step = EnumNames.Name(value.Stage),
                Done = value.Done,
                Total = value.Total,
                Values = [value.Done, value.Total, value.Item],
            };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run;
        stop.Dispose();
    }

    private void Run()
    {
        try
        {
            var result = new RunRecorder(options, time, this).Run(RunTrigger.ByHand with { Digest = digest }, stop.Token).Made!;
            End(
                result.Run.Refused.Count == 0 ? "done" : "partial",
                "done",
                result.Run.Ledgers.Count,
                result.Run.Refused.Count,
                result.Run.Ledgers.Sum(ledger => ledger.Facts.Count)
            );
        }
        catch (RefusedException refused)
        {
            End("failed", "fault", refused.Refusal.ToString());
        }
        catch (OperationCanceledException)
        {
            End("failed", "stopped");
        }
        catch (Exception fault)
        {
            // A fault of the program ends this run and is shown as such; the dashboard continues.
            End("failed", "fault", fault.GetType().Name + ": " + fault.Message);
        }
    }

    private void End(string name, string step, params object[] values)
    {
        lock (guard)
        {
            state = state with { Name = name, Step = step, Values = values };
        }
    }
}
