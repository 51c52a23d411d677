using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Tests.Schedule;

/// <summary>The real scheduler as a process of its own, with a schedule that has come due while nothing ran.</summary>
public sealed class TheScheduleRuns
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["BELTROAD__SCHEDULE__PORT"] = "0",
        ["BELTROAD__SCHEDULE__STOPSECONDS"] = "0",
    };

    [Fact]
    public async Task OnceForAllTheTimesItMissedAndKeepsThatOverAKillAndARestart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a process is told to stop by a signal");
        using var folder = new TempFolder();
        folder.Write("beltroad.json", "{\"digests\": {\"daily\": {\"cron\": \"0 9 * * *\", \"input\": \"in\", \"retries\": 0}}}");
        RanAWeekAgo(folder["reports/daily"]);
        foreach (var document in Directory.GetFiles(BuiltProgram.Seeds))
        {
            folder.Write("in/" + Path.GetFileName(document), File.ReadAllText(document));
        }

        var first = Start(folder);
        using (new RunningProgram(first))
        {
            await Until(folder, entries => entries.Count > 1, first);
            first.Kill();
            await first.WaitForExitAsync();
        }

        var stopped = Start(folder);
        using (new RunningProgram(stopped))
        {
            await Until(folder, entries => entries.Count > 2, stopped);
            var other = BuiltProgram.Run(folder.Path, string.Empty, Variables, "schedule");
            Assert.Equal(1, other.Code);
            Assert.Contains("reports: another beltroad schedule is at work here (process ", other.Error, StringComparison.Ordinal);
            Assert.Equal(0, await Stop(stopped));
        }

        File.Delete(folder["reports/schedule.db-wal"]);
        File.Delete(folder["reports/schedule.db-shm"]);
        File.WriteAllText(folder["reports/schedule.db"], new string('x', 9000));
        var second = Start(folder);
        using (new RunningProgram(second))
        {
            await Until(folder, entries => entries.Any(entry => entry is { Slot: not null, IsGood: true }), second);
            Assert.Equal(0, await Stop(second));
        }

        Assert.Single(Directory.GetFiles(folder["reports"], "schedule.db.2*"));
        var third = Start(folder, "--log", "json");
        using (new RunningProgram(third))
        {
            var error = third.StandardError;
            string line;
            do
            {
                line = await error.ReadLineAsync() ?? throw new InvalidOperationException("the schedule ended early");
                Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("run", out _), line);
            } while (!line.Contains("/health", StringComparison.Ordinal));
            using var http = new HttpClient();
            var address = JsonDocument.Parse(line).RootElement.GetProperty("health").GetString();
            var health = JsonDocument.Parse(await http.GetStringAsync(new Uri(address!))).RootElement;
            Assert.Equal("daily", health.GetProperty("digests")[0].GetProperty("name").GetString());
            Assert.Equal("healthy", health.GetProperty("status").GetString());
            Assert.Equal(0, await Stop(third));
        }

        var served = Assert.Single(Entries(folder), entry => entry is { Slot: not null, IsGood: true });
        Assert.Equal((RunCause.CatchUp, RunState.Done), (served.Cause, served.State));
        Assert.Equal(RunState.Killed, Entries(folder)[^2].State);
        Assert.Equal(1L, Executions(folder["reports/schedule.db"]));
        Assert.Contains("catch-up", BuiltProgram.Run(folder.Path, "history").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAWatchedFolderChangesAndTellsOfFailureAndSilence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is one of a POSIX shell");
        using var folder = new TempFolder();
        folder.Write(
            "beltroad.json",
            "{\"digests\": {\"daily\": {\"watch\": true, \"quietSeconds\": 1, \"input\": \"in\", \"retries\": 1, "
                + "\"retrySeconds\": 1, \"expectBy\": \"monday\", \"alarmAfterHours\": 1}},"
                + "\"notify\": {\"command\": \"cat >> notes; echo >> notes\"}}"
        );
        folder.Write("in/a.txt", "共3列\n");
        File.SetLastWriteTimeUtc(folder["in/a.txt"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        RanAWeekAgo(folder["reports/daily"]);
        var program = Start(folder);
        using (new RunningProgram(program))
        {
            await Until(folder, entries => entries.Any(entry => entry is { Cause: RunCause.Change, State: RunState.Done }), program);
            folder.Write("in/a.txt", [0x00, 0x01]);
            await Until(folder, entries => entries.Count(entry => entry.State == RunState.Failed) == 2, program);
            await Until(
                folder,
                _ => File.Exists(folder["notes"]) && File.ReadAllText(folder["notes"]).Contains("\"failed\"", StringComparison.Ordinal),
                program
            );
            Assert.Equal(0, await Stop(program));
        }

        var notes = File.ReadAllLines(folder["notes"])
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal<IEnumerable<string?>>(
            ["failed", "overdue", "silent"],
            notes.Select(note => note.GetProperty("event").GetString()).Order(StringComparer.Ordinal)
        );
        var failed = notes.Single(note => note.GetProperty("event").GetString() == "failed");
        Assert.Equal(Path.Combine(folder["reports/daily"], "latest"), failed.GetProperty("kept").GetString());
        Assert.Contains("could be read", failed.GetProperty("what").GetString(), StringComparison.Ordinal);
        Assert.True(File.Exists(folder["reports/daily/latest/run.json"]));
    }

    [Fact]
    public void OneDigestWhenItIsAskedTo()
    {
        using var folder = new TempFolder();
        folder.Write(
            "beltroad.json",
            "{\"digests\": {\"weekly\": {\"cron\": \"0 9 * * MON\", \"input\": \"in\", \"timeZone\": \"Europe/Paris\"}}}"
        );
        folder.Write("in/a.txt", "共3列\n");
        var list = BuiltProgram.Run(folder.Path, "schedule", "--list");
        Assert.Equal((0, 5), (list.Code, list.Output.Split("Mon 20").Length - 1));
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        Assert.Contains("unchanged", BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Error, StringComparison.Ordinal);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in").Code);
        var lines = BuiltProgram
            .Run(folder.Path, "history", "--format", "jsonl")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal<IEnumerable<string>>(
            [" manual done", "weekly manual unchanged", "weekly manual done"],
            lines.Select(line => $"{line.GetProperty("digest")} {line.GetProperty("cause")} {line.GetProperty("result")}")
        );
    }

    private static Process Start(TempFolder folder, params string[] options) =>
        BuiltProgram.Start(folder.Path, Variables, ["schedule", .. options]);

    private static async Task<int> Stop(Process program)
    {
        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return program.ExitCode;
    }

    private static async Task Until(TempFolder folder, Func<IReadOnlyList<HistoryEntry>, bool> reached, Process program)
    {
        for (var wait = 0; !reached(Entries(folder)); wait++)
        {
            Assert.True(
                wait < 600 && !program.HasExited,
                "not reached: " + string.Join(", ", Entries(folder).Select(entry => entry.Cause + " " + entry.State))
            );
            await Task.Delay(50);
        }
    }

    private static IReadOnlyList<HistoryEntry> Entries(TempFolder folder)
    {
        using var history = RunHistory.OpenExisting(new RunOptions { Output = folder["reports/daily"] });
        return history?.List("daily", 100) ?? [];
    }

    private static void RanAWeekAgo(string output)
    {
        Directory.CreateDirectory(output);
        using var history = RunHistory.Open(new RunOptions { Output = output });
        var then = TimeProvider.System.GetUtcNow().AddDays(-7);
        var entry = history.Begin(new RunTrigger("daily", RunCause.Manual), then);
        history.End(entry with { State = RunState.Done, Finished = then }, DateTimeOffset.MinValue);
    }

    private static long Executions(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM QRTZ_EXECUTION_HISTORY";
        return (long)command.ExecuteScalar()!;
    }
}
