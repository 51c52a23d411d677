using System.Globalization;
using BeltRoad.Stats.History;
using BeltRoad.Stats.Publishing;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Runs the whole job within the dashboard's process, one at a time.</summary>
internal sealed class RunDesk(RunOptions options, TimeProvider time) : IProgress<RunProgress>, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Task run = Task.CompletedTask;
    private RunState state = new("idle");

    public RunState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <returns>False where a run started here is under way; <see cref="State"/> says since when.</returns>
    public bool TryStart()
    {
        lock (gate)
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
        var step = value.Stage switch
        {
            RunStage.Read => string.Create(CultureInfo.InvariantCulture, $"read {value.Done} of {value.Total} documents"),
            RunStage.Compose => "composed " + value.Item,
            RunStage.Write => "wrote " + value.Item,
            _ => "published",
        };
        lock (gate)
        {
            state = state with { Step = step, Done = value.Done, Total = value.Total };
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
            var result = new RecordedRun(options, time, this).Run(RunOccasion.ByHand, stop.Token).Made!;
            End(result.Run.Refused.Count == 0 ? "done" : "partial", string.Create(CultureInfo.InvariantCulture,
                $"{result.Run.Ledgers.Count} documents read, {result.Run.Refused.Count} refused, {result.Run.Ledgers.Sum(ledger => ledger.Facts.Count)} statistics"));
        }
        catch (RefusedException refused)
        {
            End("failed", refused.Refusal.ToString());
        }
        catch (OperationCanceledException)
        {
            End("failed", "stopped as asked; the last report stays as it was");
        }
        catch (Exception fault)
        {
            // A fault of the program ends this run, is shown as what it is, and leaves the dashboard at work.
            End("failed", fault.GetType().Name + ": " + fault.Message);
        }
    }

    private void End(string name, string step)
    {
        lock (gate)
        {
            state = state with { Name = name, Step = step };
        }
    }
}
