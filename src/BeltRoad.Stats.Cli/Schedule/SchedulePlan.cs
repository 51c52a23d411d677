using BeltRoad.Stats.History;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Brings what Quartz has stored in line with the configuration, before it starts to fire.</summary>
internal sealed class SchedulePlan(ScheduleBoard board, ISchedulerFactory schedulers, ILogger<SchedulePlan> log) : IHostedService
{
    public const string Group = "digests";
    private const string DefinitionKey = "definition";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var stored in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancellationToken))
        {
            if (board.Find(stored.Name) is null)
            {
                await scheduler.DeleteJob(stored, cancellationToken);
                log.LogInformation("{Name} is no longer configured and is no longer scheduled", stored.Name);
            }
        }

        foreach (var digest in board.Digests)
        {
            await Plan(scheduler, digest, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The job of a digest, stored without a trigger so that a change or a person can ask for it.</summary>
    public static JobKey KeyOf(ScheduledDigest digest) => new(digest.Name, Group);

    /// <summary>A firing at once, with the digest's own retries.</summary>
    public static ITrigger Now(ScheduledDigest digest, RunCause cause) => TriggerBuilder.Create()
        .WithIdentity($"{digest.Name} {cause}", Group)
        .ForJob(KeyOf(digest))
        .UsingJobData(DigestJob.CauseKey, cause.ToString())
        .WithRetryPolicy(digest.Retry)
        .StartNow()
        .Build();

    private async Task Plan(IScheduler scheduler, ScheduledDigest digest, CancellationToken cancel)
    {
        var definition = string.Join(' ', digest.Cron?.CronExpressionString, digest.Zone.Id, digest.Retry.ToStoredString());
        var triggerKey = new TriggerKey(digest.Name, Group);
        var stored = await scheduler.GetTrigger(triggerKey, cancel);
        var isSame = stored?.JobDataMap.GetString(DefinitionKey) == definition;
        var job = JobBuilder.Create<DigestJob>().WithIdentity(KeyOf(digest)).StoreDurably().UsingJobData(DigestJob.DigestKey, digest.Name).Build();
        if (isSame)
        {
            // The stored trigger knows which firings were missed: it is kept.
            await scheduler.AddJob(job, AddJobOptions.Replacing, cancel);
        }
        else
        {
            await scheduler.DeleteJob(KeyOf(digest), cancel);
            await scheduler.AddJob(job, AddJobOptions.Replacing, cancel);
            if (digest.Cron is { } cron)
            {
                await scheduler.ScheduleJob(
                    TriggerBuilder.Create()
                        .WithIdentity(triggerKey)
                        .ForJob(job)
                        .UsingJobData(DefinitionKey, definition)
                        .WithRetryPolicy(digest.Retry)
                        .WithSchedule(CronScheduleBuilder.Create(cron).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                        .Build(),
                    cancellationToken: cancel);
            }
        }

        if (IsUnserved(digest, isNew: stored is null, isSame))
        {
            await scheduler.ScheduleTrigger(Now(digest, RunCause.CatchUp), TriggerConflict.Replace, cancel);
        }

        foreach (var next in digest.Next(board.Time.GetUtcNow(), 1))
        {
            log.LogInformation("{Name} comes due next at {Next:u}", digest.Name, next);
        }
    }

    /// <summary>
    /// Whether the last slot is still to be served: its run was killed, or Quartz's own memory of it is lost. A schedule that was
    /// changed, or was never run, begins with its next slot.
    /// </summary>
    private bool IsUnserved(ScheduledDigest digest, bool isNew, bool isSame)
    {
        if ((!isNew && !isSame) || digest.SlotAt(board.Time.GetUtcNow()) is not { } slot)
        {
            return false;
        }

        using var history = RunHistory.OpenExisting(digest.Options.Output);
        return history?.FirstStart(digest.Name) is { } first
            && (first <= slot || history.WasTried(digest.Name, slot))
            && history.Serving(digest.Name, slot) is null;
    }
}
