using BeltRoad.Stats.Runs.History;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>The job that Quartz starts: it determines the slot and calls the runner.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(ScheduleBoard board, Notifier notifier) : IJob
{
    public const string DigestKey = "digest";
    public const string CauseKey = "cause";

    /// <summary>A firing later than this counts as missed and is made up for.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (board.Find(context.MergedJobDataMap.GetString(DigestKey)) is not { } digest)
        {
            context.Result = JobRunReport.Skipped("the digest is no longer configured");
            return;
        }

        var now = board.Time.GetUtcNow();
        var named = Enum.TryParse<RunCause>(context.MergedJobDataMap.GetString(CauseKey), out var given) ? given : RunCause.Cron;
        var slot = named == RunCause.Change ? null : digest.SlotAt(now);
        var cause = named == RunCause.Cron && context.RetryAttempt == 0 && now - slot > Late ? RunCause.CatchUp : named;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, board.Stop);
        try
        {
            var result = await Task.Run(() => board.Runner.Run(digest, cause, slot, cancel.Token), CancellationToken.None);
            if (WatchMessage.Of(digest, result, board.Time.GetUtcNow()) is { } message)
            {
                await notifier.Send(message, cancel.Token);
            }

            context.Result = result.Made is null
                ? JobRunReport.Skipped(result.IsServedBefore ? "served before" : "unchanged")
                : JobRunReport
                    .Succeeded()
                    .With("run", result.Entry.Id)
                    .With("documents", result.Entry.Documents)
                    .With("changed", result.Entry.Changed);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new JobExecutionException(fault);
        }
    }
}
