using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Tests.Reading.Extraction;
using BeltRoad.Stats.Tests.Store;
using BeltRoad.Stats.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace BeltRoad.Stats.Tests.Schedule;

/// <summary>A digest is served by the clock that there is, and that the clock went back is said.</summary>
public sealed class TheClockGoesBack
{
    private static readonly DateTimeOffset May = Instant("2026-05-02T01:00:00Z");
    private static readonly DateTimeOffset April = Instant("2026-04-01T00:30:00Z");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AndSlotsThatAreYetToComeAreGivenBack(bool isPostgres)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out"]);
        using var history = RunHistory.Open((isPostgres ? StorePlace.Postgres : StorePlace.Sqlite).Options(folder));
        Serve(history, May.AddDays(-40));
        Serve(history, May);
        Assert.Null(history.NoteClock("daily", null, May.AddSeconds(-30)));
        Assert.Equal(new ClockSetBack("daily", May.AddSeconds(5), April, 2), history.NoteClock("daily", null, April));
        Assert.Null(history.NoteClock("daily", null, April.AddSeconds(30)));
        Assert.Equal((true, false), (history.Serving("daily", May.AddDays(-40)) is not null, history.Serving("daily", May) is not null));
        Serve(history, April.AddDays(1));
        Assert.Null(history.NoteClock("daily", null, April.AddDays(2)));
        Assert.Equal(April.AddDays(1).AddSeconds(5), history.NoteClock("daily", null, April.AddDays(-9))!.Was);
        Assert.Equal([3L, 2L], history.SetBacks(null).Select(setBack => setBack.LastRun));
        Serve(history, May);
        Assert.Equal(4, history.Serving("daily", May)!.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AndAlarmsOfTheFutureAreForgotten(bool isPostgres)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out"]);
        using var history = RunHistory.Open((isPostgres ? StorePlace.Postgres : StorePlace.Sqlite).Options(folder));
        Serve(history, May);
        Assert.True(history.Raise("daily", "silent", "2026-04-14", May));
        Assert.Equal(May, history.SourceChanged("daily", "a", May));
        history.NoteClock("daily", null, April);
        Assert.True(history.Raise("daily", "silent", "2026-04-14", April.AddDays(14)));
        Assert.Equal(April, history.SourceChanged("daily", "a", April.AddDays(14)));
    }

    [Fact]
    public void AndHealthIsDegradedUntilAGoodRunAndCountsFromThere()
    {
        using var folder = new TempFolder();
        var digest = Digest(folder);
        Directory.CreateDirectory(digest.Options.Output);
        using var history = RunHistory.Open(digest.Options);
        Serve(history, May);
        history.NoteClock("daily", null, April);
        var (status, json) = HealthReport.Of(Board([digest], new FixedTime(April)), isFiring: true);
        var told = JsonDocument.Parse(json).RootElement.GetProperty("digests")[0].GetProperty("clock_set_back");
        Assert.Equal(
            ("degraded", "2026-05-02T01:00:05+00:00", "2026-04-01T00:30:00+00:00", false),
            (
                status,
                told.GetProperty("was").GetString(),
                told.GetProperty("became").GetString(),
                told.GetProperty("served_since").GetBoolean()
            )
        );
        Assert.Equal("unhealthy", HealthReport.Of(Board([digest], new FixedTime(April.AddHours(49))), isFiring: true).Status);
        Serve(history, April.AddHours(1));
        Assert.Equal("healthy", HealthReport.Of(Board([digest], new FixedTime(April.AddHours(2))), isFiring: true).Status);
    }

    [Theory]
    [InlineData("2026-04-01T00:30:00Z", "2026-04-01T01:00:00Z")]
    [InlineData("2026-05-01T23:00:00Z", "2026-05-02T01:00:00Z")]
    [InlineData("2026-05-02T00:59:30Z", "2026-05-02T01:00:00Z")]
    [InlineData("2026-05-02T01:00:10Z", "2026-05-03T01:00:00Z")]
    [InlineData("2026-05-05T00:00:00Z", "2026-05-03T01:00:00Z")]
    public async Task AndARestartFindsNothingPlannedBehindTheNextSlot(string now, string next)
    {
        using var folder = new TempFolder();
        await using var schedule = new Planned(folder, May.AddSeconds(5));
        await schedule.Plan.StartAsync(CancellationToken.None);
        Assert.Equal("2026-05-03T01:00:00Z", await schedule.Next());
        schedule.Time.Now = Instant(now);
        await schedule.Plan.StartAsync(CancellationToken.None);
        Assert.Equal(next, await schedule.Next());
    }

    [Theory]
    [InlineData("0 9 * * *", "2026-05-03T01:00:00Z", "2026-04-01T01:00:00Z")]
    [InlineData(null, null, null)]
    public async Task AndIsNoticedWhileTheScheduleIsAtWork(string? cron, string? before, string? after)
    {
        using var folder = new TempFolder();
        await using var schedule = new Planned(folder, May.AddSeconds(5), cron);
        await schedule.Plan.StartAsync(CancellationToken.None);
        await schedule.Scheduler.ScheduleTrigger(
            SchedulePlan.Now(schedule.Digest, RunCause.Change, schedule.Time),
            TriggerConflict.Replace,
            CancellationToken.None
        );
        using var watch = new ClockWatch(schedule.Board, schedule.Plan);
        schedule.Time.Now = May.AddMinutes(1);
        await watch.Look(CancellationToken.None);
        Assert.Equal(before, await schedule.Next());
        schedule.Time.Now = April;
        await watch.Look(CancellationToken.None);
        Assert.Equal(after, await schedule.Next());
        Assert.Equal("2026-04-01T00:30:00Z", await schedule.Next("daily Change"));
    }

    [Fact]
    public async Task AndIsSaidInLogHistoryAndHealthByTheRealProgram()
    {
        using var folder = new TempFolder();
        folder.Write(
            "beltroad.json",
            "{\"digests\": {\"daily\": {\"cron\": \"0 9 * * *\", \"input\": \"in\"}}, \"notify\": {\"command\": \"cat >> notes\"}}"
        );
        folder.Write("in/a.txt", "\u51713\u5217\n");
        Directory.CreateDirectory(folder["reports/daily"]);
        using (var history = RunHistory.Open(new RunOptions { Output = folder["reports/daily"] }))
        {
            Serve(history, May.AddDays(-1));
        }

        await Served(folder, May);
        var log = await Served(
            folder,
            Instant("2026-04-01T01:00:00Z"),
            and: () => File.Exists(folder["notes"]) && File.ReadAllText(folder["notes"]).EndsWith('}')
        );
        Assert.Contains("the clock went back from 2026-05-02 01:0", log, StringComparison.Ordinal);
        var lines = BuiltProgram
            .Run(folder.Path, "history", "--format", "jsonl")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        var at = lines.FindIndex(line => line.GetProperty("result").GetString() == "clock_set_back");
        Assert.All(lines[..at], line => Assert.Equal("unchanged", line.GetProperty("result").GetString()));
        Assert.Equal("2026-04-01T01:00:00+00:00", lines[0].GetProperty("slot").GetString());
        Assert.Equal(2, lines[(at + 1)..].Count);
        Assert.Contains(
            "the clock went back, from 2026-05-02 01:0",
            BuiltProgram.Run(folder.Path, "history").Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\"event\":\"clock\"", File.ReadAllText(folder["notes"]), StringComparison.Ordinal);
    }

    /// <summary>Runs the program by a clock of its own, from three seconds before a slot until that is served.</summary>
    private static async Task<string> Served(TempFolder folder, DateTimeOffset slot, Func<bool>? and = null)
    {
        Assert.SkipUnless(ToolsAre.Installed("faketime"), "faketime is not installed");
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = Directory.EnumerateFiles("/usr/lib", "libfaketime.so.1", SearchOption.AllDirectories).First(),
            ["FAKETIME"] = slot.AddSeconds(-3).ToString("'@'yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["TZ"] = "UTC",
            ["BELTROAD__SCHEDULE__PORT"] = "0",
        };
        using var program = new RunningProgram(BuiltProgram.Start(folder.Path, variables, "schedule"));
        var log = program.Process.StandardError.ReadToEndAsync();
        for (var wait = 0; !(IsServed(folder, slot) && and?.Invoke() != false); wait++)
        {
            Assert.True(wait < 1200 && !program.Process.HasExited, "not served");
            await Task.Delay(50);
        }

        using var kill = Process.Start("kill", ["-TERM", program.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await log;
    }

    private static bool IsServed(TempFolder folder, DateTimeOffset slot)
    {
        using var history = RunHistory.OpenExisting(new RunOptions { Output = folder["reports/daily"] });
        return history!.Serving("daily", slot) is not null;
    }

    private static void Serve(RunHistory history, DateTimeOffset slot)
    {
        var entry = history.Begin(new RunTrigger("daily", RunCause.Cron, slot), slot);
        history.End(entry with { State = RunState.Done, Finished = slot.AddSeconds(5) }, DateTimeOffset.MinValue);
    }

    private static ScheduledDigest Digest(TempFolder folder, string? cron = "0 9 * * *")
    {
        var settings = new Settings { Output = folder["out"] };
        settings = settings with
        {
            Digests = settings.Digests.Add(
                "daily",
                new DigestSettings
                {
                    Cron = cron,
                    Watch = cron is null,
                    AlarmAfterHours = 48,
                }
            ),
        };
        return Assert.Single(ScheduleReader.Read(settings, April));
    }

    private static ScheduleBoard Board(IReadOnlyList<ScheduledDigest> digests, TimeProvider time) =>
        new(digests, new DigestRunner(new ScheduleSettings(), time, NullLogger.Instance), time, time.GetUtcNow(), CancellationToken.None);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A scheduler that is planned and never started.</summary>
    private sealed class Planned : IAsyncDisposable
    {
        private readonly ServiceProvider services;

        public Planned(TempFolder folder, DateTimeOffset now, string? cron = "0 9 * * *")
        {
            Time = new FixedTime(now);
            Digest = TheClockGoesBack.Digest(folder, cron);
            Board = Board([Digest], Time);
            var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time);
            collection.AddQuartz(_ => { });
            services = collection.BuildServiceProvider();
            Plan = new SchedulePlan(Board, services.GetRequiredService<ISchedulerFactory>(), NullLogger<SchedulePlan>.Instance);
        }

        public FixedTime Time { get; }

        public ScheduledDigest Digest { get; }

        public ScheduleBoard Board { get; }

        public SchedulePlan Plan { get; }

        public IScheduler Scheduler =>
            services.GetRequiredService<ISchedulerFactory>().GetScheduler(CancellationToken.None).AsTask().Result;

        public async Task<string?> Next(string trigger = "daily") =>
            (await Scheduler.GetTrigger(new TriggerKey(trigger, SchedulePlan.Group), CancellationToken.None))
                ?.NextFireTimeUtc?.ToUniversalTime()
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
