using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Tests.Cli.Dashboard;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cluster;

/// <summary>Three processes of the real schedule on one PostgreSQL, from their first start to the death of one.</summary>
public sealed class TheClusterServes
{
    private const string Schema = "three";

    [Fact]
    public async Task EachFiringOnceWhoeverLives()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a process is told to stop by a signal");
        using var folder = new TempFolder();
        var options = Options(folder);
        folder.Write(
            "beltroad.json",
            $$"""
            {"store": "{{PostgresProcess.Shared.Address(Schema)}}", "cluster": {"deadAfterSeconds": 3},
             "digests": {"daily": {"cron": "0 9 * * *", "input": "in", "watch": true, "quietSeconds": 1, "retrySeconds": 1} } }
            """
        );
        folder.Write("in/a.txt", "2023年，中欧班列开行1234列。\n");
        RanAWeekAgo(options);
        string[] names = ["a", "b", "c"];
        var nodes = names.Select(name => new Node(folder, name)).ToList();
        try
        {
            await Until(options, entries => entries.Any(static entry => entry is { Slot: not null, IsGood: true }));
            foreach (var node in nodes)
            {
                await node.Ready();
            }

            var again = BuiltProgram.Run(folder.Path, string.Empty, Variables("a"), "schedule");
            Assert.Equal(1, again.Code);
            Assert.Contains("another node of this cluster is called a (process ", again.Error, StringComparison.Ordinal);
            Assert.Equal(["a alive", "b alive", "c alive"], await nodes[0].Health());

            // One is killed, and the others take its work over; one is stopped and leaves no trace; a changed folder is served by the last.
            nodes[1].Kill();
            Assert.Equal(0, await nodes[2].Stop());
            folder.Write("in/a.txt", "2023年，中欧班列开行5678列。\n");
            await Until(options, entries => entries.Any(static entry => entry is { Cause: RunCause.Change, State: RunState.Done }));
            await Task.Delay(TimeSpan.FromSeconds(3));
            Assert.Equal(["a alive", "b dead"], await nodes[0].Health());
            Assert.Equal(["a", "alive", "now", "b", "died"], await Shown(folder));
            Assert.Equal(0, await nodes[0].Stop());
        }
        finally
        {
            nodes.ForEach(static node => node.Dispose());
        }

        var served = Assert.Single(Entries(options), static entry => entry is { Slot: not null, IsGood: true });
        Assert.Equal(RunState.Done, served.State);
        Assert.DoesNotContain(Entries(options), static entry => entry.State is RunState.Running or RunState.Failed);
        Assert.Contains("5678", File.ReadAllText(folder["reports/daily/latest/facts.jsonl"]), StringComparison.Ordinal);
    }

    /// <summary>What the dashboard's page of the schedule says of the nodes, without times.</summary>
    private static async Task<IReadOnlyList<string>> Shown(TempFolder folder)
    {
        var settings = SettingsReader.Read(folder["beltroad.json"], []) with
        {
            Store = PostgresProcess.Shared.Server(Schema),
            Output = folder["reports"],
        };
        await using var dashboard = await SmallDashboard.Over(settings, TimeProvider.System);
        var page = await dashboard.Client.GetStringAsync(new Uri("/schedule?lang=en", UriKind.Relative));
        var cells = page[page.IndexOf("id=\"nodes\"", StringComparison.Ordinal)..].Split('>').Select(static part => part.Split('<')[0]);
        return [.. cells.Where(static cell => cell is "a" or "b" or "c" or "alive" or "died" or "now")];
    }

    private static Dictionary<string, string> Variables(string node) =>
        new(StringComparer.Ordinal)
        {
            ["BELTROAD__SCHEDULE__PORT"] = "0",
            ["BELTROAD__CLUSTER__NODE"] = node,
            ["PGPASSWORD"] = PostgresProcess.Password,
        };

    private static RunOptions Options(TempFolder folder) =>
        new()
        {
            Input = folder["in"],
            Output = folder["reports/daily"],
            Server = PostgresProcess.Shared.Server(Schema),
            StoreOf = "daily",
        };

    private static void RanAWeekAgo(RunOptions options)
    {
        using var history = RunHistory.Open(options);
        var then = TimeProvider.System.GetUtcNow().AddDays(-7);
        var entry = history.Begin(new RunTrigger("daily", RunCause.Manual), then);
        history.End(entry with { State = RunState.Done, Finished = then }, DateTimeOffset.MinValue);
    }

    private static IReadOnlyList<HistoryEntry> Entries(RunOptions options)
    {
        using var history = RunHistory.OpenExisting(options);
        return history!.List("daily", 100);
    }

    private static async Task Until(RunOptions options, Func<IReadOnlyList<HistoryEntry>, bool> reached)
    {
        for (var wait = 0; !reached(Entries(options)); wait++)
        {
            Assert.True(wait < 300, "not reached: " + string.Join(", ", Entries(options).Select(entry => entry.Cause + " " + entry.State)));
            await Task.Delay(100);
        }
    }

    private sealed class Node : IDisposable
    {
        private readonly Process process;
        private Uri? health;

        public Node(TempFolder folder, string name)
        {
            process = BuiltProgram.Start(folder.Path, Variables(name), "schedule", "--log", "json");
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
        }

        public async Task Ready()
        {
            while (health is null)
            {
                var line = await process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
                Assert.NotNull(line);
                if (line.Contains("/health", StringComparison.Ordinal))
                {
                    health = new Uri(JsonDocument.Parse(line).RootElement.GetProperty("health").GetString()!);
                }
            }

            _ = process.StandardError.ReadToEndAsync();
        }

        public async Task<IReadOnlyList<string>> Health()
        {
            using var http = new HttpClient();
            using var answer = await http.GetAsync(health);
            var nodes = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("nodes");
            return [.. nodes.EnumerateArray().Select(static node => $"{node.GetProperty("name")} {node.GetProperty("state")}")];
        }

        public void Kill() => process.Kill();

        public async Task<int> Stop()
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            return process.ExitCode;
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.Dispose();
        }
    }
}
