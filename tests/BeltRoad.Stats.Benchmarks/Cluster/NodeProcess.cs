using System.Diagnostics;
using System.Text.Json;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;

namespace BeltRoad.Stats.Benchmarks.Cluster;

/// <summary>The program as a node that makes the digest <c>all</c> of the folder <c>in</c> in the folder <c>many</c>.</summary>
internal static class NodeProcess
{
    /// <summary>The setting, in seconds.</summary>
    public const int DeadAfter = 4;

    private static readonly Lock gate = new();

    /// <summary>How many runs made a report.</summary>
    public static int Good(RunOptions options)
    {
        try
        {
            using var history = RunHistory.OpenExisting(options);
            return history?.List("all", 1000).Count(static entry => entry.State is RunState.Done or RunState.Partial) ?? 0;
        }
        catch (Diagnostics.RefusedException)
        {
            // PostgreSQL is being restarted.
            return 0;
        }
    }

    public static void WriteSettings(string folder, string name, string address) =>
        File.WriteAllText(
            Path.Combine(folder, name),
            JsonSerializer.Serialize(
                new
                {
                    store = address,
                    date = "2026-01-01",
                    limits = new { parallelism = 1 },
                    cluster = new { deadAfterSeconds = DeadAfter },
                    schedule = new { port = 0, stopSeconds = 5 },
                    digests = new
                    {
                        all = new
                        {
                            input = "in",
                            output = "many",
                            cron = "0 0 1 1 *",
                            watch = true,
                            quietSeconds = 1,
                            retries = 20,
                            retrySeconds = 2,
                        },
                    },
                }
            )
        );

    public static Process Start(string program, string folder, string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BELTROAD__CLUSTER__NODE"] = name;
        var log = Path.Combine(folder, name + ".log");
        var process = Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (gate)
            {
                File.AppendAllText(log, line.Data + "\n");
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
