using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Benchmarks.Faults;

/// <summary>Kills the program at random moments of its runs, and looks each time whether report, store and history are whole.</summary>
internal static class RandomKills
{
    /// <summary>Milliseconds after the start before which no run is killed.</summary>
    private const int Earliest = 40;

    private const int Seed = 20231018;

    /// <param name="program">The path of the built program.</param>
    /// <param name="folder">A new one, in which the runs are made.</param>
    /// <param name="times">So many runs are killed before they end.</param>
    /// <returns>Whether nothing was lost.</returns>
    public static bool Run(string program, string folder, int times, TextWriter output)
    {
        var moments = new Random(Seed);
        var figures = new HashSet<string>(StringComparer.Ordinal);
        var (killed, apart, faults) = (0, 0, new List<string>());
        Directory.CreateDirectory(Path.Combine(folder, "in"));
        Write(folder, figures, 1000);
        var begun = TimeProvider.System.GetTimestamp();
        using (var whole = Start(program, folder))
        {
            whole.WaitForExit();
        }

        var latest = (int)TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
        var time = 0;
        while (killed < times)
        {
            Write(folder, figures, 1000 + ++time);
            using var run = Start(program, folder);
            if (!run.WaitForExit(moments.Next(Earliest, Math.Max(latest, 2 * Earliest))))
            {
                run.Kill();
                run.WaitForExit();
                killed++;
            }

            apart += Look(folder, figures, faults, time) ? 0 : 1;
        }

        using (var last = Start(program, folder))
        {
            last.WaitForExit();
        }

        if (!Look(folder, figures, faults, time + 1) || Figure(folder) != Text(1000 + time))
        {
            faults.Add("the run after the last kill did not finish the work");
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{time} runs, {killed} killed while they ran, {apart} times the report was a run ahead of the store until the "
                    + $"next; {faults.Count} faults"
            )
        );
        faults.ForEach(output.WriteLine);
        return faults.Count == 0;
    }

    /// <returns>Whether report and store tell of one run.</returns>
    private static bool Look(string folder, HashSet<string> figures, List<string> faults, int time)
    {
        var before = faults.Count;
        void Expect(bool holds, string what)
        {
            if (!holds)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"after run {time}: {what}"));
            }
        }

        var latest = Path.Combine(folder, "out", "latest");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(latest, PublishedReport.ManifestName)));
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            var bytes = File.ReadAllBytes(Path.Combine(latest, file.GetProperty("name").GetString()!));
            Expect(
                Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.GetProperty("sha256").GetString(),
                file.GetProperty("name").GetString() + " is not whole"
            );
        }

        Expect(figures.Contains(Figure(folder)), "the report tells of no figure that was ever written");
        using var store = FactStore.OpenExisting(Path.Combine(folder, "out", FactStore.FileName));
        var facts = store.Each(new FactQuery()).ToList();
        Expect(facts.Count == 1 && figures.Contains(Text((int)facts[0].Fact.Value)), "the store tells of no figure that was ever written");
        using var history = RunHistory.OpenExisting(new RunOptions { Output = Path.Combine(folder, "out") })!;
        foreach (var entry in history.List(null, int.MaxValue))
        {
            Expect(entry.State != RunState.Running, "a run is told as under way");
            Expect(
                !entry.IsGood || entry is { Documents: not null, Statistics: not null, Changed: not null, Finished: not null },
                "a run is told as done without its counts"
            );
        }

        return faults.Count == before && facts.Count == 1 && Figure(folder) == Text((int)facts[0].Fact.Value);
    }

    private static string Figure(string folder)
    {
        using var fact = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "out", "latest", "facts.jsonl")));
        return fact.RootElement.GetProperty("value").GetRawText();
    }

    private static void Write(string folder, HashSet<string> figures, int figure)
    {
        figures.Add(Text(figure));
        File.WriteAllText(Path.Combine(folder, "in", "a.txt"), $"2023年，中欧班列开行{Text(figure)}列。\n");
    }

    private static string Text(int figure) => figure.ToString(CultureInfo.InvariantCulture);

    private static Process Start(string program, string folder)
    {
        var start = new ProcessStartInfo(program, ["run", "-i", "in", "-o", "out"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
