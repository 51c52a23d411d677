using System.Net;
using System.Text.Json;
using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace BeltRoad.Stats.Tests.Schedule;

/// <summary>
/// Whatever fails, and whoever prints: in the form of JSON every line is an object, and an ordinary failure is one line with its remedy.
/// </summary>
public sealed class TheLogHoldsALineAnEntry
{
    private const string Loud = "echo loud; echo $(seq 1 100000) >&2; exit 3";

    [Theory]
    [InlineData(
        "schedule --once daily --log json",
        "{\"digests\": {\"daily\": {\"cron\": \"0 9 * * *\", \"input\": \"missing\"}}, \"notify\": {\"command\": \"" + Loud + "\"}}",
        1
    )]
    [InlineData(
        "schedule --once daily",
        "{\"digests\": {\"daily\": {\"cron\": \"0 9 * * *\", \"input\": \"missing\"}}, \"notify\": {\"command\": \""
            + Loud
            + "\"}, \"schedule\": {\"log\": \"json\"}}",
        1
    )]
    [InlineData("schedule --once dayly --log json", "{\"digests\": {\"daily\": {\"cron\": \"0 9 * * *\"}}}", 2)]
    [InlineData("schedule --log json", "{\"digests\": {\"daily\": {\"cron\": \"0 9 * * MONDY\"}}}", 2)]
    [InlineData("schedule --log json", "{\"digests\": {\"daily\": ", 2)]
    [InlineData("schedule --log json", "{\"digests\": {\"daily\": {\"watch\": true}}, \"output\": \"beltroad.json\"}", 1)]
    public void AlsoTheLastWordsOfTheProgram(string arguments, string configuration, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is one of a POSIX shell");
        using var folder = new TempFolder();
        folder.Write("beltroad.json", configuration);
        var run = BuiltProgram.Run(folder.Path, arguments.Split(' '));
        Assert.Equal((code, string.Empty), (run.Code, run.Output));
        var lines = Objects(run.Error);
        Assert.Equal("critical", lines[^1].GetProperty("level").GetString());
        Assert.True(run.Error.Length < 12_000, "the log is as long as what the command printed");
    }

    [Fact]
    public void AndAFolderThatIsMissingIsOneLineAndOneRowOfTheHistory()
    {
        using var folder = new TempFolder();
        folder.Write("beltroad.json", "{\"digests\": {\"daily\": {\"cron\": \"0 9 * * *\", \"input\": \"missing\"}}}");
        var run = BuiltProgram.Run(folder.Path, "schedule", "--once", "daily");
        Assert.Equal(1, run.Code);
        var told = Assert.Single(run.Error.Split('\n'), line => line.Contains("error: ", StringComparison.Ordinal));
        Assert.Matches(
            "Z \\[1\\] error: the run of daily ends without a report: missing: there is no such folder; Create it, or name the folder",
            told
        );
        using var history = RunHistory.OpenExisting(new RunOptions { Output = folder["reports/daily"] });
        var entry = Assert.Single(history!.List("daily", 10));
        Assert.Equal((RunState.Failed, RunCause.Manual, 1), (entry.State, entry.Cause, entry.Attempt));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public async Task OfAScheduleWhoseRunsFailAndWhoseCommandPrints(string form)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is one of a POSIX shell");
        using var folder = new TempFolder();
        folder.Write(
            "beltroad.json",
            "{\"digests\": {\"daily\": {\"watch\": true, \"quietSeconds\": 1, \"input\": \"in\", \"retries\": 1, "
                + "\"retrySeconds\": 1}}, \"notify\": {\"command\": \""
                + Loud
                + "\"}}"
        );
        folder.Write("in/a.txt", [0x00, 0x01]);
        using var program = new RunningProgram(
            BuiltProgram.Start(
                folder.Path,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["BELTROAD__SCHEDULE__PORT"] = "0" },
                "schedule",
                "--log",
                form
            )
        );
        var log = new List<string>();
        while (!(log.Count > 0 && log[^1].Contains("was not delivered", StringComparison.Ordinal)))
        {
            log.Add(
                await program.Process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1))
                    ?? throw new InvalidOperationException("the schedule ended early")
            );
        }

        Assert.Equal(2, log.Count(line => line.Contains("ends without a report", StringComparison.Ordinal)));
        Assert.All(log, line => Assert.True(line.Length < 8_000, "a line is as long as what the command printed"));
        Assert.DoesNotContain(
            log,
            line => line.Contains("   at ", StringComparison.Ordinal) || line.Contains("JobExecutionException", StringComparison.Ordinal)
        );
        if (form == "json")
        {
            var last = Objects(string.Join('\n', log))[^1];
            Assert.Equal(3, last.GetProperty("code").GetInt32());
            Assert.StartsWith("(", last.GetProperty("output").GetString(), StringComparison.Ordinal);
            Assert.EndsWith(" 99999 100000", last.GetProperty("output").GetString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.All(log, line => Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z ", line));
        }

        var address = log.First(line => line.Contains("/health", StringComparison.Ordinal)).Split("http://127.0.0.1:")[1].Split('/')[0];
        await OnlyOwnNamesAreAnswered(address);
    }

    public static TheoryData<Exception, bool, string> Faults() =>
        new()
        {
            {
                new JobExecutionException(new RefusedException(RefusalTexts.SchedulerBusy("out", "process 1"))),
                true,
                "out: another beltroad schedule is at work here (process 1); Stop it, or name another folder with --output"
            },
            { new JobPersistenceException("outer", new IOException("the disk\nis full")), true, "the disk is full" },
            { new SchedulerException("on its own"), true, "on its own" },
            { new OperationCanceledException("stopped"), true, "stopped" },
            { new InvalidOperationException("a fault of the program"), false, "a fault of the program" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void AndOnlyAFaultOfTheProgramBringsItsStackTrace(Exception fault, bool isOrdinary, string line) =>
        Assert.Equal((isOrdinary, line), (Stats.Cli.Schedule.Faults.IsOrdinary(fault), Stats.Cli.Schedule.Faults.Line(fault)));

    [Fact]
    public void AndWhatAMessageIsMadeOfHasItsOwnNameAndForm()
    {
        var slot = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2));
        IReadOnlyList<KeyValuePair<string, object?>> state =
        [
            new("Slot", slot),
            new("Number", 3L),
            new("Name", "a\nb"),
            new("{OriginalFormat}", "{Slot}"),
        ];
        using var writer = new StringWriter();
        new JsonLines(new FixedTime(slot)).Write(
            new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(
                LogLevel.Error,
                "run",
                default,
                state,
                new IOException("the disk\nis full"),
                static (_, _) => "two\nlines"
            ),
            null,
            writer
        );
        Assert.Equal(
            "{\"time\":\"2026-10-25T02:30:00+02:00\",\"level\":\"error\",\"source\":\"run\","
                + "\"message\":\"two\\nlines\",\"name\":\"a\\nb\",\"number\":3,\"run\":null,"
                + "\"slot\":\"2026-10-25T00:30:00+00:00\",\"exception\":\"the disk is full\"}\n",
            writer.ToString()
        );
        using var text = new StringWriter();
        new TextLines(new FixedTime(slot.ToUniversalTime())).Write(
            new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(
                LogLevel.Error,
                "run",
                default,
                state,
                new IOException("the disk\nis full"),
                static (_, _) => "two\nlines"
            ),
            null,
            text
        );
        Assert.Equal("2026-10-25 00:30:00Z error: two lines: the disk is full\n", text.ToString());
    }

    private static async Task OnlyOwnNamesAreAnswered(string port)
    {
        using var http = new HttpClient();
        (string Host, HttpStatusCode Answer)[] rows =
        [
            ($"127.0.0.1:{port}", HttpStatusCode.OK),
            ($"localhost:{port}", HttpStatusCode.OK),
            ($"LOCALHOST:{port}", HttpStatusCode.OK),
            ("evil.test", HttpStatusCode.MisdirectedRequest),
            ($"evil.test:{port}", HttpStatusCode.MisdirectedRequest),
            ($"127.0.0.1.evil.test:{port}", HttpStatusCode.MisdirectedRequest),
            ("127.0.0.1", HttpStatusCode.MisdirectedRequest),
            ("127.0.0.1:1", HttpStatusCode.MisdirectedRequest),
        ];
        foreach (var (host, answer) in rows)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/health") { Headers = { Host = host } };
            using var got = await http.SendAsync(request);
            Assert.Equal((host, answer), (host, got.StatusCode));
        }
    }

    private static List<JsonElement> Objects(string log) =>
        [.. log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
