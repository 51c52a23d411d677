using System.CommandLine;
using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.History;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad schedule</c>: makes each digest of the configuration at its times.</summary>
internal static class ScheduleCommand
{
    private const string Name = "schedule";

    private static readonly Option<string> Once = new("--once") { Description = "Run this digest now and exit", HelpName = "NAME" };
    private static readonly Option<bool> List = new("--list") { Description = "Show the next time of each digest and exit" };
    private static readonly Option<bool> Health = new("--health") { Description = "Show the health of the running schedule and exit" };
    private static readonly Option<string> Log = Choice.Of("--log", "Form of the log on standard error [default: text]", "text", "json");

    public static Command Create()
    {
        var command = new Command(Name, "Make each configured digest at its times")
        {
            Once,
            List,
            Health,
            Log,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.Validators.Add(result =>
        {
            if (((Option[])[Once, List, Health]).Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            {
                result.AddError("--once, --list and --health exclude each other");
            }
        });
        command.SetAction(Schedule);
        return command;
    }

    /// <summary>Whether the command keeps running until it is stopped.</summary>
    public static bool IsHost(ParseResult call) => call.CommandResult.Command.Name == Name && call.GetValue(Once) is null;

    private static async Task<int> Schedule(ParseResult call, CancellationToken cancel)
    {
        var log = new ScheduleSettings { IsJsonLog = call.GetValue(Log) == "json" };
        try
        {
            var settings = SettingsOptions.Read(call);
            log = call.GetValue(Log) is null ? settings.Schedule : settings.Schedule with { IsJsonLog = log.IsJsonLog };
            return await Schedule(call, settings with { Schedule = log }, cancel);
        }
        catch (Exception fault) when (log.IsJsonLog)
        {
            // If the log is JSON, its last line is JSON too.
            await using var services = Logging(log, TimeProvider.System);
            services.GetRequiredService<ILoggerFactory>().CreateLogger("beltroad").LogCritical(fault, "beltroad schedule ends");
            return fault is RefusedException { Refusal: var refusal } ? ExitCodes.Of(refusal) : ExitCodes.Failed;
        }
    }

    private static async Task<int> Schedule(ParseResult call, Settings settings, CancellationToken cancel)
    {
        if (call.GetValue(Health))
        {
            return await Ask(settings.Schedule, cancel);
        }

        var time = TimeProvider.System;
        var digests = ScheduleReader.Read(settings, time.GetUtcNow());
        if (call.GetValue(List))
        {
            using var writer = StandardOutput.Open();
            Tables.Console(writer).Write(Tables.Of(["digest", "cron", "zone", "there", "UTC"], NextFirings.Of(digests, time.GetUtcNow())));
            return ExitCodes.Done;
        }

        if (call.GetValue(Once) is { } asked)
        {
            var name = settings.DigestNamed(asked);
            return await RunOnce(settings.Schedule, digests.First(digest => digest.Name == name), time, cancel);
        }

        await ScheduleHost.Run(settings, digests, time);
        return ExitCodes.Done;
    }

    private static ServiceProvider Logging(ScheduleSettings settings, TimeProvider time) =>
        new ServiceCollection().AddLogging(logging => ScheduleHost.AddLog(logging, settings, time)).BuildServiceProvider();

    private static async Task<int> RunOnce(ScheduleSettings settings, ScheduledDigest digest, TimeProvider time, CancellationToken cancel)
    {
        await using var services = Logging(settings, time);
        var log = services.GetRequiredService<ILoggerFactory>();
        try
        {
            var runner = new DigestRunner(settings, time, log.CreateLogger("run"));
            var result = await Task.Run(() => runner.Run(digest, RunCause.Manual, null, cancel), CancellationToken.None);
            if (WatchMessage.Of(digest, result, time.GetUtcNow()) is { } message)
            {
                using var watched = new Notifier(settings, log.CreateLogger("notify"));
                await watched.Send(message, cancel);
            }

            return result.Entry.State == RunState.Partial ? ExitCodes.Partial : ExitCodes.Done;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            using var notifier = new Notifier(settings, log.CreateLogger("notify"));
            await notifier.Send(FailureListener.Of(digest, fault, time.GetUtcNow()), cancel);
            throw;
        }
    }

    private static async Task<int> Ask(ScheduleSettings settings, CancellationToken cancel)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{settings.Port}/health");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(new Uri(address), cancel);
            using var writer = StandardOutput.Open();
            await writer.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancel));
            return answer.IsSuccessStatusCode ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            throw new RefusedException(RefusalTexts.NotHealthy(address, "nothing answers (" + fault.Message + ")"), fault);
        }
    }
}
