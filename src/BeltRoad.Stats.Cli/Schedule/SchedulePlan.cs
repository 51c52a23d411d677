using BeltRoad.Stats.Runs.History;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Brings Quartz's stored triggers in line with the configuration and the clock, before it starts and when the clock is set back.
/// </summary>
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
            await Plan(scheduler, digest, seen: null, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Plans by the present clock.</summary>
    /// <param name="seen">The time that the clock would show had it not been set back.</param>
    public async Task Anew(DateTimeOffset seen, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        foreach (var digest in board.Digests)
        {
            try
            {
                await Plan(scheduler, digest, seen, cancel);
            }
            catch (Exception fault) when (Faults.IsOrdinary(fault) && !cancel.IsCancellationRequested)
            {
                log.LogError("{Name} cannot be planned again after the clock was set back: {Reason}", digest.Name, Faults.Line(fault));
            }
        }
    }

    /// <summary>The job of a digest, stored without a trigger so that a changed folder or a user can start it.</summary>
    public static JobKey KeyOf(ScheduledDigest digest) => new(digest.Name, Group);

    /// <summary>A trigger that fires at once, with the digest's own retries.</summary>
    public static ITrigger Now(ScheduledDigest digest, RunCause cause, TimeProvider time) =>
        TriggerBuilder
            .Create(time)
            .WithIdentity($"{digest.Name} {cause}", Group)
            .ForJob(KeyOf(digest))
            .UsingJobData(DigestJob.CauseKey, cause.ToString())
            .WithRetryPolicy(digest.Retry)
            .StartAt(time.GetUtcNow())
            .Build();

    /// <param name="seen">The latest time that the clock is known to have shown; null if only the history decides.</param>
    private async Task Plan(IScheduler scheduler, ScheduledDigest digest, DateTimeOffset? seen, CancellationToken cancel)
    {
        var now = board.Time.GetUtcNow();
        var wentBack = NoteClock(digest, seen, now);
        var definition = string.Join(' ', digest.Cron?.CronExpressionString, digest.Zone.Id, digest.Retry.ToStoredString());
        var triggerKey = new TriggerKey(digest.Name, Group);
        var stored = await scheduler.GetTrigger(triggerKey, cancel);
        var isSame = stored is null ? digest.Cron is null : stored.JobDataMap.GetString(DefinitionKey) == definition;
        var job = JobBuilder
            .Create<DigestJob>()
            .WithIdentity(KeyOf(digest))
            .StoreDurably()
            .RequestRecovery(digest.Options.Server is not null)
            .UsingJobData(DigestJob.DigestKey, digest.Name)
            .Build();
        if (!isSame)
        {
            await scheduler.DeleteJob(KeyOf(digest), cancel);
        }

        await scheduler.AddJob(job, AddJobOptions.Replacing, cancel);
        await BringForward(scheduler, digest, now, cancel);

        // The stored trigger knows which firings were missed, so it is kept unless it would skip the next one.
        if (
            digest is { Cron: { } cron }
            && digest.Next(now, 1).Cast<DateTimeOffset?>().FirstOrDefault() is { } next
            && (!isSame || stored!.NextFireTimeUtc is not { } planned || planned > next)
        )
        {
            await scheduler.ScheduleTrigger(
                TriggerBuilder
                    .Create(board.Time)
                    .WithIdentity(triggerKey)
                    .ForJob(job)
                    .UsingJobData(DefinitionKey, definition)
                    .WithRetryPolicy(digest.Retry)
                    .StartAt(next)
                    .WithSchedule(CronScheduleBuilder.Create(cron).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                    .Build(),
                TriggerConflict.Replace,
                cancel
            );
        }

        if (IsUnserved(digest, wentBack, isNew: stored is null, isSame))
        {
            await scheduler.ScheduleTrigger(Now(digest, RunCause.CatchUp, board.Time), TriggerConflict.Replace, cancel);
        }

        foreach (var time in digest.Next(now, 1))
        {
            log.LogInformation("{Name} is next due at {Next:u}", digest.Name, time);
        }
    }

    private bool NoteClock(ScheduledDigest digest, DateTimeOffset? seen, DateTimeOffset now)
    {
        using var history = RunHistory.OpenExisting(digest.Options);
        if (history?.NoteClock(digest.Name, seen, now) is not { } setBack)
        {
            return false;
        }

        log.LogWarning(
            "the clock went back from {Was:u} to {Became:u}: {Name} is served by the clock as it is now",
            setBack.Was,
            setBack.Became,
            digest.Name
        );
        return true;
    }

    /// <summary>
    /// Starts a requested run or a retry at once if it would wait longer than any wait should, since it was planned by another clock.
    /// </summary>
    private static async Task BringForward(IScheduler scheduler, ScheduledDigest digest, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var trigger in await scheduler.GetTriggersOfJob(KeyOf(digest), cancel))
        {
            if (trigger.Key.Name != digest.Name && trigger.NextFireTimeUtc - now > 2 * ScheduledDigest.LongestRetryWait)
            {
                await scheduler.RescheduleJob(trigger.Key, trigger.GetTriggerBuilder().StartAt(now).Build(), cancel);
            }
        }
    }

    /// <summary>
    /// Whether the last slot still has to be served: its run was killed, Quartz's record of it is lost, or the clock was set back to it. A
    /// schedule that was changed or never ran begins with its next slot.
    /// </summary>
    private bool IsUnserved(ScheduledDigest digest, bool wentBack, bool isNew, bool isSame)
    {
        if ((!isNew && !isSame) || digest.SlotAt(board.Time.GetUtcNow()) is not { } slot)
        {
            return false;
        }

        using var history = RunHistory.OpenExisting(digest.Options);
        return history?.FirstStart(digest.Name) is { } first
            && (first <= slot || wentBack || history.WasTried(digest.Name, slot))
            && history.Serving(digest.Name, slot) is null;
    }
}
