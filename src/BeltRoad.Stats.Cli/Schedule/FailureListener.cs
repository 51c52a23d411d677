using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.History;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Notifies people when a run has failed and will not be retried.</summary>
internal sealed class FailureListener(ScheduleBoard board, Notifier notifier) : IJobListener
{
    public string Name => "failures";

    public async ValueTask JobWasExecuted(
        IJobExecutionContext context,
        JobExecutionException? jobException,
        CancellationToken cancellationToken = default
    )
    {
        if (
            jobException is null
            || context.RetryScheduled
            || board.Stop.IsCancellationRequested
            || board.Find(context.MergedJobDataMap.GetString(DigestJob.DigestKey)) is not { } digest
        )
        {
            return;
        }

        var fault = jobException.InnerException ?? jobException;
        await notifier.Send(Of(digest, fault, board.Time.GetUtcNow()), cancellationToken);
    }

    public static RunMessage Of(ScheduledDigest digest, Exception fault, DateTimeOffset now)
    {
        var what = fault is RefusedException { Refusal: var refusal } ? $"{refusal.Where}: {refusal.What}" : fault.Message;
        try
        {
            using var history = RunHistory.OpenExisting(digest.Options);
            return new RunMessage("failed", digest, now, what, history?.Last(digest.Name), history?.LastGood(digest.Name));
        }
        catch (RefusedException)
        {
            // The failure may be in the history itself.
            return new RunMessage("failed", digest, now, what, null, null);
        }
    }
}
