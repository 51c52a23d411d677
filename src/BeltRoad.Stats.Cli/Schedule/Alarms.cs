using System.Globalization;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.History;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Notifies people, once per occasion, that there was no good run for too long, that a source is silent past its usual day, or that the
/// clock was set back.
/// </summary>
internal sealed class Alarms(ScheduleBoard board, Notifier notifier, ILogger<Alarms> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, (string? Stamp, DateTimeOffset Changed)> sources = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, board.Time);
        do
        {
            foreach (var digest in board.Digests)
            {
                try
                {
                    foreach (var message in Due(digest, stoppingToken))
                    {
                        await notifier.Send(message, stoppingToken);
                    }
                }
                catch (Exception fault) when (fault is RefusedException or IOException or UnauthorizedAccessException)
                {
                    log.LogError("the alarms of {Name} cannot be looked after: {Reason}", digest.Name, Faults.Line(fault));
                }
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private List<RunMessage> Due(ScheduledDigest digest, CancellationToken cancel)
    {
        var now = board.Time.GetUtcNow();
        List<RunMessage> due = [.. WentBack(digest, now)];
        if (digest.AlarmAfter is null && digest.ExpectBy is null)
        {
            return due;
        }

        Directory.CreateDirectory(digest.Options.Output);
        using var history = RunHistory.Open(digest.Options);
        var health = DigestHealth.Of(digest, board.Started);
        if (health.IsOverdue(now) && history.Raise(digest.Name, "overdue", Day(health.GoodUntil!.Value), now))
        {
            due.Add(
                new RunMessage(
                    "overdue",
                    digest,
                    now,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"no good run was made for more than {digest.AlarmAfter!.Value.TotalHours} hours"
                    ),
                    health.Last,
                    health.LastGood
                )
            );
        }

        if (digest.ExpectBy is { } day)
        {
            var (before, last) = day.LastTwo(now, digest.Zone);
            var changed = SourceChanged(digest, history, now, cancel);
            if (
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(changed, digest.Zone).DateTime) <= before
                && history.Raise(digest.Name, "silent", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), now)
            )
            {
                due.Add(
                    new RunMessage(
                        "silent",
                        digest,
                        now,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"nothing in {digest.Options.Input} has changed since {changed:yyyy-MM-dd}, and something was "
                                + $"expected by {last:yyyy-MM-dd}"
                        ),
                        health.Last,
                        health.LastGood
                    )
                );
            }
        }

        return due;
    }

    private static IEnumerable<RunMessage> WentBack(ScheduledDigest digest, DateTimeOffset now)
    {
        using var history = RunHistory.OpenExisting(digest.Options);
        if (history?.LastSetBack(digest.Name) is { } setBack && history.Raise(digest.Name, "clock", Day(setBack.Became), now))
        {
            yield return new RunMessage(
                "clock",
                digest,
                now,
                $"the clock went back from {Day(setBack.Was)} to {Day(setBack.Became)}",
                history.Last(digest.Name),
                history.LastGood(digest.Name)
            );
        }
    }

    /// <summary>When the documents last changed: as recorded in the history, or by the files' times if the history has no record.</summary>
    private DateTimeOffset SourceChanged(ScheduledDigest digest, RunHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        var stamp = FolderStamp.Of(digest.Options.Input);
        var known = sources.TryGetValue(digest.Name, out var seen);
        if (!known || seen.Stamp != stamp.Text || seen.Changed > now)
        {
            var written = stamp.Text is null || stamp.Newest > now ? now : stamp.Newest;
            var inputs = stamp.Text is null
                ? string.Empty
                : new InputFingerprint(string.Empty, InputFingerprint.Of(digest.Options, cancel).Documents).Hash;
            seen = (stamp.Text, history.SourceChanged(digest.Name, inputs, known ? now : written));
            sources[digest.Name] = seen;
        }

        return seen.Changed;
    }

    private static string Day(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
