using System.Diagnostics;
using System.Globalization;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Tests.Reading.Extraction;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Schedule;

/// <summary>
/// The real scheduler as a process whose clock (libfaketime) goes through the hour that is left out and the one that comes twice.
/// </summary>
public sealed class TheClocksChange
{
    [Theory]
    [InlineData(
        "the hour that is left out is made up for at its end",
        "30 2 * * *",
        "2026-03-08T06:59:55Z",
        "2026-03-07T07:30:00Z",
        "2026-03-08T07:00:00Z"
    )]
    [InlineData(
        "the hour that comes twice fires the first time",
        "30 1 * * *",
        "2026-11-01T05:29:55Z",
        "2026-10-31T05:30:00Z",
        "2026-11-01T05:30:00Z"
    )]
    public async Task AndTheSlotIsServed(string what, string cron, string clock, string before, string slot)
    {
        using var folder = Scheduled(cron, before);
        using (var program = new RunningProgram(Start(folder, clock)))
        {
            for (var wait = 0; Slots(folder).Count < 2; wait++)
            {
                Assert.True(wait < 800 && !program.Process.HasExited, what);
                await Task.Delay(50);
            }
        }

        Assert.Equal([slot, before], Slots(folder));
    }

    [Fact]
    public async Task AndNotForTheSecondTime()
    {
        using var folder = Scheduled("30 1 * * *", "2026-11-01T05:30:00Z");
        using var program = new RunningProgram(Start(folder, "2026-11-01T06:29:57Z"));
        var line = string.Empty;
        while (!line.Contains("/health", StringComparison.Ordinal))
        {
            line = await program.Process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("the schedule ended early");
        }

        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.False(program.Process.HasExited);
        Assert.Equal(["2026-11-01T05:30:00Z"], Slots(folder));
    }

    /// <param name="served">The slot that was served before: without one, a schedule begins with its next.</param>
    private static TempFolder Scheduled(string cron, string served)
    {
        var folder = new TempFolder();
        folder.Write(
            "beltroad.json",
            $"{{\"digests\": {{\"daily\": {{\"cron\": \"{cron}\", \"input\": \"in\", \"timeZone\": \"America/New_York\"}}}}}}"
        );
        folder.Write("in/a.txt", "共3列\n");
        Directory.CreateDirectory(folder["reports/daily"]);
        using var history = RunHistory.Open(new RunOptions { Output = folder["reports/daily"] });
        var entry = history.Begin(new RunTrigger("daily", RunCause.Cron, Instant(served)), Instant(served));
        history.End(entry with { State = RunState.Done, Finished = Instant(served) }, DateTimeOffset.MinValue);
        return folder;
    }

    private static Process Start(TempFolder folder, string clock)
    {
        Assert.SkipUnless(ToolsAre.Installed("faketime"), "faketime is not installed");
        var library = Directory.EnumerateFiles("/usr/lib", "libfaketime.so.1", SearchOption.AllDirectories).First();
        return BuiltProgram.Start(
            folder.Path,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["LD_PRELOAD"] = library,
                ["FAKETIME"] = Instant(clock).ToString("'@'yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
                ["TZ"] = "UTC",
                ["BELTROAD__SCHEDULE__PORT"] = "0",
            },
            "schedule"
        );
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Slots(TempFolder folder)
    {
        using var history = RunHistory.OpenExisting(new RunOptions { Output = folder["reports/daily"] });
        return
        [
            .. (history?.List("daily", 100) ?? [])
                .Where(entry => entry.IsGood)
                .Select(entry =>
                    entry.Slot is { } slot
                        ? slot.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                        : "none"
                ),
        ];
    }
}
